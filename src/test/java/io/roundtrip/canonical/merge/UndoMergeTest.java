package io.roundtrip.canonical.merge;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.LIN;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.canonical.group.FeedbackMerged;
import io.roundtrip.canonical.group.FeedbackSplit;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

public class UndoMergeTest {
  private final MergeWorld world = new MergeWorld();
  private final IssueId item = world.item(DARK_MODE.value());
  private final IssueId ada = world.said(501, ADA, 0);
  private final IssueId grace = world.said(502, GRACE, 10);
  private final IssueId adaAgain = world.said(503, ADA, 20);

  @Test
  public void an_undone_merge_leaves_nothing_behind_but_the_log() {
    OperationId merged = world.merge(ada, item).operation();

    Merged undone = world.undo.undo(merged, LIN);

    assertThat(undone.into()).isEqualTo(item);
    assertThat(world.demand(item).isNone()).isTrue();
    assertThat(world.groups.canonicalOf(List.of(ada, item))).isEmpty();
    assertThat(world.jira.history).containsExactly("pm +501>10100", "pm -501>10100");
    assertThat(world.operations.undoing(Set.of(merged))).containsOnlyKeys(merged);
    assertThat(world.quotes.all(ada)).hasSize(1);
    assertThat(world.facts)
        .containsExactly(
            new FeedbackMerged(Set.of(ada), item, How.PERSON, LIN, merged, MergeWorld.NOW),
            new FeedbackSplit(
                Set.of(ada), item, How.PERSON, LIN, undone.operation(), MergeWorld.NOW));
    assertThat(world.deeds.texts()).first().asString().startsWith("pm undo-merge: ");
  }

  @Test
  public void a_flattened_group_is_as_it_was() {
    world.merge(List.of(grace, adaAgain), ada);
    OperationId moved = world.merge(ada, item).operation();

    world.undo.undo(moved, LIN);

    assertThat(world.groups.members(ada)).containsExactlyInAnyOrder(grace, adaAgain);
    assertThat(world.jira.links.feedbackOf(ada)).containsExactlyInAnyOrder(grace, adaAgain);
    assertThat(world.groups.members(item)).isEmpty();
    assertThat(world.demand(ada).pieces()).isEqualTo(3);
    assertThat(world.demand(item).isNone()).isTrue();
  }

  @Test
  public void a_split_can_be_undone_and_so_can_an_undo() {
    world.merge(ada, item);
    OperationId split = world.split.split(List.of(ada), LIN).operation();

    OperationId back = world.undo.undo(split, LIN).operation();
    boolean merged = world.groups.members(item).contains(ada);
    world.undo.undo(back, LIN);

    assertThat(merged).isTrue();
    assertThat(world.groups.members(item)).isEmpty();
    assertThat(world.demand(item).isNone()).isTrue();
  }

  @Test
  public void what_changed_meanwhile_is_left_with_its_reason() {
    OperationId both = world.merge(List.of(ada, grace), item).operation();
    world.split.split(List.of(grace), LIN);
    world.merge(grace, adaAgain);

    Merged undone = world.undo.undo(both, LIN);

    assertThat(undone.feedback()).containsExactly(ada);
    assertThat(undone.left().get(grace).code()).isEqualTo("changed-meanwhile");
    assertThat(world.groups.canonicalOf(List.of(grace))).isEqualTo(Map.of(grace, adaAgain));
  }

  @Test
  public void a_group_whose_canonical_was_merged_elsewhere_is_not_made_a_chain() {
    world.merge(grace, ada);
    OperationId moved = world.merge(ada, item).operation();
    world.split.split(List.of(ada), LIN);
    world.merge(ada, adaAgain);

    Refused why = catchThrowableOfType(() -> world.undo.undo(moved, LIN), Refused.class);

    assertThat(why.problems())
        .extracting(problem -> problem.code())
        .containsExactlyInAnyOrder("changed-meanwhile", "merge-chain");
    assertThat(world.groups.canonicalOf(List.of(grace))).isEqualTo(Map.of(grace, item));
  }

  @Test
  public void a_second_undo_finds_nothing_to_do() {
    OperationId merged = world.merge(ada, item).operation();
    world.undo.undo(merged, LIN);

    assertThat(code(() -> world.undo.undo(merged, LIN))).isEqualTo("changed-meanwhile");
  }

  @Test
  public void an_operation_nobody_may_see_looks_like_none() {
    OperationId merged = world.merge(ada, item).operation();
    world.jira.hidden.add(ada);

    assertThat(code(() -> world.undo.undo(merged, LIN))).isEqualTo("unknown-operation");
    assertThat(code(() -> world.undo.undo(new OperationId("x"), LIN)))
        .isEqualTo("unknown-operation");
  }

  @Test
  public void only_what_was_merged_can_be_split() {
    world.merge(ada, grace);
    world.jira.hidden.add(adaAgain);

    assertThat(code(() -> world.split.split(List.of(grace), LIN))).isEqualTo("not-merged");
    assertThat(code(() -> world.split.split(List.of(item), LIN))).isEqualTo("not-merged");
    assertThat(code(() -> world.split.split(List.of(adaAgain), LIN))).isEqualTo("unknown-end");
  }

  @Test
  public void when_jira_refuses_to_unlink_the_feedback_stays() {
    world.merge(ada, item);
    world.jira.unlinkable.addAll(List.of(ada, item));

    assertThat(code(() -> world.split.split(List.of(ada), LIN))).isEqualTo("may-not-link");

    assertThat(world.groups.members(item)).containsExactly(ada);
    assertThat(world.demand(item).pieces()).isEqualTo(1);
  }

  @Test
  public void when_jira_refuses_to_unlink_an_undo_changes_nothing() {
    OperationId merged = world.merge(ada, item).operation();
    world.jira.unlinkable.addAll(List.of(ada, item));

    assertThat(code(() -> world.undo.undo(merged, LIN))).isEqualTo("may-not-link");

    assertThat(world.groups.members(item)).containsExactly(ada);
    assertThat(world.demand(item).pieces()).isEqualTo(1);
  }

  @Test
  public void nothing_goes_back_to_where_the_person_may_not_look() {
    world.merge(ada, grace);
    OperationId moved = world.merge(grace, item).operation();
    world.jira.hidden.add(grace);

    Refused why = catchThrowableOfType(() -> world.undo.undo(moved, LIN), Refused.class);

    assertThat(why.problems())
        .containsExactly(Problem.of("feedback", "hidden-canonical", "RT-501"));
    assertThat(world.groups.members(item)).containsExactlyInAnyOrder(ada, grace);
  }

  @Test
  public void nothing_is_taken_from_what_the_person_may_not_see() {
    OperationId merged = world.merge(ada, item).operation();
    world.jira.hidden.add(item);

    assertThat(code(() -> world.split.split(List.of(ada), LIN))).isEqualTo("hidden-canonical");
    assertThat(code(() -> world.undo.undo(merged, LIN))).isEqualTo("hidden-canonical");
    assertThat(world.groups.members(item)).containsExactly(ada);
    assertThat(world.jira.history).containsExactly("pm +501>10100");
  }

  @Test
  public void of_an_operation_only_what_the_person_may_see_is_undone() {
    OperationId both = world.merge(List.of(ada, grace), item).operation();
    world.jira.hidden.add(grace);

    Merged undone = world.undo.undo(both, LIN);

    assertThat(undone.feedback()).containsExactly(ada);
    assertThat(undone.left()).isEmpty();
    assertThat(undone.hidden()).isEqualTo(1);
    assertThat(world.groups.members(item)).containsExactly(grace);
  }

  @Test
  public void a_link_that_was_there_before_the_merge_stays_after_its_undo() {
    world.jira.eventsAreLost = true;
    world.jira.link(ada, item, LIN);
    world.jira.eventsAreLost = false;
    OperationId merged = world.merge(ada, item).operation();

    world.undo.undo(merged, LIN);

    assertThat(world.jira.links.feedbackOf(item)).containsExactly(ada);
    assertThat(world.groups.canonicalOf(List.of(ada))).isEqualTo(Map.of(ada, item));
  }

  private static String code(ThrowingCallable work) {
    return catchThrowableOfType(work, Refused.class).problems().get(0).code();
  }

  @Test
  public void a_link_that_a_duplicate_had_before_its_group_moved_stays_after_the_undo() {
    world.merge(grace, ada);
    world.jira.links.link(grace, item);
    OperationId moved = world.merge(ada, item).operation();

    world.undo.undo(moved, LIN);

    assertThat(world.jira.links.itemsOf(grace)).containsExactlyInAnyOrder(ada, item);
    assertThat(world.groups.canonicalOf(List.of(grace))).isEqualTo(Map.of(grace, ada));
  }
}
