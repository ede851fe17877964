package io.roundtrip.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.Phrases;
import java.util.List;
import java.util.Locale;
import org.junit.Test;

/** The three lines below every mail: why, whether answers are read, how to stop. */
public class FooterTest {
  private static final String STOP = "https://jira.example.com/stop?t=1&x=2";

  private static Compose.Footer footer(String project, boolean answers) {
    Phrases words =
        (language, key, args) ->
            key.substring(key.lastIndexOf('.') + 1)
                + List.of(args).toString().replaceAll("[\\[\\]]", "");
    return new Compose.Footer(words, Locale.ENGLISH, project, answers);
  }

  @Test
  public void says_all_three_in_the_plain_text_and_in_html() {
    Compose.Footer footer = footer("R&D", true);

    assertThat(footer.text(STOP)).containsExactly("whyR&D", "answer", "unsubscribe: " + STOP);
    assertThat(footer.html(STOP))
        .containsExactly(
            "whyR&amp;D",
            "answer",
            "<a href=\"https://jira.example.com/stop?t=1&amp;x=2\">unsubscribe</a>");
  }

  @Test
  public void names_no_project_that_is_kept_from_the_reader() {
    assertThat(footer("", true).text(STOP)).startsWith("why-asked");
  }

  @Test
  public void says_so_when_nobody_reads_answers() {
    assertThat(footer("R&D", false).text(STOP)).contains("no-answer").doesNotContain("answer");
    assertThat(footer("R&D", false).html(STOP)).contains("no-answer");
  }
}
