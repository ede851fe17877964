package io.roundtrip.notify.crash;

import io.roundtrip.notify.crash.Talk.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that takes everything, a little slower here and there so that what happens to its
 * clients happens at every step, and remembers each conversation. Who greets it by a name is known
 * by that name.
 */
final class RecordingSmtp implements AutoCloseable {
  /** Longer than a sender that is stopped waits for a server. */
  static final Duration THOUGHT = Duration.ofSeconds(5);

  private final ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());

  /** Somebody waits until a run of a node comes as far as this. */
  private record Watch(String life, Step step, CountDownLatch come) {}

  private final Queue<Talk> talks = new ConcurrentLinkedQueue<>();
  private volatile Watch watch = new Watch("", Step.QUIT, new CountDownLatch(1));
  private final AtomicInteger taken = new AtomicInteger();
  private final Random random;
  private final int thinksEvery;

  /**
   * @param thinksEvery it ponders so long over every so many mails that a sender which stops gives
   *     up; 0 = never
   */
  RecordingSmtp(long seed, int thinksEvery) throws IOException {
    this.random = new Random(seed);
    this.thinksEvery = thinksEvery;
    daemon(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Those that came as far as to be delivered, in that order. */
  List<Talk> delivered() {
    return talks.stream()
        .filter(talk -> talk.has(Step.TAKEN))
        .sorted((one, other) -> Long.compare(one.at(Step.TAKEN), other.at(Step.TAKEN)))
        .toList();
  }

  List<Talk> of(String life, String to) {
    return talks.stream().filter(talk -> talk.life().equals(life) && talk.to().equals(to)).toList();
  }

  /** Waits until one of its next conversations comes as far, at most so long. */
  void await(String life, Step step, Duration most) throws InterruptedException {
    Watch mine = new Watch(life, step, new CountDownLatch(1));
    watch = mine;
    mine.come().await(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void reached(Talk talk, Step step) {
    talk.reached(step);
    Watch now = watch;
    if (now.step() == step && now.life().equals(talk.life())) now.come().countDown();
  }

  private void serve() {
    try {
      while (true) {
        Socket client = socket.accept();
        daemon(() -> talk(client));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "recording-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  private void talk(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      OutputStream out = client.getOutputStream();
      Talk talk = begun(new Talk());
      say(out, "220 mail.example.com ESMTP");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
        switch (command) {
          case "EHLO", "HELO" -> {
            talk.greetedBy(line.substring(5).strip());
            step(talk, Step.EHLO, out, "250 mail.example.com");
          }
          case "MAIL" -> {
            if (talk.has(Step.MAIL)) talk = begun(talk.next());
            step(talk, Step.MAIL, out, "250 2.1.0 ok");
          }
          case "RCPT" -> {
            talk.addressedTo(line.replaceAll(".*<(.*)>.*", "$1"));
            step(talk, Step.RCPT, out, "250 2.1.5 ok");
          }
          case "DATA" -> {
            step(talk, Step.DATA, out, "354 go");
            if (!body(in, talk)) return;
            answer(talk, out);
          }
          case "QUIT" -> {
            step(talk, Step.QUIT, out, "221 bye");
            return;
          }
          default -> say(out, "250 ok");
        }
      }
    } catch (IOException gone) {
      return;
    }
  }

  private Talk begun(Talk talk) {
    talks.add(talk);
    if (!talk.has(Step.CONNECTED)) talk.reached(Step.CONNECTED);
    return talk;
  }

  /** False when the line broke before the last dot. */
  private boolean body(BufferedReader in, Talk talk) throws IOException {
    boolean heading = true;
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) return false;
      if (line.isEmpty()) heading = false;
      if (heading && line.regionMatches(true, 0, "Message-ID:", 0, 11))
        talk.named((line.length() > 12 ? line.substring(11) : in.readLine()).strip());
    }
    return true;
  }

  private void answer(Talk talk, OutputStream out) throws IOException {
    reached(talk, Step.TAKEN);
    if (thinksEvery > 0 && taken.incrementAndGet() % thinksEvery == 0) {
      talk.thinks();
      pause(THOUGHT.toMillis());
    }
    pause(random.nextInt(6));
    say(out, "250 2.0.0 queued");
    reached(talk, Step.ANSWERED);
  }

  private void step(Talk talk, Step step, OutputStream out, String reply) throws IOException {
    reached(talk, step);
    int much = random.nextInt(100);
    pause(much < 60 ? random.nextInt(2) : much < 97 ? random.nextInt(5) : random.nextInt(30));
    say(out, reply);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
