package io.roundtrip.canonical.group;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.canonical.group.Groups.Join;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** What every Groups promises. */
public abstract class GroupsContract {
  protected static final IssueId ONE = new IssueId(501);
  protected static final IssueId TWO = new IssueId(502);
  protected static final IssueId THREE = new IssueId(503);

  protected abstract Groups groups();

  @Test
  public void whoever_joins_is_a_member_and_the_canonical_leads() {
    Join answer = groups().join(in(ONE, DARK_MODE));

    assertThat(answer).isEqualTo(Join.JOINED);
    assertThat(groups().canonicalOf(List.of(ONE, TWO, DARK_MODE)))
        .isEqualTo(Map.of(ONE, DARK_MODE, DARK_MODE, DARK_MODE));
    assertThat(groups().members(DARK_MODE)).containsExactly(ONE);
    assertThat(groups().of(List.of(ONE)).get(ONE)).isEqualTo(in(ONE, DARK_MODE));
  }

  @Test
  public void an_issue_is_in_one_group_only() {
    groups().join(in(ONE, DARK_MODE));

    assertThat(groups().join(in(ONE, DARK_MODE))).isEqualTo(Join.TAKEN);
    assertThat(groups().join(in(ONE, TWO))).isEqualTo(Join.TAKEN);

    assertThat(groups().canonicalOf(List.of(ONE, TWO))).isEqualTo(Map.of(ONE, DARK_MODE));
  }

  @Test
  public void there_is_no_chain_from_either_end() {
    groups().join(in(ONE, TWO));

    assertThat(groups().join(in(THREE, ONE))).isEqualTo(Join.CHAIN);
    assertThat(groups().join(in(TWO, THREE))).isEqualTo(Join.LEADS);

    assertThat(groups().canonicalOf(List.of(ONE, TWO, THREE)))
        .isEqualTo(Map.of(ONE, TWO, TWO, TWO));
  }

  @Test
  public void whoever_leaves_is_gone_and_a_canonical_without_duplicates_stands_alone() {
    groups().join(in(ONE, DARK_MODE));
    groups().join(in(TWO, DARK_MODE));

    assertThat(groups().leave(ONE, DARK_MODE)).isTrue();
    assertThat(groups().leave(ONE, DARK_MODE)).isFalse();
    assertThat(groups().leave(TWO, THREE)).isFalse();
    assertThat(groups().canonicals(0, 10)).containsExactly(DARK_MODE);
    assertThat(groups().leave(TWO, DARK_MODE)).isTrue();

    assertThat(groups().canonicalOf(List.of(ONE, TWO, DARK_MODE))).isEmpty();
    assertThat(groups().canonicals(0, 10)).isEmpty();
  }

  @Test
  public void a_canonical_cannot_leave_its_own_group() {
    groups().join(in(ONE, DARK_MODE));

    assertThat(groups().leave(DARK_MODE, DARK_MODE)).isFalse();
    assertThat(groups().members(DARK_MODE)).containsExactly(ONE);
  }

  @Test
  public void whoever_was_canonical_may_join_when_its_duplicates_are_gone() {
    groups().join(in(ONE, TWO));
    groups().leave(ONE, TWO);

    assertThat(groups().join(in(TWO, DARK_MODE))).isEqualTo(Join.JOINED);
    assertThat(groups().join(in(ONE, TWO))).isEqualTo(Join.CHAIN);
  }

  @Test
  public void members_are_counted_and_read_newest_first() {
    groups().join(later(ONE, DARK_MODE, 1));
    groups().join(later(TWO, DARK_MODE, 2));
    groups().join(later(new IssueId(601), THREE, 3));

    assertThat(groups().sizes(Set.of(DARK_MODE, THREE, ONE)))
        .isEqualTo(Map.of(DARK_MODE, 2, THREE, 1));
    assertThat(groups().newest(DARK_MODE, Page.first(10)))
        .containsExactly(later(TWO, DARK_MODE, 2), later(ONE, DARK_MODE, 1));
    assertThat(groups().newest(DARK_MODE, new Page(1, 1)))
        .containsExactly(later(ONE, DARK_MODE, 1));
  }

  @Test
  public void canonicals_are_walked_in_order_and_read_newest_first() {
    groups().join(in(new IssueId(601), THREE));
    groups().join(in(new IssueId(602), ONE));
    groups().join(in(new IssueId(603), TWO));

    assertThat(groups().canonicals(0, 2)).containsExactly(ONE, TWO);
    assertThat(groups().canonicals(TWO.value(), 2)).containsExactly(THREE);
    assertThat(groups().newestCanonicals(2)).containsExactly(TWO, ONE);
  }

  @Test
  public void nobody_joins_itself() {
    assertThatThrownBy(() -> groups().join(in(ONE, ONE)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(groups().canonicalOf(List.of(ONE))).isEmpty();
  }

  protected static Membership in(IssueId issue, IssueId canonical) {
    return later(issue, canonical, 0);
  }

  protected static Membership later(IssueId issue, IssueId canonical, int seconds) {
    return new Membership(
        issue, canonical, How.PERSON, new OperationId("op1"), LIN, MONDAY.plusSeconds(seconds));
  }
}
