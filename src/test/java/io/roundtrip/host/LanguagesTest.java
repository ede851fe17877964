package io.roundtrip.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.Test;

public class LanguagesTest {
  @Test
  public void a_browser_gets_the_one_of_ours_that_it_wants_most() {
    assertThat(Languages.wanted("de")).isEqualTo(Locale.GERMAN);
    assertThat(Languages.wanted("de-CH, en;q=0.9")).isEqualTo(Locale.GERMAN);
    assertThat(Languages.wanted("en;q=0.5,fr,de;q=0.6")).isEqualTo(Locale.GERMAN);
    assertThat(Languages.wanted("pt,fr,es,it,nl,pl,sv,da,nb,fi,cs,de")).isEqualTo(Locale.GERMAN);
    assertThat(Languages.wanted("fr,de;q=0")).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.wanted("*")).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.wanted(null)).isEqualTo(Locale.ENGLISH);
  }

  @Test
  public void no_header_makes_it_fail() {
    for (String odd :
        new String[] {
          "",
          ",",
          ";",
          "de;q=",
          "de;q=9",
          "de;q=NaN",
          "de_DE",
          "\u0000",
          "Accept-Language:",
          "ä-ö",
          "de,".repeat(3000),
          ",".repeat(9000),
          "x".repeat(9000),
          "de;q=0." + "1".repeat(9000)
        }) assertThat(Languages.ALL).as("%.30s", odd).contains(Languages.wanted(odd));
    assertThat(Languages.wanted("de," + "fr,".repeat(3000))).as("begun").isEqualTo(Locale.GERMAN);
  }
}
