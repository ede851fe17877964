package io.roundtrip.canonical.group;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.customers.NewContact;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.time.Instant;
import java.util.Set;
import org.junit.Test;

public class KeepQuotesTest {
  private static final IssueId FEEDBACK = new IssueId(501);

  private final Signals signals = new InMemorySignals();
  private final InMemoryContacts contacts = new InMemoryContacts();
  private final InMemoryKeptQuotes kept = new InMemoryKeptQuotes();
  private final KeepQuotes keep = new KeepQuotes(signals, contacts, kept);

  @Test
  public void consent_is_that_of_the_moment_when_it_was_said() {
    assertThat(consent(1, true, Consent.denied("link", "", MONDAY.plusSeconds(60))))
        .isEqualTo(Consent.State.GRANTED);
    assertThat(consent(2, false, Consent.denied("link", "", MONDAY.minusSeconds(60))))
        .isEqualTo(Consent.State.DENIED);
    assertThat(consent(3, false, Consent.denied("link", "", MONDAY.plusSeconds(60))))
        .isEqualTo(Consent.State.UNKNOWN);
    assertThat(consent(4, false, Consent.granted("link", "", MONDAY.plusSeconds(60))))
        .isEqualTo(Consent.State.UNKNOWN);
  }

  @Test
  public void when_nobody_knows_when_it_was_said_is_kept() {
    signals.add(Signal.heard(FEEDBACK, RT, "Dark!", MONDAY).undated());
    IssueId dated = new IssueId(9);
    signals.add(Signal.heard(dated, RT, "Dark!", MONDAY));

    keep.of(Set.of(FEEDBACK, dated), DARK_MODE, null, MONDAY);

    assertThat(kept.all(FEEDBACK)).noneMatch(KeptQuote::dated).hasSize(1);
    assertThat(kept.all(dated)).allMatch(KeptQuote::dated).hasSize(1);
  }

  @Test
  public void an_issue_without_words_has_no_quote() {
    keep.of(Set.of(FEEDBACK), DARK_MODE, null, MONDAY);

    assertThat(kept.all(FEEDBACK)).isEmpty();
  }

  private Consent.State consent(long issue, boolean atTheTime, Consent now) {
    Contact author =
        contacts.ensure(
            new NewContact(
                "Ada " + issue,
                new EmailAddress("ada" + issue + "@nordiccrumb.example"),
                null,
                ""));
    contacts.consent(author.id(), now);
    IssueId feedback = new IssueId(issue);
    signals.add(Signal.heard(feedback, RT, "Dark!", MONDAY).from(author.id(), null, atTheTime));
    keep.of(Set.of(feedback), DARK_MODE, null, Instant.EPOCH);
    return kept.all(feedback).get(0).consent();
  }
}
