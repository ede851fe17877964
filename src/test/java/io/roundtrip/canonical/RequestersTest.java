package io.roundtrip.canonical;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.CRUMB;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MERIDIAN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.List;
import org.junit.Test;

public class RequestersTest {
  private static final Place STORY = new Place(new IssueId(10200), List.of(DARK_MODE));

  private final Evidence evidence = new InMemoryEvidence();
  private final Signals signals = new InMemorySignals();
  private final Requesters requesters = new Requesters(evidence, signals);

  @Test
  public void each_person_once_with_their_newest_words_even_from_below() {
    said(501, ADA, "Dark mode please.", 0);
    said(502, ADA, "Still waiting.", 60);
    said(503, GRACE, "My team works at night.", 30);

    List<Requester> found = requesters.of(DARK_MODE);

    assertThat(found)
        .containsExactly(
            new Requester(
                ADA.id(), CRUMB.id(), new IssueId(502), "Still waiting.", MONDAY.plusSeconds(60)),
            new Requester(
                GRACE.id(),
                MERIDIAN.id(),
                new IssueId(503),
                "My team works at night.",
                MONDAY.plusSeconds(30)));
  }

  @Test
  public void strangers_cannot_be_told() {
    evidence.link(Piece.unheard(new IssueId(504), MONDAY), STORY);

    assertThat(requesters.of(DARK_MODE)).isEmpty();
  }

  @Test
  public void a_person_whose_words_are_gone_is_told_without_them() {
    evidence.link(
        new Piece(new IssueId(505), ADA.id(), CRUMB.id(), null, null, null, MONDAY), STORY);

    assertThat(requesters.of(DARK_MODE))
        .containsExactly(new Requester(ADA.id(), CRUMB.id(), new IssueId(505), "", MONDAY));
  }

  private void said(long issue, Contact by, String words, int seconds) {
    Signal signal =
        Signal.heard(new IssueId(issue), RT, words, MONDAY.plusSeconds(seconds))
            .from(by.id(), by.account(), true);
    signals.add(signal);
    evidence.link(Piece.of(signal), STORY);
  }
}
