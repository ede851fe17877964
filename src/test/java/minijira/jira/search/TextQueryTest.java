package minijira.jira.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class TextQueryTest {
  @Test
  public void what_a_text_search_cannot_parse_is_refused() {
    for (String wrong :
        new String[] {
          "session_start(): Failed", "C++ [x] ?*", "(open", "close)", "\"half", "[a b]", "a ?b", "}"
        }) assertThat(TextQuery.problem("summary", wrong)).as(wrong).isPresent();
    assertThat(TextQuery.problem("summary", "*all").orElseThrow())
        .isEqualTo("The text query '*all' for field 'summary' is not allowed to start with '*'.");
    assertThat(TextQuery.problem("summary", "(open").orElseThrow())
        .isEqualTo("Unable to parse the text '(open' for field 'summary'.");
  }

  @Test
  public void words_phrases_ranges_endings_and_plain_signs_are_searched_for() {
    for (String right :
        new String[] {
          "dark mode",
          "\"(dark) mode\"",
          "dar* m?de",
          "session_start\\(\\)\\: Failed",
          "C++",
          "(dark mode)",
          "[a TO b]",
          ""
        }) assertThat(TextQuery.problem("summary", right)).as(right).isEmpty();
  }
}
