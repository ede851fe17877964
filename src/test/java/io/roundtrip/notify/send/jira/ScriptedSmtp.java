package io.roundtrip.notify.send.jira;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that behaves until a step, and there does what it is told. */
final class ScriptedSmtp implements AutoCloseable {
  static final String DROP = "drop";
  static final String HANG = "hang";
  static final String SLOW = "slow";

  /** It goes on and on, a line at a time, until the other side hangs up. */
  static final String ENDLESS = "endless";

  /** The same, a letter at a time, in one line. */
  static final String DRIP = "drip";

  private static final String LOG_IN_FIRST = "530 5.7.57 Client not authenticated to send mail";
  private static final int GOES_ON = 400;

  private final ServerSocket socket;
  private volatile Phase at;
  private volatile String what;
  private final boolean tls;
  private volatile String login = "";
  private volatile boolean loginWanted;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new ArrayList<>();
  private final AtomicInteger taken = new AtomicInteger();
  private volatile String refused = "";
  private volatile String refusal = "";
  volatile boolean accepted;

  /** It drops the line after the last dot, whatever else it does. */
  volatile boolean dropsAfterDot;

  volatile boolean talks;
  volatile boolean cutOff;

  /** Milliseconds, when it is {@link #SLOW}. */
  volatile long thinks = 1_000;

  /**
   * @param what a reply, {@link #DROP}, {@link #HANG}, {@link #ENDLESS} or {@link #DRIP}
   */
  ScriptedSmtp(Phase at, String what) throws IOException {
    this.at = at;
    this.what = what;
    this.tls = at == Phase.TLS;
    if (at == Phase.AUTH) login = "PLAIN LOGIN";
    socket = new ServerSocket();
    socket.setReceiveBufferSize(4096);
    socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  /** From now on; {@link Phase#DNS}, which it never sees, to behave. */
  void answers(Phase step, String reply) {
    what = reply;
    at = step;
  }

  /** From now on it takes nothing from whoever has not logged in so. */
  void wantsLogIn(String mechanism) {
    login = mechanism;
    loginWanted = true;
  }

  /** Commands, in the order they came. */
  List<String> heard() {
    return heard;
  }

  /** From now on, to everybody at this domain, whatever else it does; "" for nobody. */
  void refuses(String domain, String reply) {
    refusal = reply;
    refused = domain;
  }

  /** How many letters it took. */
  int taken() {
    return taken.get();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try {
      while (true) talk(socket.accept());
    } catch (IOException closed) {
      return;
    }
  }

  private void talk(Socket client) {
    open.add(client);
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII), 64);
      OutputStream out = client.getOutputStream();
      boolean known = !loginWanted;
      if (!step(Phase.BANNER, out, "220 mail.example.com ESMTP")) return;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command =
            line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
        heard.add(line);
        if (command.equals("AUTH")) known = true;
        boolean on =
            switch (command) {
              case "EHLO", "HELO" -> step(Phase.EHLO, out, hello());
              case "STAR" -> step(Phase.TLS, out, "220 go");
              case "AUTH" -> step(Phase.AUTH, out, "235 2.7.0 in");
              case "MAIL" ->
                  known ? step(Phase.MAIL_FROM, out, "250 2.1.0 ok") : say(out, LOG_IN_FIRST);
              case "RCPT" ->
                  refuses(line) ? say(out, refusal) : step(Phase.RCPT, out, "250 2.1.5 ok");
              case "DATA" -> step(Phase.DATA, out, "354 go") && body(in, out);
              case "QUIT" -> step(Phase.QUIT, out, "221 bye");
              default -> say(out, "250 ok");
            };
        if (!on) return;
      }
    } catch (IOException | InterruptedException gone) {
      return;
    }
  }

  private boolean body(BufferedReader in, OutputStream out)
      throws IOException, InterruptedException {
    if (at == Phase.BODY && (what.equals(DROP) || what.equals(HANG)))
      return step(Phase.BODY, out, "");
    for (String line = in.readLine(); !".".equals(line); line = in.readLine())
      if (line == null) return false;
    if (at == Phase.BODY) return say(out, what);
    if (dropsAfterDot) return false;
    if (at != Phase.DOT || what.equals(SLOW)) {
      accepted = true;
      taken.incrementAndGet();
    }
    return step(Phase.DOT, out, "250 2.0.0 queued");
  }

  private boolean refuses(String line) {
    return !refused.isEmpty() && line.contains("@" + refused);
  }

  private String hello() {
    return "250-mail.example.com\r\n"
        + (tls ? "250-STARTTLS\r\n" : "")
        + (login.isEmpty() ? "" : "250-AUTH " + login + "\r\n")
        + "250-CHUNKING\r\n"
        + "250 ENHANCEDSTATUSCODES";
  }

  private boolean step(Phase now, OutputStream out, String well)
      throws IOException, InterruptedException {
    if (now != at) return say(out, well);
    if (what.equals(DROP)) return false;
    if (what.equals(SLOW)) {
      Thread.sleep(thinks);
      return say(out, well);
    }
    if (what.equals(HANG)) {
      Thread.sleep(3_000);
      return false;
    }
    if (what.equals(ENDLESS)) return goesOn(out, well.substring(0, 3) + "-please wait\r\n");
    if (what.equals(DRIP)) return goesOn(out, ".");
    return say(out, what);
  }

  private boolean goesOn(OutputStream out, String more) throws InterruptedException {
    try {
      for (int i = 0; i < GOES_ON; i++) {
        out.write(more.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        talks = true;
        Thread.sleep(50);
      }
    } catch (IOException gone) {
      cutOff = true;
    }
    return false;
  }

  private static boolean say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket each : open) each.close();
  }
}
