package io.roundtrip.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.notify.UnsubscribeLinks.ByMail;
import java.util.Optional;
import org.junit.Test;

public class HowToStopTest {
  private static final Optional<String> LINK = Optional.of("https://feedback.example.com/stop?t=1");
  private static final Optional<ByMail> MAIL = mail("answers@example.com");

  private static Optional<ByMail> mail(String address) {
    return Optional.of(new ByMail(address, "v2.1.unsubscribe.7"));
  }

  @Test
  public void the_link_comes_first_and_the_mail_second() {
    assertThat(new HowToStop(LINK, MAIL, "loop@example.com").header())
        .isEqualTo(
            "<https://feedback.example.com/stop?t=1>,"
                + " <mailto:answers@example.com?subject=unsubscribe%20v2.1.unsubscribe.7>");
  }

  @Test
  public void what_is_not_read_by_us_is_not_offered_to_mail_programs() {
    assertThat(new HowToStop(LINK, "loop@example.com").header())
        .isEqualTo("<https://feedback.example.com/stop?t=1>");
    assertThat(new HowToStop(Optional.empty(), MAIL, "").header())
        .isEqualTo("<mailto:answers@example.com?subject=unsubscribe%20v2.1.unsubscribe.7>");
    assertThat(new HowToStop(Optional.empty(), "loop@example.com").header()).isEmpty();
  }

  @Test
  public void only_a_link_works_by_one_click() {
    assertThat(new HowToStop(LINK, "").byOneClick()).isTrue();
    assertThat(new HowToStop(Optional.empty(), MAIL, "").byOneClick()).isFalse();
  }

  @Test
  public void an_address_cannot_end_the_header_early() {
    assertThat(new HowToStop(Optional.empty(), mail("a+b?bcc=x&y>z@example.com"), "").header())
        .isEqualTo(
            "<mailto:a%2Bb%3Fbcc%3Dx%26y%3Ez@example.com?subject=unsubscribe%20v2.1.unsubscribe.7>");
  }
}
