package io.roundtrip.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class HighlighterTest {
  private static String marked(String title, String body, String text) {
    StringBuilder out = new StringBuilder(text);
    var marks = new Highlighter(title, body).in(text);
    for (int i = marks.size() - 1; i >= 0; i--)
      out.insert(marks.get(i).end(), "]").insert(marks.get(i).start(), "[");
    return out.toString();
  }

  @Test
  public void words_match_whatever_their_endings() {
    assertThat(marked("Exporting tables crashes", "", "Crash while a table is exported"))
        .isEqualTo("[Crash] while a [table] is [exported]");
  }

  @Test
  public void words_of_the_body_count_too_and_small_words_do_not() {
    assertThat(marked("It is slow", "the dashboard", "The dashboard is the slow one"))
        .isEqualTo("The [dashboard] is the [slow] one");
  }

  @Test
  public void parts_of_one_word_are_one_mark() {
    assertThat(marked("createTableView fails", "", "The createTableView call"))
        .isEqualTo("The [createTableView] call");
  }

  @Test
  public void nothing_in_common_is_no_mark() {
    assertThat(new Highlighter("Camera", "").in("Invoices cannot be printed")).isEmpty();
  }
}
