package io.roundtrip.canonical.merge;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.LIN;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.canonical.Demand;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.List;
import java.util.Objects;
import org.junit.Test;

public class PreviewMergeTest {
  private final MergeWorld world = new MergeWorld();
  private final IssueId item = world.item(DARK_MODE.value());
  private final IssueId ada = world.said(501, ADA, 10);
  private final IssueId grace = world.said(502, GRACE, 0);
  private final IssueId adaAgain = world.said(503, ADA, 20);

  @Test
  public void shows_the_counts_that_the_merge_then_brings() {
    world.merge(adaAgain, item);

    Preview preview = world.preview.of(List.of(grace), item, LIN);
    world.merge(grace, item);

    assertThat(preview.counts().before()).isEqualTo(new Demand(item, 1, 1, 1, 1));
    assertThat(preview.counts().after()).isEqualTo(world.demand(item));
    assertThat(preview.counts().turn().suggested()).isFalse();
    assertThat(preview.warnings()).isEmpty();
    assertThat(preview.problem()).isNull();
  }

  @Test
  public void a_group_counts_with_all_its_duplicates_and_the_canonical_with_its_own_words() {
    world.merge(adaAgain, grace);

    Preview preview = world.preview.of(List.of(grace), ada, LIN);
    world.merge(grace, ada);

    assertThat(preview.counts().before()).isEqualTo(new Demand(ada, 1, 1, 1, 1));
    assertThat(preview.counts().after()).isEqualTo(world.demand(ada));
    assertThat(preview.sources().get(0).group()).isEqualTo(1);
  }

  @Test
  public void more_accounts_should_be_canonical_then_the_older() {
    assertThat(world.preview.of(List.of(grace), ada, LIN).counts().turn())
        .isEqualTo(new Preview.Turn(true, "older", List.of("RT-502", "RT-501")));
    assertThat(world.preview.of(List.of(ada), grace, LIN).counts().turn().suggested()).isFalse();

    world.merge(grace, adaAgain);

    assertThat(world.preview.of(List.of(adaAgain), ada, LIN).counts().turn())
        .isEqualTo(new Preview.Turn(true, "more-accounts", List.of("RT-503", "RT-501")));
  }

  @Test
  public void where_nothing_can_be_merged_the_counts_are_no_news() {
    world.merge(ada, item);

    assertThat(world.preview.of(List.of(ada), item, LIN).warnings()).isEmpty();
  }

  @Test
  public void says_what_cannot_be_merged_and_why() {
    world.merge(ada, item);

    Preview preview = world.preview.of(List.of(ada, grace, new IssueId(999)), item, LIN);

    assertThat(preview.sources()).hasSize(2);
    assertThat(Objects.requireNonNull(preview.sources().get(0).problem()).code())
        .isEqualTo("already-merged");
    assertThat(preview.sources().get(1).problem()).isNull();
    assertThat(Objects.requireNonNull(preview.counts().after()).pieces()).isEqualTo(2);
  }

  @Test
  public void a_target_that_is_a_duplicate_is_a_problem_of_its_own() {
    world.merge(ada, item);

    Preview preview = world.preview.of(List.of(grace), ada, LIN);

    assertThat(Objects.requireNonNull(preview.problem()).args())
        .containsExactly("RT-501", "RT-10100");
  }

  @Test
  public void warns_about_restricted_canonicals_and_merges_that_bring_nothing_new() {
    world.merge(ada, item);
    world.jira.restricted.add(item);

    Preview preview = world.preview.of(List.of(adaAgain), item, LIN);

    assertThat(preview.warnings())
        .containsExactly(Preview.Warning.RESTRICTED, Preview.Warning.NOTHING_NEW);
  }

  @Test
  public void who_may_not_link_learns_nothing_of_who_stands_behind_it() {
    world.merge(ada, item);
    world.jira.unlinkable.add(item);

    Preview preview = world.preview.of(List.of(adaAgain), item, LIN);

    assertThat(Objects.requireNonNull(preview.problem()).code()).isEqualTo("may-not-link-to");
    assertThat(preview.counts().before()).isNull();
    assertThat(preview.counts().after()).isNull();
    assertThat(preview.warnings()).isEmpty();
    assertThat(preview.counts().turn()).isEqualTo(Preview.Turn.NO);
  }

  @Test
  public void who_may_not_see_the_people_of_a_piece_gets_the_count_that_all_see() {
    world.merge(ada, item);
    world.jira.nameless.add(ada);

    assertCountsOfAll(world.preview.of(List.of(adaAgain), item, LIN));
    assertCountsOfAll(world.preview.of(List.of(grace), item, LIN));
  }

  @Test
  public void nor_does_who_may_not_see_a_piece_at_all() {
    world.merge(ada, item);
    world.jira.hidden.add(ada);

    assertCountsOfAll(world.preview.of(List.of(adaAgain), item, LIN));
  }

  @Test
  public void nor_whose_feedback_tells_no_names_in_its_own_project() {
    world.merge(ada, item);
    world.jira.nameless.add(adaAgain);

    assertCountsOfAll(world.preview.of(List.of(adaAgain), item, LIN));
  }

  @Test
  public void a_nameless_piece_says_nothing_of_its_author_in_before_nor_turn() {
    IssueId nobody = world.said(504);
    world.jira.nameless.add(ada);

    Preview preview = world.preview.of(List.of(ada), nobody, LIN);
    Preview back = world.preview.of(List.of(nobody), ada, LIN);

    assertThat(preview.counts().turn().code()).isNotEqualTo("more-accounts");
    assertThat(back.counts().before()).isEqualTo(world.demand(ada));
    assertThat(back.counts().after()).isNull();
  }

  private void assertCountsOfAll(Preview preview) {
    assertThat(preview.problem()).isNull();
    assertThat(preview.counts().before()).isEqualTo(world.demand(item));
    assertThat(preview.counts().after()).isNull();
    assertThat(preview.warnings()).isEmpty();
  }

  @Test
  public void says_that_something_shipped_needs_an_answer() {
    world.roadmap.put(item, RoadmapStatus.SHIPPED);

    Preview preview = world.preview.of(List.of(ada), item, LIN);

    assertThat(preview.regression()).isTrue();
    assertThat(preview.roadmap()).contains(RoadmapStatus.SHIPPED);
  }

  @Test
  public void a_hidden_canonical_looks_like_a_missing_one() {
    world.jira.hidden.add(item);

    Refused why =
        catchThrowableOfType(() -> world.preview.of(List.of(ada), item, LIN), Refused.class);

    assertThat(why.problems().get(0).code()).isEqualTo("unknown-end");
  }

  @Test
  public void a_work_item_should_always_be_canonical() {
    assertThat(world.preview.of(List.of(grace), item, LIN).counts().turn())
        .isEqualTo(Preview.Turn.NO);
  }

  @Test
  public void own_words_that_count_already_are_not_counted_again() {
    world.merge(grace, ada);

    Preview preview = world.preview.of(List.of(adaAgain), ada, LIN);

    assertThat(preview.counts().before()).isEqualTo(world.demand(ada));
    world.merge(adaAgain, ada);
    assertThat(preview.counts().after()).isEqualTo(world.demand(ada));
  }
}
