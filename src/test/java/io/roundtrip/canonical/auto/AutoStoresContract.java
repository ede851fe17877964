package io.roundtrip.canonical.auto;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.canonical.auto.ao.AoAutoMerges;
import io.roundtrip.canonical.auto.ao.AoAutoRules;
import io.roundtrip.host.ao.AoConditionalWrites;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Duration;
import java.util.Set;
import org.junit.Test;

/** Decisions and merges, on a real database. */
public abstract class AutoStoresContract {
  private static final ProjectId OTHER = new ProjectId(10_009);

  protected abstract AoDatabases database();

  private AutoMerges merges() {
    return new AoAutoMerges(database().ao());
  }

  private static AutoMerged merged(int number, ProjectId project) {
    return new AutoMerged(
        "op-" + project.value() + "-" + number,
        project,
        new IssueId(number),
        new IssueId(1),
        91,
        MONDAY.plus(Duration.ofHours(number)));
  }

  @Test
  public void a_project_that_decided_nothing_merges_nothing_by_itself() {
    AutoRules rules = rules();

    assertThat(rules.of(RT)).isEqualTo(AutoRule.OFF);
    assertThat(rules.of(RT).merges(new Match(new IssueId(1), 1))).isFalse();
  }

  @Test
  public void the_newest_decision_holds_for_its_project_alone() {
    AutoRules rules = rules();
    AutoRule first = new AutoRule(1, true, 90, new UserKey("pm"), MONDAY);
    AutoRule second = new AutoRule(2, false, 75, new UserKey("admin"), MONDAY.plusSeconds(1));
    assertThat(rules.save(RT, first)).isTrue();

    assertThat(rules.save(RT, second)).isTrue();

    assertThat(rules.of(RT)).isEqualTo(second);
    assertThat(rules.of(OTHER)).isEqualTo(AutoRule.OFF);
  }

  @Test
  public void of_two_who_follow_the_same_decision_one_wins() {
    AutoRules rules = rules();
    AutoRule first = new AutoRule(1, true, 90, new UserKey("pm"), MONDAY);
    AutoRule other = new AutoRule(1, false, 60, new UserKey("admin"), MONDAY);
    AutoRule second = new AutoRule(2, false, 75, new UserKey("admin"), MONDAY.plusSeconds(1));
    assertThat(rules.save(RT, first)).isTrue();
    assertThat(rules.save(RT, other)).isFalse();
    assertThat(rules.save(RT, second)).isTrue();

    assertThat(rules.save(RT, second)).isFalse();

    assertThat(rules.of(RT)).isEqualTo(second);
    assertThat(rules.save(OTHER, second)).as("nothing to follow").isFalse();
  }

  private AutoRules rules() {
    return new AoAutoRules(database().ao(), new AoConditionalWrites(database().ao()));
  }

  @Test
  public void of_feedback_that_left_an_issue_it_is_known_what_was_merged_there_by_itself() {
    merges().add(merged(10, RT));
    merges().add(merged(12, OTHER));
    Set<IssueId> left = Set.of(new IssueId(10), new IssueId(11), new IssueId(12));

    assertThat(merges().among(left, new IssueId(1)))
        .containsExactlyInAnyOrder(new IssueId(10), new IssueId(12));
    assertThat(merges().among(left, new IssueId(2))).isEmpty();
    assertThat(merges().among(Set.of(), new IssueId(1))).isEmpty();
  }

  @Test
  public void merges_are_listed_newest_first_and_kept_once() {
    merges().add(merged(10, RT));
    merges().add(merged(11, RT));
    merges().add(merged(11, RT));
    merges().add(merged(12, OTHER));

    assertThat(merges().newest(RT, Page.first(20))).containsExactly(merged(11, RT), merged(10, RT));
    assertThat(merges().newest(RT, new Page(1, 20))).containsExactly(merged(10, RT));
    assertThat(merges().count(RT)).isEqualTo(2);
  }

  @Test
  public void a_day_is_read_without_the_next() {
    merges().add(merged(10, RT));
    merges().add(merged(11, RT));
    merges().add(merged(12, RT));

    assertThat(merges().between(RT, merged(10, RT).at(), merged(12, RT).at()))
        .containsExactly(merged(10, RT), merged(11, RT));
  }
}
