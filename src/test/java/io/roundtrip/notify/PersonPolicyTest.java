package io.roundtrip.notify;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.TakenBack;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class PersonPolicyTest {
  private static final Rules LIVE = FakeRulebook.live(Duration.ZERO);
  private static final Rules UNASKED_TOO = FakeRulebook.unasked(LIVE);
  private static final Consent YES = Consent.granted("survey", "1", MONDAY);
  private static final Consent NO = Consent.denied("survey", "1", MONDAY);
  private static final Consent STOPPED = Consent.own(false, TakenBack.STOP, MONDAY);

  private static Contact ada(@Nullable String email, Consent consent) {
    return new Contact(ADA.id(), ADA.name(), email, ADA.account(), ADA.locale(), consent);
  }

  private static Contact ada(Consent consent) {
    return ada("ada@nordiccrumb.example", consent);
  }

  @Test
  public void who_said_yes_is_told() {
    assertThat(PersonPolicy.against(ada(YES), LIVE)).isEmpty();
  }

  @Test
  public void a_no_is_a_no_whatever_the_project_wants() {
    for (Rules rules : new Rules[] {LIVE, UNASKED_TOO}) {
      assertThat(PersonPolicy.against(ada(NO), rules)).contains(Reason.NO_CONSENT);
      assertThat(PersonPolicy.against(ada(STOPPED), rules)).contains(Reason.UNSUBSCRIBED);
    }
  }

  @Test
  public void who_was_never_asked_is_told_only_where_the_project_wants_it() {
    assertThat(PersonPolicy.against(ada(Consent.UNKNOWN), LIVE)).contains(Reason.NOT_ASKED);
    assertThat(PersonPolicy.against(ada(Consent.UNKNOWN), UNASKED_TOO)).isEmpty();
  }

  @Test
  public void without_an_address_that_can_be_written_to_nobody_is_told() {
    assertThat(PersonPolicy.against(ada(null, YES), LIVE)).contains(Reason.NO_ADDRESS);
    assertThat(PersonPolicy.against(ada("ada at home", YES), LIVE))
        .contains(Reason.INVALID_ADDRESS);
  }

  @Test
  public void letters_before_the_at_that_mail_cannot_write_are_said() {
    assertThat(PersonPolicy.against(ada("schäfer2@example.com", YES), LIVE))
        .contains(Reason.UNWRITABLE_ADDRESS);
    assertThat(PersonPolicy.against(ada("\"a b\"@example.com", YES), LIVE)).isEmpty();
  }

  @Test
  public void who_was_erased_is_not_told() {
    assertThat(PersonPolicy.against(null, UNASKED_TOO)).contains(Reason.ERASED);
  }

  @Test
  public void a_project_that_is_off_tells_nobody() {
    assertThat(PersonPolicy.against(ada(YES), Rules.OFF)).contains(Reason.PROJECT_OFF);
    assertThat(PersonPolicy.against(null, Rules.OFF)).contains(Reason.PROJECT_OFF);
    assertThat(PersonPolicy.against(ada(YES), Rules.UNREADABLE))
        .as("nobody knows whether it is")
        .contains(Reason.SETTINGS_UNREADABLE);
  }
}
