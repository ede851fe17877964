package io.roundtrip.notify.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run of the host with the packaged plugin, a JVM of its own. */
final class HostLife {
  private final String name;
  private final Process process;

  private HostLife(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  /** Returns when it answers. */
  static HostLife begin(String name, Map<String, ?> options, Path log) throws IOException {
    Map<String, Object> all = new TreeMap<>(options);
    all.put("mail.smtp.localhost", name);
    all.put("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    ProcessBuilder child = Children.java("minijira.boot.Main", all, List.of("-Xmx700m"));
    child.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    HostLife life = new HostLife(name, child.start());
    life.awaitStart();
    return life;
  }

  private void awaitStart() throws IOException {
    BufferedReader says =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = says.readLine(); line != null; line = says.readLine())
      if (line.contains("Started in")) return;
    throw new IllegalStateException(name + " did not come up");
  }

  String name() {
    return name;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void end() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
