package io.roundtrip.canonical;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.CRUMB;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class SyncEvidenceTest {
  private static final IssueId STORY = new IssueId(10200);
  private static final IssueId SAID_BY_ADA = new IssueId(501);
  private static final IssueId UNHEARD = new IssueId(502);

  private final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
  private final Evidence evidence = new InMemoryEvidence();
  private final LinksInMemory links = new LinksInMemory();
  private final Signals signals = new InMemorySignals();
  private final List<EvidenceChanged> facts = new ArrayList<>();
  private final Following following = new Following(evidence, links, signals, clock, facts::add);
  private final SyncEvidence sync = following.sync;
  private final LinkEvidence link = following.link;
  private final UnlinkEvidence unlink = following.unlink;
  private final PlaceItem place = following.place;
  private final UpdateEvidence learn = following.update;

  @Test
  public void an_event_brings_evidence_and_tells_every_item_it_counts_for() {
    links.hang(STORY, DARK_MODE);

    linked(SAID_BY_ADA, STORY);

    assertThat(evidence.any(DARK_MODE)).isTrue();
    assertThat(facts).containsExactly(new EvidenceChanged(Set.of(STORY, DARK_MODE), MONDAY));
  }

  @Test
  public void the_same_event_twice_is_told_once() {
    links.exists(DARK_MODE);

    linked(SAID_BY_ADA, DARK_MODE);
    link.on(SAID_BY_ADA, DARK_MODE);
    unlinked(SAID_BY_ADA, DARK_MODE);
    unlink.on(SAID_BY_ADA, DARK_MODE);

    assertThat(facts).hasSize(2);
    assertThat(evidence.any(DARK_MODE)).isFalse();
  }

  @Test
  public void a_story_that_moves_takes_its_sub_tasks_along() {
    IssueId subTask = new IssueId(10201);
    IssueId otherEpic = new IssueId(10900);
    links.hang(STORY, DARK_MODE);
    links.hang(subTask, STORY, DARK_MODE);
    linked(SAID_BY_ADA, subTask);
    links.hang(STORY, otherEpic);
    links.hang(subTask, STORY, otherEpic);

    place.on(STORY);

    assertThat(evidence.any(DARK_MODE)).isFalse();
    assertThat(evidence.any(otherEpic)).isTrue();
  }

  @Test
  public void whoever_is_recorded_after_the_link_is_counted_too() {
    links.exists(DARK_MODE);
    linked(SAID_BY_ADA, DARK_MODE);
    recorded(SAID_BY_ADA);

    learn.on(SAID_BY_ADA);

    assertThat(new Demands(evidence).of(DARK_MODE)).isEqualTo(new Demand(DARK_MODE, 1, 1, 1, 1));
    assertThat(facts).hasSize(2);
  }

  @Test
  public void a_look_at_jira_repairs_what_events_missed() {
    links.exists(DARK_MODE);
    links.hang(STORY, DARK_MODE);
    linked(UNHEARD, DARK_MODE);
    links.unlink(UNHEARD, DARK_MODE);
    recorded(SAID_BY_ADA);
    links.link(SAID_BY_ADA, STORY);
    facts.clear();

    sync.of(DARK_MODE);

    assertThat(evidence.of(DARK_MODE)).extracting(Piece::feedback).containsExactly(SAID_BY_ADA);
    assertThat(evidence.of(DARK_MODE)).extracting(Piece::contact).containsExactly(ADA.id());
    assertThat(facts).hasSize(1);
  }

  @Test
  public void a_sweep_finds_unknown_items_and_forgets_deleted_ones() {
    IssueId deleted = new IssueId(10999);
    links.exists(deleted);
    linked(UNHEARD, deleted);
    links.gone(deleted);
    links.exists(DARK_MODE);
    links.link(SAID_BY_ADA, DARK_MODE);

    facts.clear();
    sync.all();

    assertThat(evidence.any(deleted)).isFalse();
    assertThat(evidence.linkedTo(DARK_MODE)).containsExactly(SAID_BY_ADA);
    assertThat(facts).containsExactly(new EvidenceChanged(Set.of(DARK_MODE), MONDAY));
  }

  @Test
  public void when_nobody_finds_the_type_of_the_links_nothing_is_taken_away() {
    links.exists(DARK_MODE);
    links.link(SAID_BY_ADA, DARK_MODE);
    sync.all();
    links.withoutType();

    sync.all();
    sync.of(DARK_MODE);

    assertThat(evidence.linkedTo(DARK_MODE)).containsExactly(SAID_BY_ADA);
  }

  @Test
  public void a_second_look_changes_nothing() {
    links.exists(DARK_MODE);
    links.link(SAID_BY_ADA, DARK_MODE);
    sync.all();
    facts.clear();

    sync.all();
    sync.of(DARK_MODE);

    assertThat(facts).isEmpty();
  }

  @Test
  public void feedback_that_others_point_to_counts_its_own_words_as_long_as_they_do() {
    recorded(SAID_BY_ADA);
    links.hang(SAID_BY_ADA, DARK_MODE);

    linked(UNHEARD, SAID_BY_ADA);
    List<Piece> together = evidence.of(SAID_BY_ADA);
    List<Piece> above = evidence.of(DARK_MODE);
    unlinked(UNHEARD, SAID_BY_ADA);

    assertThat(together).extracting(Piece::feedback).containsOnly(SAID_BY_ADA, UNHEARD);
    assertThat(above).extracting(Piece::feedback).containsOnly(SAID_BY_ADA, UNHEARD);
    assertThat(evidence.any(SAID_BY_ADA)).isFalse();
    assertThat(evidence.any(DARK_MODE)).isFalse();
  }

  @Test
  public void an_item_that_says_nothing_counts_only_what_points_to_it() {
    links.exists(DARK_MODE);

    linked(UNHEARD, DARK_MODE);

    assertThat(evidence.linkedTo(DARK_MODE)).containsExactly(UNHEARD);
  }

  @Test
  public void when_the_last_feedback_is_deleted_the_own_words_count_no_more() {
    recorded(SAID_BY_ADA);
    links.exists(SAID_BY_ADA);
    linked(UNHEARD, SAID_BY_ADA);

    facts.clear();
    unlink.deleted(UNHEARD);

    assertThat(evidence.any(SAID_BY_ADA)).isFalse();
    assertThat(facts).containsExactly(new EvidenceChanged(Set.of(SAID_BY_ADA), MONDAY));
  }

  @Test
  public void who_is_recorded_after_others_point_to_it_counts_its_own_words_then() {
    links.exists(SAID_BY_ADA);
    linked(UNHEARD, SAID_BY_ADA);
    recorded(SAID_BY_ADA);

    learn.on(SAID_BY_ADA);

    assertThat(evidence.linkedTo(SAID_BY_ADA)).containsExactlyInAnyOrder(SAID_BY_ADA, UNHEARD);
    assertThat(facts).last().isEqualTo(new EvidenceChanged(Set.of(SAID_BY_ADA), MONDAY));
  }

  @Test
  public void the_sweep_finds_and_forgets_own_words_too() {
    recorded(SAID_BY_ADA);
    links.exists(SAID_BY_ADA);
    links.link(UNHEARD, SAID_BY_ADA);

    sync.all();
    boolean counted = evidence.linkedTo(SAID_BY_ADA).contains(SAID_BY_ADA);
    links.unlink(UNHEARD, SAID_BY_ADA);
    sync.all();

    assertThat(counted).isTrue();
    assertThat(evidence.any(SAID_BY_ADA)).isFalse();
  }

  @Test
  public void an_epic_that_is_gone_is_told_to_nobody_else_than_the_items_it_had() {
    links.hang(STORY, DARK_MODE);
    linked(UNHEARD, STORY);
    links.gone(STORY);
    facts.clear();

    sync.of(STORY);

    assertThat(facts).containsExactly(new EvidenceChanged(Set.of(DARK_MODE), MONDAY));
  }

  @Test
  public void a_look_at_an_epic_repairs_its_stories_and_their_sub_tasks() {
    IssueId subTask = new IssueId(10201);
    links.exists(DARK_MODE);
    links.hang(STORY, DARK_MODE);
    links.hang(subTask, STORY, DARK_MODE);
    links.link(SAID_BY_ADA, subTask);
    links.link(UNHEARD, STORY);

    sync.of(DARK_MODE);

    assertThat(evidence.of(DARK_MODE))
        .extracting(Piece::feedback)
        .containsExactlyInAnyOrder(SAID_BY_ADA, UNHEARD);
    assertThat(facts)
        .containsExactly(new EvidenceChanged(Set.of(subTask, STORY, DARK_MODE), MONDAY));
  }

  @Test
  public void a_correction_found_by_the_sweep_is_told() {
    links.exists(DARK_MODE);
    links.link(SAID_BY_ADA, DARK_MODE);
    sync.all();
    recorded(SAID_BY_ADA);
    facts.clear();

    sync.all();

    assertThat(evidence.of(DARK_MODE)).extracting(Piece::contact).containsExactly(ADA.id());
    assertThat(facts).containsExactly(new EvidenceChanged(Set.of(DARK_MODE), MONDAY));
  }

  @Test
  public void an_item_that_stays_where_it_was_is_no_news() {
    links.hang(STORY, DARK_MODE);
    linked(UNHEARD, STORY);
    facts.clear();

    place.on(STORY);
    place.on(new IssueId(404));

    assertThat(facts).isEmpty();
  }

  @Test
  public void an_item_that_moves_is_told_where_it_came_from_and_where_it_went() {
    IssueId otherEpic = new IssueId(10900);
    links.hang(STORY, DARK_MODE);
    linked(UNHEARD, STORY);
    links.hang(STORY, otherEpic);
    facts.clear();

    place.on(STORY);

    assertThat(facts).containsExactly(new EvidenceChanged(Set.of(DARK_MODE, otherEpic), MONDAY));
  }

  @Test
  public void own_words_that_nobody_points_to_any_more_are_forgotten_and_told() {
    recorded(SAID_BY_ADA);
    links.exists(SAID_BY_ADA);
    evidence.link(
        Piece.of(signals.byIssue(SAID_BY_ADA).orElseThrow()), new Place(SAID_BY_ADA, List.of()));

    learn.on(SAID_BY_ADA);

    assertThat(evidence.any(SAID_BY_ADA)).isFalse();
    assertThat(facts).containsExactly(new EvidenceChanged(Set.of(SAID_BY_ADA), MONDAY));
  }

  @Test
  public void a_last_link_that_went_unheard_is_found_and_told() {
    links.exists(DARK_MODE);
    links.hang(STORY, DARK_MODE);
    linked(UNHEARD, STORY);
    links.unlink(UNHEARD, STORY);
    facts.clear();

    sync.all();

    assertThat(evidence.any(STORY)).isFalse();
    assertThat(facts).containsExactly(new EvidenceChanged(Set.of(STORY, DARK_MODE), MONDAY));
  }

  private void linked(IssueId feedback, IssueId item) {
    links.link(feedback, item);
    link.on(feedback, item);
  }

  private void unlinked(IssueId feedback, IssueId item) {
    links.unlink(feedback, item);
    unlink.on(feedback, item);
  }

  private void recorded(IssueId feedback) {
    signals.add(
        Signal.heard(feedback, RT, "Please, my eyes.", MONDAY).from(ADA.id(), CRUMB.id(), true));
  }
}
