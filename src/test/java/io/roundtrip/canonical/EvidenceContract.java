package io.roundtrip.canonical;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.CRUMB;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MERIDIAN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** What every Evidence promises. */
public abstract class EvidenceContract {
  protected static final IssueId STORY = new IssueId(10200);
  protected static final IssueId SUB_TASK = new IssueId(10201);
  protected static final IssueId OTHER_EPIC = new IssueId(10900);
  protected static final Piece FROM_ADA =
      new Piece(
          new IssueId(501), ADA.id(), CRUMB.id(), Channel.EMAIL, 9, null, MONDAY.minusSeconds(60));
  protected static final Piece FROM_GRACE =
      new Piece(new IssueId(502), GRACE.id(), MERIDIAN.id(), Channel.IN_APP, 3, 6, MONDAY);

  protected abstract Evidence evidence();

  @Test
  public void evidence_of_an_item_is_read_newest_first() {
    evidence().link(FROM_ADA, alone(DARK_MODE));
    evidence().link(FROM_GRACE, alone(DARK_MODE));

    assertThat(evidence().of(DARK_MODE)).containsExactly(FROM_GRACE, FROM_ADA);
    assertThat(evidence().linkedTo(DARK_MODE))
        .containsExactlyInAnyOrder(FROM_ADA.feedback(), FROM_GRACE.feedback());
    assertThat(evidence().any(DARK_MODE)).isTrue();
    assertThat(evidence().any(STORY)).isFalse();
  }

  @Test
  public void the_same_link_twice_is_one() {
    Set<IssueId> first = evidence().link(FROM_ADA, alone(DARK_MODE));

    Set<IssueId> second = evidence().link(FROM_ADA, alone(DARK_MODE));

    assertThat(first).containsExactly(DARK_MODE);
    assertThat(second).isEmpty();
    assertThat(evidence().of(DARK_MODE)).hasSize(1);
  }

  @Test
  public void what_hangs_below_counts_above_each_piece_once() {
    Place story = new Place(STORY, List.of(DARK_MODE));
    Place subTask = new Place(SUB_TASK, List.of(STORY, DARK_MODE));

    evidence().link(FROM_ADA, story);
    evidence().link(FROM_ADA, subTask);
    evidence().link(FROM_GRACE, subTask);

    assertThat(evidence().of(DARK_MODE)).containsExactly(FROM_GRACE, FROM_ADA);
    assertThat(evidence().of(STORY)).containsExactly(FROM_GRACE, FROM_ADA);
    assertThat(evidence().linkedTo(DARK_MODE)).isEmpty();
    assertThat(evidence().itemsOf(FROM_ADA.feedback())).containsExactlyInAnyOrder(STORY, SUB_TASK);
  }

  @Test
  public void where_a_piece_hangs_is_known_for_each_person() {
    evidence().link(FROM_ADA, new Place(STORY, List.of(DARK_MODE)));
    evidence().link(FROM_ADA, alone(DARK_MODE));
    evidence().link(FROM_GRACE, alone(DARK_MODE));

    assertThat(evidence().hung(DARK_MODE))
        .containsExactly(new Evidence.Hung(FROM_GRACE, true), new Evidence.Hung(FROM_ADA, false));
    assertThat(evidence().hung(STORY)).containsExactly(new Evidence.Hung(FROM_ADA, true));
    assertThat(evidence().hung(DARK_MODE, ADA.id()))
        .containsExactly(new Evidence.Hung(FROM_ADA, false));
    assertThat(evidence().hung(STORY, GRACE.id())).isEmpty();
  }

  @Test
  public void unlinking_takes_it_away_above_as_well_and_can_be_repeated() {
    evidence().link(FROM_ADA, new Place(STORY, List.of(DARK_MODE)));

    Set<IssueId> touched = evidence().unlink(FROM_ADA.feedback(), STORY);

    assertThat(touched).containsExactlyInAnyOrder(STORY, DARK_MODE);
    assertThat(evidence().of(DARK_MODE)).isEmpty();
    assertThat(evidence().unlink(FROM_ADA.feedback(), STORY)).isEmpty();
  }

  @Test
  public void another_link_below_keeps_it_above() {
    evidence().link(FROM_ADA, new Place(STORY, List.of(DARK_MODE)));
    evidence().link(FROM_ADA, alone(DARK_MODE));

    evidence().unlink(FROM_ADA.feedback(), STORY);

    assertThat(evidence().of(DARK_MODE)).containsExactly(FROM_ADA);
  }

  @Test
  public void a_story_takes_its_evidence_along_to_another_epic() {
    evidence().link(FROM_ADA, new Place(STORY, List.of(DARK_MODE)));
    Place moved = new Place(STORY, List.of(OTHER_EPIC));

    Set<IssueId> touched = evidence().place(moved);

    assertThat(touched).containsExactlyInAnyOrder(DARK_MODE, OTHER_EPIC);
    assertThat(evidence().of(DARK_MODE)).isEmpty();
    assertThat(evidence().of(OTHER_EPIC)).containsExactly(FROM_ADA);
    assertThat(evidence().of(STORY)).containsExactly(FROM_ADA);
    assertThat(evidence().place(moved)).isEmpty();
  }

  @Test
  public void placing_an_item_without_evidence_changes_nothing() {
    Set<IssueId> touched = evidence().place(new Place(STORY, List.of(DARK_MODE)));

    assertThat(touched).isEmpty();
    assertThat(evidence().any(DARK_MODE)).isFalse();
  }

  @Test
  public void learning_who_said_it_corrects_every_place() {
    Piece unheard = Piece.unheard(FROM_GRACE.feedback(), MONDAY);
    evidence().link(unheard, new Place(STORY, List.of(DARK_MODE)));

    Set<IssueId> touched = evidence().learn(List.of(FROM_GRACE, FROM_ADA));

    assertThat(touched).containsExactlyInAnyOrder(STORY, DARK_MODE);
    assertThat(evidence().of(DARK_MODE)).containsExactly(FROM_GRACE);
    assertThat(evidence().of(STORY)).containsExactly(FROM_GRACE);
    assertThat(evidence().learn(List.of(FROM_GRACE))).isEmpty();
  }

  @Test
  public void a_deleted_issue_leaves_no_trace() {
    evidence().link(FROM_ADA, new Place(STORY, List.of(DARK_MODE)));
    evidence().link(FROM_GRACE, new Place(STORY, List.of(DARK_MODE)));

    assertThat(evidence().forget(FROM_ADA.feedback())).containsExactlyInAnyOrder(STORY, DARK_MODE);
    assertThat(evidence().forget(DARK_MODE)).isEmpty();

    assertThat(evidence().of(STORY)).containsExactly(FROM_GRACE);
    assertThat(evidence().any(DARK_MODE)).isFalse();
  }

  @Test
  public void items_are_walked_in_order() {
    evidence().link(FROM_ADA, new Place(STORY, List.of(DARK_MODE)));
    evidence().link(FROM_GRACE, new Place(STORY, List.of(DARK_MODE)));
    evidence().link(FROM_ADA, alone(OTHER_EPIC));
    List<IssueId> seen = new ArrayList<>();

    List<IssueId> next = evidence().itemsAfter(0, 3);
    while (!next.isEmpty()) {
      seen.addAll(next);
      next = evidence().itemsAfter(next.get(next.size() - 1).value(), 3);
    }

    assertThat(seen).containsExactly(DARK_MODE, STORY, OTHER_EPIC);
  }

  @Test
  public void a_correction_of_the_time_alone_is_one_too() {
    evidence().link(FROM_ADA, alone(DARK_MODE));
    Piece later =
        new Piece(
            FROM_ADA.feedback(),
            FROM_ADA.contact(),
            FROM_ADA.account(),
            FROM_ADA.channel(),
            FROM_ADA.nps(),
            FROM_ADA.effort(),
            MONDAY.plusSeconds(5));

    assertThat(evidence().learn(List.of(later))).containsExactly(DARK_MODE);

    assertThat(evidence().of(DARK_MODE)).containsExactly(later);
  }

  @Test
  public void which_wish_it_repeats_is_kept_and_learned() {
    Piece copy = of(FROM_GRACE, FROM_ADA.feedback());
    evidence().link(copy, alone(DARK_MODE));
    assertThat(evidence().of(DARK_MODE)).containsExactly(copy);

    assertThat(evidence().learn(List.of(FROM_GRACE))).containsExactly(DARK_MODE);
    assertThat(evidence().of(DARK_MODE)).containsExactly(FROM_GRACE);
  }

  private static Piece of(Piece piece, IssueId wish) {
    return new Piece(
        piece.feedback(),
        piece.contact(),
        piece.account(),
        piece.channel(),
        piece.nps(),
        piece.effort(),
        piece.at(),
        wish);
  }

  protected static Place alone(IssueId item) {
    return new Place(item, List.of());
  }
}
