package io.roundtrip.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.Test;

public class ConfidenceTest {
  @Test
  public void one_voice_is_a_start() {
    assertThat(of(1, 1, 1, 1)).isEqualTo(confidence("0.50", "1.00", "0.25", "0.13"));
  }

  @Test
  public void more_sources_more_people_and_steadier_weeks_each_make_surer() {
    assertThat(of(3, 1, 1, 1)).isEqualTo(confidence("0.75", "1.00", "0.25", "0.19"));
    assertThat(of(1, 1, 1, 9)).isEqualTo(confidence("0.50", "1.00", "0.75", "0.38"));
    assertThat(of(1, 2, 8, 1)).isEqualTo(confidence("0.50", "0.63", "0.25", "0.08"));
    assertThat(of(1, 0, 8, 1))
        .as("all of it long ago")
        .satisfies(old -> assertThat(old.stability()).isEqualTo("0.50"));
  }

  @Test
  public void nobody_asking_is_no_confidence_at_all() {
    assertThat(of(0, 0, 0, 0)).isEqualTo(confidence("0.00", "0.00", "0.00", "0.00"));
  }

  private static Confidence of(int sources, int activeWeeks, int weeks, int requests) {
    return Confidence.of(new Voices(requests, requests, 0, 0, 0, 0, sources, activeWeeks, weeks));
  }

  private static Confidence confidence(
      String diversity, String stability, String sample, String value) {
    return new Confidence(
        new BigDecimal(diversity),
        new BigDecimal(stability),
        new BigDecimal(sample),
        new BigDecimal(value));
  }
}
