package io.roundtrip.notify.crash;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts JVMs with the class path of the one that runs, quick to be there. */
final class Children {
  private Children() {}

  static ProcessBuilder java(String main, Map<String, ?> properties, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote"));
    command.addAll(options);
    properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", classPath(), main));
    return new ProcessBuilder(command);
  }

  /** Surefire's JVM has a jar that names the others, Maven's a class loader. */
  private static String classPath() {
    String surefire = System.getProperty("surefire.test.class.path", "");
    if (!surefire.isEmpty()) return surefire;
    return Children.class.getClassLoader() instanceof URLClassLoader urls
        ? Arrays.stream(urls.getURLs())
            .map(Children::file)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private static String file(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException never) {
      throw new IllegalStateException(never);
    }
  }

  static void signal(Process process, String name) throws InterruptedException {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
