package io.roundtrip.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.Phrases;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.Test;

/** The real texts, as Jira would fill them in. */
public class PriorityTextsTest {
  private static final Voices SILENCE = new Voices(0, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final Voices LOUD = new Voices(31, 23, 12, 9, 6, 33, 25, 6, 8);
  private static final Voices ONE = new Voices(1, 1, 1, 1, 0, 0, 1, 1, 1);
  private static final PriorityPolicy POLICY = new PriorityPolicy(Weights.STANDARD);

  @Test
  public void a_loud_item_is_explained_in_plain_english() {
    ExplainScore explain = new ExplainScore(phrases("roundtrip.properties", Locale.ENGLISH));
    PriorityScore score =
        POLICY.score(new Inputs(LOUD, new Severity("High", 7.5), Effort.points(5).orElseThrow()));

    assertThat(explain.sentence(score))
        .isEqualTo(
            "23 accounts and 31 people asked for this. 9 of 12 who gave an NPS are detractors."
                + " Severity is High. Customers rate how hard it is 5.5 of 7.");
    assertThat(explain.confidence(score))
        .isEqualTo("25 sources · feedback in 6 of 8 weeks · 31 people");
    assertThat(explain.impact(score)).isEqualTo("23 accounts · 9 detractors");
    assertThat(explain.effort(score)).isEqualTo("5 story points");
    assertThat(explain.missing(score)).isEmpty();
  }

  @Test
  public void one_is_not_many() {
    ExplainScore explain = new ExplainScore(phrases("roundtrip.properties", Locale.ENGLISH));
    PriorityScore score =
        POLICY.score(new Inputs(ONE, null, Effort.estimate(28_800).orElseThrow()));

    assertThat(explain.sentence(score))
        .isEqualTo("1 account and 1 person asked for this. 1 of 1 who gave an NPS is a detractor.");
    assertThat(explain.confidence(score))
        .isEqualTo("1 source · feedback in 1 of 1 week · 1 person");
    assertThat(explain.effort(score)).isEqualTo("1 day estimated");
  }

  @Test
  public void what_is_missing_is_said_in_german_too() {
    ExplainScore explain = new ExplainScore(phrases("roundtrip_de.properties", Locale.GERMAN));
    PriorityScore score = POLICY.score(new Inputs(SILENCE, null, null));

    assertThat(explain.missing(score)).hasSize(3).allMatch(hint -> !hint.contains("{"));
    assertThat(explain.needed(score)).hasSize(1);
    assertThat(explain.effort(score)).isEqualTo("noch nicht geschätzt");
  }

  private static Phrases phrases(String file, Locale locale) {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of("i18n", file))) {
      texts.load(in);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return (language, key, args) -> new MessageFormat(texts.getProperty(key), locale).format(args);
  }
}
