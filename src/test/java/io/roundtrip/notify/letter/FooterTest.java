package io.roundtrip.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.Phrases;
import io.roundtrip.notify.UnsubscribeLinks.ByMail;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;

/** The three lines below every mail: why, whether answers are read, how to stop. */
public class FooterTest {
  private static final String STOP = "https://jira.example.com/stop?t=1&x=2";

  private static Footer footer(String project, boolean answers) {
    return footer(project, answers ? "loop@example.com" : "", Optional.of(STOP));
  }

  private static Footer footer(String project, String answers, Optional<String> stop) {
    Phrases words =
        (language, key, args) ->
            key.substring(key.lastIndexOf('.') + 1)
                + List.of(args).toString().replaceAll("[\\[\\]]", "");
    return new Footer(words, Locale.ENGLISH, project, new HowToStop(stop, answers));
  }

  @Test
  public void says_all_three_in_the_plain_text_and_in_html() {
    Footer footer = footer("R&D", true);

    assertThat(footer.text()).containsExactly("whyR&D", "answer", "unsubscribe: " + STOP);
    assertThat(footer.html())
        .containsExactly(
            "whyR&amp;D",
            "answer",
            "<a href=\"https://jira.example.com/stop?t=1&amp;x=2\">unsubscribe</a>");
  }

  @Test
  public void names_no_project_that_is_kept_from_the_reader() {
    assertThat(footer("", true).text()).startsWith("why-asked");
  }

  @Test
  public void says_so_when_nobody_reads_answers() {
    assertThat(footer("R&D", false).text()).contains("no-answer").doesNotContain("answer");
    assertThat(footer("R&D", false).html()).contains("no-answer");
  }

  @Test
  public void where_only_mail_stops_it_the_reader_is_told_how() {
    Footer footer =
        new Footer(
            (language, key, args) ->
                key.substring(key.lastIndexOf('.') + 1) + List.of(args).toString(),
            Locale.ENGLISH,
            "R&D",
            new HowToStop(
                Optional.empty(), Optional.of(new ByMail("back@example.com", "v2.1")), ""));

    assertThat(footer.text()).endsWith("stop-by-mail[back@example.com, unsubscribe v2.1]");
    assertThat(footer.html())
        .endsWith(
            "<a href=\"mailto:back@example.com?subject=unsubscribe%20v2.1\">mail-to-stop[]</a>");
  }

  @Test
  public void whoever_has_a_link_is_shown_no_second_way() {
    Footer footer =
        new Footer(
            (language, key, args) -> key.substring(key.lastIndexOf('.') + 1),
            Locale.ENGLISH,
            "",
            new HowToStop(
                Optional.of(STOP), Optional.of(new ByMail("back@example.com", "v2.1")), ""));

    assertThat(footer.text()).containsExactly("why-asked", "no-answer", "unsubscribe: " + STOP);
    assertThat(footer.html()).hasSize(3).noneMatch(line -> line.contains("mail-to-stop"));
  }

  @Test
  public void without_a_link_the_reader_is_told_to_answer_only_where_answers_are_read() {
    Footer answered = footer("R&D", "loop@example.com", Optional.empty());
    Footer alone = footer("R&D", "", Optional.empty());

    assertThat(answered.text()).containsExactly("whyR&D", "answer", "stop-by-answer");
    assertThat(answered.html()).containsExactly("whyR&amp;D", "answer", "stop-by-answer");
    assertThat(alone.text()).containsExactly("whyR&D", "no-answer");
    assertThat(alone.html()).containsExactly("whyR&amp;D", "no-answer");
  }
}
