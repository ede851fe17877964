package io.roundtrip.canonical.merge;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.LIN;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.group.FeedbackMerged;
import io.roundtrip.canonical.group.FeedbackSplit;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.KeptQuote;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.IssueId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class LinksByHandTest {
  private final MergeWorld world = new MergeWorld();
  private final IssueId item = world.item(DARK_MODE.value());
  private final IssueId ada = world.said(501, ADA, 0);
  private final IssueId grace = world.said(502, GRACE, 10);
  private final IssueId adaAgain = world.said(503, ADA, 20);

  @Test
  public void a_link_made_by_hand_merges_and_a_link_removed_by_hand_splits() {
    world.jira.link(ada, item, LIN);
    Map<IssueId, IssueId> merged = world.groups.canonicalOf(List.of(ada));
    world.jira.unlink(ada, item, LIN);

    assertThat(merged).isEqualTo(Map.of(ada, item));
    assertThat(world.groups.canonicalOf(List.of(ada, item))).isEmpty();
    assertThat(world.quotes.all(ada)).extracting(KeptQuote::operation).containsOnlyNulls();
    assertThat(world.facts)
        .containsExactly(
            new FeedbackMerged(Set.of(ada), item, How.LINK, LIN, null, MergeWorld.NOW),
            new FeedbackSplit(Set.of(ada), item, How.LINK, LIN, null, MergeWorld.NOW));
  }

  @Test
  public void a_link_that_would_close_a_circle_is_taken_back_and_both_histories_tell_of_it() {
    world.jira.link(ada, grace, LIN);

    world.jira.link(grace, ada, LIN);

    assertThat(world.jira.links.itemsOf(grace)).isEmpty();
    assertThat(world.groups.canonicalOf(List.of(ada))).isEqualTo(Map.of(ada, grace));
    assertThat(world.demand(ada).isNone()).isTrue();
    assertThat(world.jira.history).endsWith("pm +502>501", "pm -502>501");
    assertThat(world.takenBack).containsExactly(new NoCircles.TakenBack(LIN, grace, ada));
  }

  @Test
  public void a_circle_of_three_is_taken_back_too_since_the_group_moves_as_a_whole() {
    world.jira.link(ada, grace, LIN);
    world.jira.link(grace, adaAgain, LIN);

    world.jira.link(adaAgain, ada, LIN);

    assertThat(world.groups.members(adaAgain)).containsExactlyInAnyOrder(ada, grace);
    assertThat(world.jira.links.itemsOf(adaAgain)).isEmpty();
  }

  @Test
  public void the_link_of_a_merge_removed_by_hand_splits_too() {
    world.merge(ada, item);

    world.jira.unlink(ada, item, LIN);

    assertThat(world.groups.members(item)).isEmpty();
    assertThat(world.demand(item).isNone()).isTrue();
  }

  @Test
  public void our_own_links_are_followed_by_nothing() {
    OperationId operation = world.merge(ada, item).operation();

    world.byHand.linked(ada, item);
    world.byHand.linked(ada, item);

    assertThat(world.groups.of(List.of(ada)).get(ada).operation()).isEqualTo(operation);
    assertThat(world.facts).hasSize(1);
  }

  @Test
  public void feedback_for_two_items_belongs_to_one_and_falls_back_to_the_other() {
    IssueId other = world.item(10200);
    world.jira.link(ada, other, LIN);
    world.jira.link(ada, item, LIN);
    Map<IssueId, IssueId> first = world.groups.canonicalOf(List.of(ada));

    world.jira.unlink(ada, other, LIN);

    assertThat(first).isEqualTo(Map.of(ada, other));
    assertThat(world.groups.canonicalOf(List.of(ada))).isEqualTo(Map.of(ada, item));
  }

  @Test
  public void a_link_that_would_make_a_chain_is_evidence_only_until_it_makes_none() {
    world.merge(ada, item);
    world.jira.link(grace, ada, LIN);
    Map<IssueId, IssueId> chained = world.groups.canonicalOf(List.of(grace));

    world.split.split(List.of(ada), LIN);

    assertThat(chained).isEmpty();
    assertThat(world.groups.canonicalOf(List.of(grace))).isEqualTo(Map.of(grace, ada));
    assertThat(world.demand(ada).pieces()).isEqualTo(2);
  }

  @Test
  public void who_may_not_move_the_group_makes_evidence_only() {
    world.merge(List.of(grace, adaAgain), ada);
    world.jira.hidden.add(grace);

    world.jira.link(ada, item, LIN);

    assertThat(world.groups.members(ada)).containsExactlyInAnyOrder(grace, adaAgain);
    assertThat(world.jira.links.feedbackOf(ada)).containsExactlyInAnyOrder(grace, adaAgain);
    assertThat(world.groups.members(item)).isEmpty();
    assertThat(world.demand(item).pieces()).isEqualTo(1);
  }

  @Test
  public void who_links_a_canonical_by_hand_merges_its_whole_group_and_may_undo_it() {
    world.merge(grace, ada);

    world.jira.link(ada, item, LIN);
    Set<IssueId> together = world.groups.members(item);
    world.undo.undo(new OperationId("op2"), LIN);

    assertThat(together).containsExactlyInAnyOrder(ada, grace);
    assertThat(world.groups.canonicalOf(List.of(ada, grace)))
        .isEqualTo(Map.of(ada, ada, grace, ada));
  }

  @Test
  public void when_nobody_finds_the_type_of_the_links_the_groups_stay() {
    world.merge(grace, ada);
    world.jira.links.withoutType();

    world.sync.all();

    assertThat(world.groups.members(ada)).containsExactly(grace);
  }

  @Test
  public void
      a_canonical_linked_while_nobody_listened_stays_canonical_until_it_has_no_duplicates() {
    world.merge(grace, ada);
    world.jira.eventsAreLost = true;
    world.jira.link(ada, item, LIN);
    world.jira.eventsAreLost = false;
    world.sync.all();
    Map<IssueId, IssueId> leading = world.groups.canonicalOf(List.of(ada));

    world.jira.unlink(grace, ada, LIN);

    assertThat(leading).isEqualTo(Map.of(ada, ada));
    assertThat(world.groups.canonicalOf(List.of(ada))).isEqualTo(Map.of(ada, item));
  }

  @Test
  public void when_a_canonical_is_deleted_its_duplicates_stand_alone() {
    world.merge(List.of(ada, grace), adaAgain);
    world.jira.links.gone(adaAgain);

    world.byHand.deleted(adaAgain);

    assertThat(world.groups.canonicalOf(List.of(ada, grace, adaAgain))).isEmpty();
  }

  @Test
  public void when_a_duplicate_is_deleted_the_group_forgets_it() {
    world.merge(List.of(ada, grace), item);
    world.jira.links.gone(ada);

    world.byHand.deleted(ada);

    assertThat(world.groups.members(item)).containsExactly(grace);
  }

  @Test
  public void the_sweep_finds_what_nobody_told_and_believes_the_links() {
    world.merge(ada, item);
    world.jira.eventsAreLost = true;
    world.jira.unlink(ada, item, LIN);
    world.jira.link(grace, item, LIN);

    world.syncEvidence.all();
    world.sync.all();

    assertThat(world.groups.members(item)).containsExactly(grace);
    assertThat(world.demand(item).pieces()).isEqualTo(1);
  }

  @Test
  public void the_sweep_frees_a_claim_whose_owner_died_before_the_link() {
    world.groups.join(Membership.linked(ada, item, null, MergeWorld.NOW));

    world.sync.all();

    assertThat(world.groups.canonicalOf(Set.of(ada, item))).isEmpty();
  }

  @Test
  public void a_second_sweep_changes_nothing() {
    world.merge(List.of(ada, grace), item);
    world.sync.all();
    world.facts.clear();

    world.sync.all();

    assertThat(world.facts).isEmpty();
  }

  @Test
  public void the_sweep_finds_a_first_link_that_nobody_told_of() {
    world.jira.eventsAreLost = true;
    world.jira.link(grace, item, LIN);

    world.sync.all();

    assertThat(world.groups.canonicalOf(List.of(grace))).isEqualTo(Map.of(grace, item));
    assertThat(world.facts)
        .containsExactly(
            new FeedbackMerged(Set.of(grace), item, How.LINK, null, null, MergeWorld.NOW));
  }
}
