package io.roundtrip.notify.send.jira;

import static io.roundtrip.notify.back.StatusTable.Concerns.MAILBOX;
import static io.roundtrip.notify.back.StatusTable.Concerns.NOBODY;
import static io.roundtrip.notify.back.StatusTable.Concerns.OTHERS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class ReturnedStatusTest {
  @Test
  public void only_an_address_that_does_not_exist_is_nobodys() {
    assertThat(ReturnedStatus.of("5.1.1", "smtp; 550 5.1.1 user unknown")).isEqualTo(NOBODY);
    assertThat(ReturnedStatus.of("5.1.10", "smtp;550 5.1.10 RecipientNotFound")).isEqualTo(NOBODY);
    assertThat(ReturnedStatus.of("5.1.2", "")).isEqualTo(NOBODY);
    assertThat(ReturnedStatus.of("5.1.1", "X-Postfix; unknown user: \"ada\"")).isEqualTo(NOBODY);
  }

  @Test
  public void a_mailbox_and_whatever_is_not_clear_may_be_better_tomorrow() {
    assertThat(ReturnedStatus.of("5.2.2", "smtp; 552 5.2.2 over quota")).isEqualTo(MAILBOX);
    assertThat(ReturnedStatus.of("4.4.7", "smtp; 451 4.4.7 delivery time expired"))
        .isEqualTo(MAILBOX);
    assertThat(ReturnedStatus.of("5.0.0", "")).isEqualTo(MAILBOX);
    assertThat(ReturnedStatus.of("", "")).isEqualTo(MAILBOX);
    assertThat(ReturnedStatus.of("nonsense", "smtp; 999")).isEqualTo(MAILBOX);
  }

  @Test
  public void what_is_said_of_us_says_nothing_of_the_address() {
    assertThat(ReturnedStatus.of("5.7.1", "smtp; 550 5.7.1 blocked")).isEqualTo(OTHERS);
    assertThat(ReturnedStatus.of("5.7.26", "smtp; 550-5.7.26 unauthenticated")).isEqualTo(OTHERS);
    assertThat(ReturnedStatus.of("5.1.1", "smtp; 550 5.7.515 access denied")).isEqualTo(OTHERS);
    assertThat(ReturnedStatus.of("5.1.8", "smtp; 550 5.1.8 bad sender")).isEqualTo(OTHERS);
  }

  @Test
  public void where_the_server_said_less_the_reporters_status_counts() {
    assertThat(ReturnedStatus.of("4.1.1", "")).isEqualTo(MAILBOX);
    assertThat(ReturnedStatus.of("5.1.1", "")).isEqualTo(NOBODY);
    assertThat(ReturnedStatus.of("5.1.1", "smtp; 550 rejected")).isEqualTo(NOBODY);
  }
}
