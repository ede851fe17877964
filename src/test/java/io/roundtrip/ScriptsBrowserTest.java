package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;

/**
 * The script tests of src/test/js, in a blank page of Chromium. Each file says in its first line
 * which scripts of the plugin it loads; {@code bench.js} says what a test looks like.
 */
public class ScriptsBrowserTest {
  private static final Path TESTS = Path.of("src/test/js");
  private static final Path SCRIPTS = Path.of("src/main/resources/web");
  private static final String BENCH = "bench.js";
  private static final String LOADS = "// loads ";

  @Rule public final Browser browser = new Browser();

  @Test
  public void what_decides_in_the_browser_decides_rightly() throws IOException {
    List<Map<String, Object>> files = files();

    List<Map<String, String>> ran = run(files);

    System.out.println(ran.size() + " script tests in " + files.size() + " files of " + TESTS);
    assertThat(ran)
        .as("every file has tests")
        .extracting(one -> one.get("file"))
        .containsAll(files.stream().map(file -> file.get("name").toString()).toList())
        .isNotEmpty();
    assertThat(ran)
        .as("script tests")
        .filteredOn(one -> one.get("error") != null)
        .extracting(one -> one.get("file") + ": " + one.get("sentence") + ": " + one.get("error"))
        .isEmpty();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, String>> run(List<Map<String, Object>> files) throws IOException {
    browser.chrome().get("about:blank");
    return (List<Map<String, String>>)
        browser
            .chrome()
            .executeAsyncScript(
                Files.readString(TESTS.resolve(BENCH))
                    + "\nbench(arguments[0]).then(arguments[1]);",
                files);
  }

  private static List<Map<String, Object>> files() throws IOException {
    try (Stream<Path> all = Files.walk(TESTS)) {
      return all.filter(file -> file.toString().endsWith(".js"))
          .filter(file -> !file.endsWith(BENCH))
          .sorted()
          .map(ScriptsBrowserTest::file)
          .toList();
    }
  }

  private static Map<String, Object> file(Path file) {
    String test = read(file);
    String first = test.lines().findFirst().orElse("");
    assertThat(first).as(file + " says what it loads").startsWith(LOADS);
    List<String> scripts =
        Stream.of(first.substring(LOADS.length()).split(" "))
            .map(script -> read(SCRIPTS.resolve(script)))
            .toList();
    return Map.of("name", TESTS.relativize(file).toString(), "test", test, "scripts", scripts);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }
}
