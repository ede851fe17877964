package io.roundtrip.canonical.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class StrengthTest {
  @Test
  public void five_times_what_is_shown_at_all_is_strong_and_twice_is_likely() {
    assertThat(Strength.of(0.5, 0.1)).isEqualTo(Strength.STRONG);
    assertThat(Strength.of(0.49, 0.1)).isEqualTo(Strength.LIKELY);
    assertThat(Strength.of(0.2, 0.1)).isEqualTo(Strength.LIKELY);
    assertThat(Strength.of(0.19, 0.1)).isEqualTo(Strength.POSSIBLE);
  }

  @Test
  public void each_has_its_word_in_rest() {
    assertThat(Strength.values())
        .extracting(Strength::word)
        .containsExactly("strong", "likely", "possible");
  }
}
