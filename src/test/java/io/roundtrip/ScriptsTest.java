package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.Test;

/** House rules of the scripts. */
public class ScriptsTest {
  private static final Path WEB = Path.of("src/main/resources/web");
  private static final int LONGEST_FILE = 200;

  @Test
  public void no_script_is_longer_than_two_hundred_lines() throws IOException {
    assertThat(scripts(text -> text.lines().count() > LONGEST_FILE)).isEmpty();
  }

  @Test
  public void the_question_about_something_shipped_is_known_in_one_place() throws IOException {
    assertThat(scripts(text -> text.contains("shipped-regression")))
        .containsExactly("canonical/base/refusal.js");
  }

  @Test
  public void the_newest_answer_wins_by_one_mechanism() throws IOException {
    assertThat(scripts(text -> text.contains("AbortController") || text.contains("token")))
        .containsExactly("canonical/base/newest.js");
  }

  /** What remembers and decides is kept apart from what draws, and has tests that need no page. */
  @Test
  public void what_draws_nothing_has_script_tests() throws IOException {
    List<String> decide =
        scripts(text -> !text.contains("rt.h(") && !text.matches("(?s).*\\b(document|AJS)\\b.*"));

    assertThat(decide)
        .contains("canonical/base/newest.js", "canonical/triage/state.js")
        .allMatch(name -> Files.exists(Path.of("src/test/js").resolve(name)));
  }

  @Test
  public void every_script_is_in_the_descriptor() throws IOException {
    String descriptor = Files.readString(Path.of("atlassian-plugin.xml"));

    assertThat(scripts(text -> true))
        .isNotEmpty()
        .allMatch(name -> descriptor.contains("location=\"web/" + name + "\""));
  }

  /** A panel is narrow in a wide window, too. */
  @Test
  public void columns_follow_the_box_they_stand_in_and_not_the_window() throws IOException {
    assertThat(files(".css", text -> text.matches("(?s).*@media[^{]*width.*"))).isEmpty();
    assertThat(files(".css", text -> text.contains("@container"))).isNotEmpty();
  }

  private static List<String> scripts(Predicate<String> like) throws IOException {
    return files(".js", like);
  }

  private static List<String> files(String end, Predicate<String> like) throws IOException {
    try (Stream<Path> all = Files.walk(WEB)) {
      return all.filter(file -> file.toString().endsWith(end))
          .filter(file -> like.test(read(file)))
          .map(ScriptsTest::name)
          .sorted()
          .toList();
    }
  }

  private static String name(Path file) {
    return WEB.relativize(file).toString().replace('\\', '/');
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }
}
