package io.roundtrip.notify.news;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.UnsubscribeLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

/** A person's own answer and the project's choice, every pair of them. */
public class WhoIsWrittenToTest {
  private static final Consent YES = Consent.granted("survey", "1", MONDAY);
  private static final Consent NO = Consent.denied("phone", "", MONDAY);
  private static final Consent STOPPED = Consent.denied(UnsubscribeLinks.SOURCE, "", MONDAY);

  private static Rules rules(boolean unasked) {
    return new Rules(
        true,
        Instant.EPOCH,
        false,
        false,
        Duration.ZERO,
        Set.of(),
        unasked,
        0,
        false,
        false,
        "",
        "",
        Locale.ENGLISH);
  }

  private static Optional<Reason> held(@Nullable String email, Consent answer, boolean unasked) {
    Contact person = new Contact(ADA.id(), "Ada", email, null, "", answer);
    return NewsPolicy.held(person, rules(unasked));
  }

  @Test
  public void a_yes_and_a_no_count_whatever_the_project_wants() {
    for (boolean unasked : new boolean[] {true, false}) {
      assertThat(held(ADA.email(), YES, unasked)).isEmpty();
      assertThat(held(ADA.email(), NO, unasked)).contains(Reason.NO_CONSENT);
      assertThat(held(ADA.email(), STOPPED, unasked)).contains(Reason.UNSUBSCRIBED);
    }
  }

  @Test
  public void whoever_was_never_asked_is_written_to_only_where_the_project_wants_it() {
    assertThat(held(ADA.email(), Consent.UNKNOWN, false)).contains(Reason.NOT_ASKED);
    assertThat(held(ADA.email(), Consent.UNKNOWN, true)).isEmpty();
  }

  @Test
  public void without_a_good_address_nobody_is_written_to() {
    for (Consent answer : new Consent[] {YES, NO, Consent.UNKNOWN}) {
      assertThat(held(null, answer, true)).contains(Reason.NO_ADDRESS);
      assertThat(held("ada", answer, true)).contains(Reason.INVALID_ADDRESS);
    }
  }

  @Test
  public void a_project_that_is_off_holds_everybody() {
    assertThat(NewsPolicy.held(ADA, Rules.OFF)).contains(Reason.PROJECT_OFF);
  }
}
