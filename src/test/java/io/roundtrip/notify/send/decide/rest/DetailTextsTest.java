package io.roundtrip.notify.send.decide.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.Phrases;
import io.roundtrip.notify.Reason;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.Test;

/** Every line that a stuck mail can keep, with the real texts, as Jira would fill them in. */
public class DetailTextsTest {
  private static final DetailTexts ENGLISH = in("roundtrip.properties", Locale.ENGLISH);
  private static final DetailTexts GERMAN = in("roundtrip_de.properties", Locale.GERMAN);

  private record Kept(Reason reason, String line) {}

  private static final List<Kept> ALL =
      List.of(
          new Kept(Reason.TEMPLATE_ERROR, "template-too-long at 0 "),
          new Kept(Reason.TEMPLATE_ERROR, "template-unknown-name at 11 firma"),
          new Kept(Reason.TEMPLATE_ERROR, "template-not-closed at 3 {{#link}}"),
          new Kept(Reason.TEMPLATE_ERROR, "template-nested at 3 {{#link}}"),
          new Kept(Reason.TEMPLATE_ERROR, "template-stray-end at 3 {{/link}}"),
          new Kept(Reason.TEMPLATE_ERROR, "template-character at 3 U+0007"),
          new Kept(Reason.REFUSED, "RCPT: 550 5.1.6 moved"),
          new Kept(Reason.REFUSED, "RCPT 550 5.7.1"),
          new Kept(Reason.REFUSED, "554 no"),
          new Kept(Reason.REFUSED, "AddressException"),
          new Kept(Reason.SUPPRESSED_BOUNCE, "DSN 550 5.1.1"),
          new Kept(Reason.UNCERTAIN, "SocketTimeoutException: Read timed out"),
          new Kept(Reason.UNCERTAIN, "no end of it in time"),
          new Kept(Reason.UNCERTAIN, "node1/3f2a"),
          new Kept(Reason.EXPIRED, "single/3f2a"),
          new Kept(Reason.EXPIRED, "NullPointerException"),
          new Kept(Reason.EXPIRED, "DATA: SocketException: Connection reset"),
          new Kept(Reason.EXPIRED, "Jira's mail server object hangs"));

  @Test
  public void each_is_a_sentence_in_both_languages() {
    for (Kept kept : ALL) {
      String english = ENGLISH.of(kept.reason(), kept.line());
      String german = GERMAN.of(kept.reason(), kept.line());

      for (String text : List.of(english, german))
        assertThat(text)
            .as(kept.line())
            .contains(" ")
            .doesNotContain("roundtrip.", "template-", "{0}", "{1}", "/3f2a")
            .isNotEqualTo(kept.line());
      assertThat(german).as(kept.line()).isNotEqualTo(english);
    }
  }

  @Test
  public void it_says_what_happened_and_what_to_do() {
    assertThat(ENGLISH.of(Reason.TEMPLATE_ERROR, "template-too-long at 0 "))
        .isEqualTo(
            "With all that it quotes, this mail got longer than 100 KB. Shorten the text of the"
                + " mail, then try again.");
    assertThat(ENGLISH.of(Reason.TEMPLATE_ERROR, "template-unknown-name at 11 firma"))
        .isEqualTo(
            "“firma” at 12 is no name of this mail. Use one of the names listed beside the text.");
    assertThat(ENGLISH.of(Reason.REFUSED, "RCPT: 550 5.1.6 moved"))
        .isEqualTo("At the step RCPT the mail server said: “550 5.1.6 moved”");
    assertThat(ENGLISH.of(Reason.REFUSED, "DOT: 552 5.3.4 too big"))
        .isEqualTo("At the step “end of the mail” the mail server said: “552 5.3.4 too big”");
    assertThat(GERMAN.of(Reason.UNCERTAIN, "DOT: closed"))
        .isEqualTo("Beim Schritt „Ende der Mail“ riss die Verbindung zum Mailserver ab: closed");
    assertThat(ENGLISH.of(Reason.UNCERTAIN, "node1/3f2a"))
        .isEqualTo("Node node1 had this mail in hand and did not come back.");
    assertThat(GERMAN.of(Reason.EXPIRED, "DATA: SocketException: Connection reset"))
        .isEqualTo(
            "Beim Schritt DATA riss die Verbindung zum Mailserver ab:"
                + " SocketException: Connection reset");
  }

  @Test
  public void what_only_looks_like_a_node_or_a_fault_of_a_text_is_neither() {
    assertThat(ENGLISH.of(Reason.UNCERTAIN, "421 mx1/smtpd is gone"))
        .isEqualTo(ENGLISH.of(Reason.REFUSED, "421 mx1/smtpd is gone"))
        .contains("421 mx1/smtpd is gone");
    String said = "template-nested at 3 is what you sent";
    assertThat(ENGLISH.of(Reason.REFUSED, said)).isEqualTo(said);
  }

  @Test
  public void what_a_person_wrote_stays_as_it_is() {
    for (String line : List.of("", "Priya Menon", "Priya Menon: a/b", "Priya/Menon"))
      assertThat(ENGLISH.of(Reason.DISCARDED, line)).isEqualTo(line);
  }

  private static DetailTexts in(String file, Locale language) {
    Properties texts = new Properties();
    try (Reader from = Files.newBufferedReader(Path.of("i18n", file))) {
      texts.load(from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Phrases phrases =
        (asked, key, args) -> new MessageFormat(texts.getProperty(key), language).format(args);
    return new DetailTexts(phrases);
  }
}
