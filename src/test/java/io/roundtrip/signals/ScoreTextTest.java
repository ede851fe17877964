package io.roundtrip.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class ScoreTextTest {
  @Test
  public void what_is_made_of_scores_is_known_as_such() {
    String text = "";
    for (Score.Kind kind : Score.Kind.values()) {
      text = ScoreText.with(text, kind, kind.max());
      assertThat(ScoreText.is(text)).as(text).isTrue();
    }

    assertThat(text).isEqualTo("NPS 10 \u00b7 CSAT 5 \u00b7 CES 7");
  }

  @Test
  public void words_beside_a_number_are_words() {
    for (String words :
        new String[] {
          "",
          "NPS",
          "NPS ",
          "4",
          "NPS 4!",
          "NPS 4 \u00b7 ",
          "NPS 4 \u00b7 slow",
          "nps four",
          "NPS 400",
          "NPS 4" + " \u00b7 CES 1".repeat(5)
        }) assertThat(ScoreText.is(words)).as(words).isFalse();
  }
}
