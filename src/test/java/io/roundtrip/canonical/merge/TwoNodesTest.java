package io.roundtrip.canonical.merge;

import static io.roundtrip.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.canonical.group.ao.AoGroups;
import io.roundtrip.canonical.group.ao.GroupedRow;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** Another node comes in at the worst moment: between the claim and the link in Jira. */
public class TwoNodesTest {
  @Rule public AoDatabases db = AoDatabases.h2(GroupedRow.class);

  private MergeWorld world;
  private IssueId one;
  private IssueId two;
  private IssueId three;

  private void world() {
    world = new MergeWorld(new AoGroups(db.ao()));
    one = world.said(501, ADA, 0);
    two = world.said(502, ADA, 1);
    three = world.said(503, ADA, 2);
  }

  @Test
  public void whoever_claims_second_loses_cleanly_and_hears_where_it_is() {
    world();
    Groups there = new AoGroups(db.anotherNode());
    there.join(Membership.linked(one, two, null, MergeWorld.NOW));

    Problem why = refused(() -> world.merge(one, three));

    assertThat(why).isEqualTo(Problem.of("feedback", "already-merged", "RT-501", "RT-502"));
    assertThat(world.jira.history).isEmpty();
    assertThat(world.groups.members(three)).isEmpty();
  }

  @Test
  public void what_another_node_split_before_our_link_is_not_linked() {
    world();
    Groups there = new AoGroups(db.anotherNode());
    world.jira.eventsAreLost = true;
    world.jira.before = () -> there.leave(one, two);

    Problem why = refused(() -> world.merge(one, two));

    assertThat(why.code()).isEqualTo("changed-meanwhile");
    assertThat(world.jira.links.itemsOf(one)).isEmpty();
    assertThat(world.demand(two).isNone()).isTrue();
    assertThat(world.operations.of(new OperationId("op1"))).isEmpty();
  }

  @Test
  public void a_canonical_that_gets_a_duplicate_while_it_moves_stays_where_it_is() {
    world();
    IssueId late = world.said(504, ADA, 3);
    world.merge(two, one);
    Groups there = new AoGroups(db.anotherNode());
    world.jira.before = () -> there.join(Membership.linked(late, one, null, MergeWorld.NOW));

    Problem why = refused(() -> world.merge(one, three));

    assertThat(why.code()).isEqualTo("changed-meanwhile");
    assertThat(world.groups.canonicalOf(List.of(one, two, three, late)))
        .isEqualTo(Map.of(one, one, two, one, late, one));
    assertThat(world.jira.links.itemsOf(two)).containsExactly(one);
  }

  @Test
  public void a_target_that_is_claimed_cannot_be_merged_away() {
    world();
    Groups there = new AoGroups(db.anotherNode());
    List<Groups.Join> answers = new ArrayList<>();
    world.jira.before =
        () -> answers.add(there.join(Membership.linked(two, three, null, MergeWorld.NOW)));

    world.merge(one, two);

    assertThat(answers).containsExactly(Groups.Join.LEADS);
    assertThat(world.groups.members(two)).containsExactly(one);
  }

  private static Problem refused(Runnable work) {
    try {
      work.run();
    } catch (Refused why) {
      return why.problems().get(0);
    }
    throw new AssertionError("was not refused");
  }
}
