package io.roundtrip.priority;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.CRUMB;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.EvidenceChanged;
import io.roundtrip.canonical.Following;
import io.roundtrip.canonical.InMemoryEvidence;
import io.roundtrip.canonical.LinksInMemory;
import io.roundtrip.canonical.Piece;
import io.roundtrip.canonical.Place;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.InMemorySignals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class ScoreItemTest {
  private static final Piece FROM_ADA =
      new Piece(new IssueId(501), ADA.id(), CRUMB.id(), Channel.EMAIL, 3, null, MONDAY);

  private static final IssueId GONE = new IssueId(10998);
  private final MovableClock clock = new MovableClock(MONDAY);
  private final Evidence evidence = new InMemoryEvidence();
  private final Scores scores = new InMemoryScores();
  private final List<String> shown = new ArrayList<>();
  private @Nullable IssueId broken;
  private @Nullable Effort effort = Effort.points(2).orElseThrow();
  private final ScoreItem score =
      new ScoreItem(
          evidence,
          this::facts,
          new PriorityPolicy(Weights.STANDARD),
          scores,
          (item, priority, accounts) -> shown.add(priority + "/" + accounts),
          clock);
  private final LinksInMemory links = new LinksInMemory();
  private final InMemoryScoresDue due = new InMemoryScoresDue();
  private final RescoreDue rescore =
      new RescoreDue(
          due,
          score,
          new Following(evidence, links, new InMemorySignals(), clock, fact -> {}).sync,
          evidence,
          clock);

  @Test
  public void a_score_is_kept_and_shown_on_the_issue() {
    evidence.link(FROM_ADA, new Place(DARK_MODE, List.of()));

    score.on(DARK_MODE, Why.EVIDENCE);

    Scored kept = scores.newest(DARK_MODE).orElseThrow();
    assertThat(kept.why()).isEqualTo(Why.EVIDENCE);
    assertThat(kept.at()).isEqualTo(MONDAY);
    assertThat(shown).containsExactly(kept.score().priority() + "/1");
  }

  @Test
  public void the_same_again_makes_no_history() {
    evidence.link(FROM_ADA, new Place(DARK_MODE, List.of()));

    score.on(DARK_MODE, Why.EVIDENCE);
    score.on(DARK_MODE, Why.EVIDENCE);

    assertThat(scores.history(DARK_MODE, Page.first(10))).hasSize(1);
  }

  @Test
  public void an_estimate_taken_away_empties_the_field_and_stays_in_the_history() {
    evidence.link(FROM_ADA, new Place(DARK_MODE, List.of()));
    score.on(DARK_MODE, Why.EVIDENCE);
    effort = null;

    score.on(DARK_MODE, Why.EDITED);

    assertThat(shown).last().isEqualTo("null/1");
    assertThat(scores.history(DARK_MODE, Page.first(10)))
        .extracting(Scored::why)
        .containsExactly(Why.EDITED, Why.EVIDENCE);
  }

  @Test
  public void an_item_nobody_asked_for_gets_nothing() {
    score.on(DARK_MODE, Why.EDITED);

    assertThat(scores.newest(DARK_MODE)).isEmpty();
    assertThat(shown).isEmpty();
  }

  @Test
  public void the_last_evidence_taken_away_empties_the_field() {
    evidence.link(FROM_ADA, new Place(DARK_MODE, List.of()));
    score.on(DARK_MODE, Why.EVIDENCE);
    evidence.unlink(FROM_ADA.feedback(), DARK_MODE);

    score.on(DARK_MODE, Why.EVIDENCE);

    assertThat(shown).last().isEqualTo("null/null");
  }

  @Test
  public void what_is_marked_is_scored_later_and_once() {
    evidence.link(FROM_ADA, new Place(DARK_MODE, List.of()));
    rescore.on(new EvidenceChanged(Set.of(DARK_MODE), MONDAY));
    rescore.on(new EvidenceChanged(Set.of(DARK_MODE), MONDAY));

    List<IssueId> first = later();
    List<IssueId> second = later();

    assertThat(first).containsExactly(DARK_MODE);
    assertThat(second).isEmpty();
    assertThat(scores.newest(DARK_MODE)).isPresent();
  }

  @Test
  public void once_a_day_everything_is_marked() {
    evidence.link(FROM_ADA, new Place(new IssueId(10200), List.of(DARK_MODE)));

    rescore.markAll();

    assertThat(due.next(10, MONDAY.plusSeconds(3600)))
        .extracting(ScoresDue.Due::item)
        .containsExactly(DARK_MODE, new IssueId(10200));
  }

  @Test
  public void an_item_somebody_looks_at_is_compared_with_jira_but_not_at_every_look() {
    links.exists(DARK_MODE);
    links.link(FROM_ADA.feedback(), DARK_MODE);
    rescore.looked(DARK_MODE);
    rescore.looked(DARK_MODE);

    List<IssueId> first = later();
    rescore.looked(DARK_MODE);
    List<IssueId> second = later();

    assertThat(first).containsExactly(DARK_MODE);
    assertThat(second).isEmpty();
    assertThat(evidence.any(DARK_MODE)).isTrue();
  }

  @Test
  public void one_item_that_fails_does_not_hold_up_the_others() {
    IssueId other = new IssueId(10101);
    evidence.link(FROM_ADA, new Place(DARK_MODE, List.of()));
    evidence.link(FROM_ADA, new Place(other, List.of()));
    broken = DARK_MODE;
    rescore.on(new EvidenceChanged(Set.of(DARK_MODE), MONDAY));
    rescore.on(new EvidenceChanged(Set.of(other), MONDAY));

    List<IssueId> well = later();

    assertThat(well).containsExactly(other);
    assertThat(scores.newest(other)).isPresent();
    assertThat(due.next(10, MONDAY.plusSeconds(3600)))
        .extracting(ScoresDue.Due::item)
        .containsExactly(DARK_MODE);
  }

  @Test
  public void what_fails_goes_to_the_end_so_that_the_next_turn_takes_another() {
    IssueId other = new IssueId(10101);
    evidence.link(FROM_ADA, new Place(DARK_MODE, List.of()));
    evidence.link(FROM_ADA, new Place(other, List.of()));
    broken = DARK_MODE;
    rescore.on(new EvidenceChanged(Set.of(DARK_MODE), MONDAY));
    rescore.on(new EvidenceChanged(Set.of(other), MONDAY));
    clock.pass(Duration.ofSeconds(2));

    List<IssueId> first = rescore.run(1);
    clock.pass(Duration.ofSeconds(2));
    List<IssueId> second = rescore.run(1);

    assertThat(first).isEmpty();
    assertThat(second).containsExactly(other);
  }

  @Test
  public void an_issue_that_is_gone_gets_no_score() {
    evidence.link(FROM_ADA, new Place(GONE, List.of()));

    score.on(GONE, Why.EVIDENCE);

    assertThat(scores.newest(GONE)).isEmpty();
    assertThat(shown).isEmpty();
  }

  @Test
  public void a_move_is_followed_once_jira_has_committed() {
    evidence.link(FROM_ADA, new Place(DARK_MODE, List.of()));
    rescore.moved(DARK_MODE);
    rescore.moved(new IssueId(10999));

    List<IssueId> tooSoon = rescore.run(10);
    List<IssueId> then = later();

    assertThat(tooSoon).isEmpty();
    assertThat(then).containsExactly(DARK_MODE);
  }

  private List<IssueId> later() {
    clock.pass(Duration.ofSeconds(2));
    return rescore.run(10);
  }

  private Optional<ItemFacts> facts(IssueId item) {
    if (item.equals(GONE)) return Optional.empty();
    if (item.equals(broken)) throw new NoClassDefFoundError("of another version");
    return Optional.of(new ItemFacts(item, RT, "3", effort, null));
  }
}
