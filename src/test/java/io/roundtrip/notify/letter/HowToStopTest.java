package io.roundtrip.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.Test;

public class HowToStopTest {
  private static final Optional<String> LINK = Optional.of("https://feedback.example.com/stop?t=1");

  @Test
  public void the_link_comes_first_and_the_mail_second() {
    assertThat(new HowToStop(LINK, "loop@example.com").header())
        .isEqualTo(
            "<https://feedback.example.com/stop?t=1>,"
                + " <mailto:loop@example.com?subject=unsubscribe>");
  }

  @Test
  public void what_is_not_known_is_not_offered() {
    assertThat(new HowToStop(LINK, "").header())
        .isEqualTo("<https://feedback.example.com/stop?t=1>");
    assertThat(new HowToStop(Optional.empty(), "loop@example.com").header())
        .isEqualTo("<mailto:loop@example.com?subject=unsubscribe>");
    assertThat(new HowToStop(Optional.empty(), "").header()).isEmpty();
  }

  @Test
  public void only_a_link_works_by_one_click() {
    assertThat(new HowToStop(LINK, "").byOneClick()).isTrue();
    assertThat(new HowToStop(Optional.empty(), "loop@example.com").byOneClick()).isFalse();
  }

  @Test
  public void an_address_cannot_end_the_header_early() {
    assertThat(new HowToStop(Optional.empty(), "a+b?bcc=x&y>z@example.com").header())
        .isEqualTo("<mailto:a%2Bb%3Fbcc%3Dx%26y%3Ez@example.com?subject=unsubscribe>");
  }
}
