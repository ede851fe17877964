package io.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.runner.JUnitCore;

/**
 * Runs the host tests that speak only HTTP at a Jira with the plugin installed, and writes what
 * happened to a file that may be sent to us: {@code mvn -Premote -Dbase=URL -Dtoken=…}, the
 * administrator's personal access token. People who are not there are made, and sign in with their
 * name as password; where that is not wanted: -Dtoken.pm, -Dtoken.engineer, -Dtoken.support.
 */
public final class RemoteTests {
  private RemoteTests() {}

  public static void main(String[] args) throws Exception {
    if (!Remote.given() || Tokens.given("admin").isEmpty())
      throw new IllegalArgumentException(
          "-Dbase=http://…/jira and -Dtoken=…, a token of the user admin, say where to");
    String where = where(Visitor.named(Remote.base(), "admin"));
    RemoteReport report = new RemoteReport();
    JUnitCore core = new JUnitCore();
    core.addListener(report);
    List<Class<?>> tests = hostTests(Path.of(args[0], "test-classes"));
    System.out.println(where + "\n" + tests.size() + " classes of tests");
    core.run(tests.toArray(Class<?>[]::new));
    Path file = Path.of(args[0], "remote-report.txt");
    Files.writeString(file, report.text(where));
    System.out.println(report.summary() + "\nThe report: " + file);
    if (report.failed()) throw new IllegalStateException("not everything passed, see " + file);
  }

  private static String where(Visitor admin) {
    JsonNode server = admin.get("/rest/api/2/serverInfo").expect(200).json();
    return "Roundtrip at Jira %s, build %s; the tests ran on Java %s, %s"
        .formatted(
            server.path("version").asText(),
            server.path("buildNumber").asText("?"),
            System.getProperty("java.version"),
            System.getProperty("os.name"));
  }

  /** Those that use a HostRule; the others start a host of their own kind. */
  static List<Class<?>> hostTests(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith("HostTest.class"))
          .map(file -> file.replace(".class", "").replace(file.contains("/") ? '/' : '\\', '.'))
          .sorted()
          .<Class<?>>map(RemoteTests::load)
          .filter(RemoteTests::usesHostRule)
          .toList();
    }
  }

  private static boolean usesHostRule(Class<?> test) {
    return Stream.of(test.getDeclaredFields()).anyMatch(f -> f.getType() == HostRule.class);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
