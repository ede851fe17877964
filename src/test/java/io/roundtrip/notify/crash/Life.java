package io.roundtrip.notify.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run of a node, from its start to its end. */
final class Life {
  private final String name;
  private final Process process;
  private final BufferedReader says;
  private int senders;

  private Life(String name, Process process) {
    this.name = name;
    this.process = process;
    this.says =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
  }

  /**
   * @param properties besides its name
   * @param log what it has to complain about is added there
   */
  static Life begin(String name, Map<String, ?> properties, Path log) throws IOException {
    Map<String, Object> all = new TreeMap<>(properties);
    all.put("crash.life", name);
    all.put("io.roundtrip.process", name);
    all.put("mail.smtp.localhost", name);
    all.put("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    all.put("org.slf4j.simpleLogger.showDateTime", "true");
    ProcessBuilder child = Children.java(SendingNode.class.getName(), all, List.of("-Xmx200m"));
    child.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new Life(name, child.start());
  }

  /** Waits until it sends, which it does from now on as this node. */
  Life ready(String node) throws IOException {
    say(node);
    for (String line = says.readLine(); line != null; line = says.readLine())
      if (line.startsWith("READY ")) {
        senders = Integer.parseInt(line.substring(6).strip());
        return this;
      }
    throw new IllegalStateException(name + " did not come up");
  }

  String name() {
    return name;
  }

  int senders() {
    return senders;
  }

  void tick() {
    say("");
  }

  private void say(String word) {
    try {
      OutputStream line = process.getOutputStream();
      line.write((word + '\n').getBytes(StandardCharsets.US_ASCII));
      line.flush();
    } catch (IOException over) {
      throw new IllegalStateException(name + " is gone", over);
    }
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void end() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  void stop() throws InterruptedException {
    Children.signal(process, "STOP");
  }

  void goOn() throws InterruptedException {
    Children.signal(process, "CONT");
  }
}
