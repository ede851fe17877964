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
import java.util.Set;
import org.junit.Test;

public class RequestersTest {
  private static final Place EPIC = new Place(DARK_MODE, List.of());
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
                ADA.id(),
                CRUMB.id(),
                new IssueId(502),
                "Still waiting.",
                MONDAY.plusSeconds(60),
                Set.of()),
            new Requester(
                GRACE.id(),
                MERIDIAN.id(),
                new IssueId(503),
                "My team works at night.",
                MONDAY.plusSeconds(30),
                Set.of()));
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
        .containsExactly(
            new Requester(ADA.id(), CRUMB.id(), new IssueId(505), "", MONDAY, Set.of()));
  }

  @Test
  public void who_wishes_for_the_very_item_is_asked_with_those_words() {
    said(501, ADA, "The whole app, please.", 0);
    evidence.unlink(new IssueId(501), STORY.item());
    evidence.link(Piece.of(signals.byIssue(new IssueId(501)).orElseThrow()), EPIC);
    said(502, ADA, "The map first.", 60);
    said(503, GRACE, "My team works at night.", 30);
    evidence.link(Piece.of(signals.byIssue(new IssueId(503)).orElseThrow()), EPIC);

    List<Requester> found = requesters.of(DARK_MODE);

    assertThat(found).extracting(Requester::contact).containsExactly(ADA.id(), GRACE.id());
    assertThat(found.get(0).words()).isEqualTo("The whole app, please.");
    assertThat(found.get(0).wishes()).containsExactly(new IssueId(501));
    assertThat(found.get(1).wishes()).as("linked to the story too").isEmpty();
    assertThat(requesters.of(STORY.item()))
        .extracting(Requester::wishes)
        .containsExactly(Set.of(new IssueId(502)), Set.of(new IssueId(503)));
    for (Requester one : found)
      assertThat(requesters.of(DARK_MODE, one.contact())).containsExactly(one);
  }

  @Test
  public void feedback_that_stands_for_itself_was_asked_for_by_its_author() {
    Signal alone = Signal.heard(new IssueId(600), RT, "Mine", MONDAY).from(ADA.id(), null, true);
    signals.add(alone);
    signals.add(Signal.heard(new IssueId(601), RT, "Whose?", MONDAY));

    Requester ada =
        new Requester(ADA.id(), null, alone.issue(), "Mine", MONDAY, Set.of(alone.issue()));
    assertThat(requesters.of(alone.issue())).containsExactly(ada);
    assertThat(requesters.of(alone.issue(), ADA.id())).containsExactly(ada);
    assertThat(requesters.of(alone.issue(), GRACE.id())).isEmpty();
    assertThat(requesters.of(new IssueId(601))).isEmpty();

    evidence.link(Piece.of(alone), STORY);

    assertThat(requesters.of(alone.issue())).as("now the story tells").isEmpty();
    assertThat(requesters.isLinked(alone.issue())).isTrue();
    assertThat(requesters.isLinked(STORY.item())).isFalse();
  }

  @Test
  public void a_copy_is_the_wish_of_its_original_wherever_it_hangs() {
    Signal copy =
        Signal.heard(new IssueId(602), RT, "Mine", MONDAY)
            .from(ADA.id(), null, true)
            .copying(new IssueId(600));
    signals.add(copy);

    assertThat(requesters.of(copy.issue()))
        .extracting(Requester::wishes)
        .containsExactly(Set.of(new IssueId(600)));

    evidence.link(Piece.of(copy), STORY);
    assertThat(requesters.of(STORY.item()))
        .extracting(Requester::wishes)
        .containsExactly(Set.of(new IssueId(600)));
  }

  private void said(long issue, Contact by, String words, int seconds) {
    Signal signal =
        Signal.heard(new IssueId(issue), RT, words, MONDAY.plusSeconds(seconds))
            .from(by.id(), by.account(), true);
    signals.add(signal);
    evidence.link(Piece.of(signal), STORY);
  }
}
