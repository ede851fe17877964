package io.roundtrip.notify.letter;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class OpeningsTest {
  private static String capital(String text) {
    return Openings.capital(text, "something", ENGLISH);
  }

  @Test
  public void a_sentence_begins_with_a_capital() {
    assertThat(capital("something is here")).isEqualTo("Something is here");
    assertThat(capital("Look. something is here")).isEqualTo("Look. Something is here");
    assertThat(capital("Look\n\nsomething is here")).isEqualTo("Look\n\nSomething is here");
  }

  @Test
  public void inside_one_it_stays_small() {
    assertThat(capital("We released something.")).isEqualTo("We released something.");
    assertThat(capital("Hi Ada,\n\nsomething is here")).isEqualTo("Hi Ada,\n\nsomething is here");
    assertThat(capital("In one place:\nsomething")).isEqualTo("In one place:\nsomething");
  }

  @Test
  public void every_one_is_looked_at() {
    assertThat(capital("something and something. something"))
        .isEqualTo("Something and something. Something");
    assertThat(Openings.capital("text", "", ENGLISH)).isEqualTo("text");
  }
}
