package io.roundtrip.canonical.suggest.learn.ao;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.similarity.Signs;
import org.junit.Test;

public class SignsTextTest {
  @Test
  public void signs_are_read_as_they_were_written() {
    Signs one = new Signs(0.75, -0.25, 1, 0.5, true, false, true);
    Signs other = new Signs(0, 1, 0, 0.125, false, true, false);

    assertThat(SignsText.of(one)).isEqualTo("0.75000 -0.25000 1.0 0.50000 1 0 1");
    assertThat(SignsText.read(SignsText.of(one))).contains(one);
    assertThat(SignsText.read(SignsText.of(other))).contains(other);
  }

  @Test
  public void what_is_not_ours_teaches_nothing() {
    assertThat(SignsText.read(null)).isEmpty();
    assertThat(SignsText.read("")).isEmpty();
    assertThat(SignsText.read("0.1 0.2 0 0.4 1 0")).isEmpty();
    assertThat(SignsText.read("0.1 0.2 0 0.4 1 0 1 1")).isEmpty();
    assertThat(SignsText.read("a b c d 1 0 1")).isEmpty();
  }
}
