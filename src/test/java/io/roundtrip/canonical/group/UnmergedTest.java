package io.roundtrip.canonical.group;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.merge.MergeWorld;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.List;
import org.junit.Test;

public class UnmergedTest {
  private final MergeWorld world = new MergeWorld();
  private final Unmerged unmerged = new Unmerged(world.signals, world.groups);

  @Test
  public void only_feedback_in_no_group_is_unmerged_recorded_last_first() {
    IssueId canonical = world.said(501, ADA, 0);
    IssueId merged = world.said(502, GRACE, 0);
    IssueId first = world.said(503, GRACE, 0);
    IssueId second = world.said(504, ADA, 0);
    world.merge(merged, canonical);

    assertThat(unmerged.newest(null, 10)).containsExactly(second, first);
    assertThat(unmerged.newest(RT, 1)).containsExactly(second);
    assertThat(unmerged.newest(new ProjectId(7), 10)).isEmpty();
  }

  @Test
  public void a_long_list_is_walked_to_its_end() {
    IssueId canonical = world.item(10);
    List<IssueId> alone = List.of(world.said(100), world.said(101));
    for (int i = 0; i < 1200; i++)
      world.groups.join(Membership.linked(world.said(1000 + i), canonical, null, MergeWorld.NOW));

    assertThat(unmerged.newest(null, 10))
        .containsExactlyElementsOf(List.of(alone.get(1), alone.get(0)));
  }
}
