package io.roundtrip.canonical.merge;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.roundtrip.canonical.Demand;
import io.roundtrip.canonical.group.FeedbackMerged;
import io.roundtrip.canonical.group.FeedbackSplit;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.KeptQuote;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.canonical.group.ReadGroup;
import io.roundtrip.canonical.group.RegressionMerges;
import io.roundtrip.customers.Consent;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.signals.Signal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

public class MergeFeedbackTest {
  private final MergeWorld world = new MergeWorld();
  private final IssueId item = world.item(DARK_MODE.value());
  private final IssueId ada = world.said(501, ADA, 0);
  private final IssueId grace = world.said(502, GRACE, 10);
  private final IssueId adaAgain = world.said(503, ADA, 20);

  @Test
  public void merged_feedback_is_linked_counted_kept_and_told() {
    Merged merged = world.merge(ada, item);

    assertThat(merged.feedback()).containsExactly(ada);
    assertThat(merged.left()).isEmpty();
    assertThat(world.jira.history).containsExactly("pm +501>10100");
    assertThat(world.demand(item)).isEqualTo(new Demand(item, 1, 1, 1, 1));
    assertThat(world.groups.canonicalOf(List.of(ada))).isEqualTo(Map.of(ada, item));
    assertThat(world.facts)
        .containsExactly(
            new FeedbackMerged(
                Set.of(ada), item, How.PERSON, LIN, merged.operation(), MergeWorld.NOW));
    assertThat(world.deeds.texts()).containsExactly("pm merge: RT-501; canonical RT-10100");
    assertThat(world.operations.of(merged.operation()))
        .extracting(Step::feedback, Step::before, Step::after)
        .containsExactly(tuple(ada, null, item));
  }

  @Test
  public void a_feedback_issue_that_is_canonical_counts_what_it_says_itself() {
    world.merge(grace, ada);

    assertThat(world.demand(ada)).isEqualTo(new Demand(ada, 2, 2, 2, 2));

    world.split.split(List.of(grace), LIN);

    assertThat(world.demand(ada)).isEqualTo(new Demand(ada, 0, 0, 0, 0));
  }

  @Test
  public void own_repeats_never_inflate_demand() {
    world.merge(List.of(ada, adaAgain), item);

    assertThat(world.demand(item)).isEqualTo(new Demand(item, 2, 1, 1, 1));
  }

  @Test
  public void a_quote_is_kept_even_if_the_signal_is_corrected_or_split_later() {
    world.merge(ada, item);
    Signal wrong = world.signals.byIssue(ada).orElseThrow();
    world.signals.correct(wrong.reworded("Something else").from(GRACE.id(), null, false));
    world.split.split(List.of(ada), LIN);

    KeptQuote kept = world.quotes.all(ada).get(0);

    assertThat(kept.words()).isEqualTo("Words 501");
    assertThat(kept.author()).isEqualTo(ADA.id());
    assertThat(kept.consent()).isEqualTo(Consent.State.GRANTED);
    assertThat(kept.saidAt()).isEqualTo(MONDAY);
    assertThat(world.quotes.all(ada)).hasSize(1);
  }

  @Test
  public void a_canonical_brings_its_whole_group_in_one_operation() {
    world.merge(List.of(grace, adaAgain), ada);

    Merged merged = world.merge(ada, item);

    assertThat(merged.feedback()).containsExactlyInAnyOrder(ada, grace, adaAgain);
    assertThat(world.groups.members(item)).containsExactlyInAnyOrder(ada, grace, adaAgain);
    assertThat(world.groups.members(ada)).isEmpty();
    assertThat(world.jira.links.feedbackOf(ada)).isEmpty();
    assertThat(world.demand(item)).isEqualTo(new Demand(item, 3, 2, 2, 2));
    assertThat(world.demand(ada).isNone()).isTrue();
  }

  @Test
  public void what_moves_along_is_told_once_and_was_not_suggested() {
    world.merge(grace, ada);
    world.facts.clear();

    OperationId op = world.merge.merge(suggested(List.of(ada), How.PERSON)).operation();

    assertThat(world.facts)
        .containsExactly(
            new FeedbackMerged(Set.of(ada), item, How.PERSON, LIN, op, MergeWorld.NOW),
            new FeedbackMerged(Set.of(grace), item, How.PERSON, LIN, op, MergeWorld.NOW),
            new SuggestionConfirmed(Set.of(ada), item, LIN, MergeWorld.NOW));
  }

  private Ask suggested(List<IssueId> feedback, How how) {
    return new Ask(feedback, item, Regression.NOT_ASKED, how, LIN, true);
  }

  @Test
  public void of_a_bulk_merge_only_what_was_merged_is_confirmed() {
    world.merge(grace, adaAgain);
    world.facts.clear();

    world.merge.merge(suggested(List.of(grace, ada), How.BULK));

    assertThat(world.facts)
        .last()
        .isEqualTo(new SuggestionConfirmed(Set.of(ada), item, LIN, MergeWorld.NOW));
  }

  @Test
  public void what_nobody_suggested_or_what_merged_itself_confirms_nothing() {
    world.merge(grace, item);
    world.merge.merge(suggested(List.of(ada), How.AUTOMATIC));

    assertThat(world.facts).hasSize(2).allMatch(FeedbackMerged.class::isInstance);
  }

  @Test
  public void nothing_is_merged_into_itself() {
    assertThat(refused(() -> world.merge(ada, ada)))
        .isEqualTo(Problem.of("feedback", "merge-itself", "RT-501"));
  }

  @Test
  public void a_duplicate_is_no_canonical_and_its_canonical_is_named() {
    world.merge(ada, item);

    assertThat(refused(() -> world.merge(grace, ada)))
        .isEqualTo(Problem.of("into", "merge-chain", "RT-501", "RT-10100"));
    world.jira.hidden.add(item);
    assertThat(refused(() -> world.merge(grace, ada)))
        .isEqualTo(Problem.of("into", "merge-chain-hidden", "RT-501"));
  }

  @Test
  public void what_is_merged_already_is_refused_naming_where() {
    world.merge(ada, item);

    assertThat(refused(() -> world.merge(ada, grace)))
        .isEqualTo(Problem.of("feedback", "already-merged", "RT-501", "RT-10100"));
    world.jira.hidden.add(item);
    assertThat(refused(() -> world.merge(ada, grace)))
        .isEqualTo(Problem.of("feedback", "already-merged-hidden", "RT-501"));
  }

  @Test
  public void hidden_and_missing_look_the_same() {
    world.jira.hidden.add(item);
    world.jira.hidden.add(ada);
    IssueId missing = new IssueId(999);

    assertThat(refused(() -> world.merge(grace, item)))
        .isEqualTo(Problem.of("into", "unknown-end"));
    assertThat(refused(() -> world.merge(grace, missing)))
        .isEqualTo(Problem.of("into", "unknown-end"));
    assertThat(refused(() -> world.merge(ada, grace)).code()).isEqualTo("unknown-end");
    assertThat(refused(() -> world.merge(missing, grace)).code()).isEqualTo("unknown-end");
  }

  @Test
  public void who_may_not_link_there_does_not_merge_there() {
    world.jira.unlinkable.add(item);

    assertThat(refused(() -> world.merge(ada, item)))
        .isEqualTo(Problem.of("into", "may-not-link-to", "RT-10100"));
    assertThat(world.jira.history).isEmpty();
  }

  @Test
  public void what_is_not_feedback_stays_where_it_is() {
    IssueId bug = world.item(600);

    assertThat(refused(() -> world.merge(bug, item)).code()).isEqualTo("not-feedback");
  }

  @Test
  public void nothing_is_merged_silently_into_something_shipped() {
    world.roadmap.put(item, RoadmapStatus.SHIPPED);

    assertThat(refused(() -> world.merge(ada, item)))
        .isEqualTo(Problem.of("regression", "shipped-regression", "RT-10100"));
    world.merge(ada, item, Regression.NO);
    world.merge(grace, item, Regression.YES);

    assertThat(world.jira.labels.get(ada)).isNull();
    assertThat(world.jira.labels.get(grace)).containsExactly("regression");
  }

  @Test
  public void what_says_it_is_broken_again_is_known_until_the_merge_is_taken_back() {
    world.roadmap.put(item, RoadmapStatus.SHIPPED);
    world.merge(ada, item, Regression.NO);
    OperationId again = world.merge(grace, item, Regression.YES).operation();
    RegressionMerges regressions =
        new RegressionMerges(world.groups, world.operations::regressions);

    assertThat(regressions.of(List.of(ada, grace, item))).isEqualTo(Map.of(grace, MergeWorld.NOW));
    assertThat(world.read.of(item, new Page(0, 20), LIN).orElseThrow().brokenAgain()).isEqualTo(1);

    world.undo.undo(again, LIN);
    assertThat(regressions.of(List.of(ada, grace))).isEmpty();
  }

  @Test
  public void a_regression_is_labelled_by_who_may_edit_and_undo_takes_only_our_label_off() {
    world.roadmap.put(item, RoadmapStatus.SHIPPED);
    world.jira.put(ada, "regression", LIN);
    world.jira.readOnly.add(adaAgain);
    OperationId first = world.merge(ada, item, Regression.YES).operation();
    OperationId second = world.merge(grace, item, Regression.YES).operation();

    assertThat(refused(() -> world.merge(adaAgain, item, Regression.YES)).code())
        .isEqualTo("may-not-label");
    world.undo.undo(first, LIN);
    world.undo.undo(second, LIN);

    assertThat(world.jira.labels.get(ada)).containsExactly("regression");
    assertThat(world.jira.labels.get(grace)).isEmpty();
  }

  @Test
  public void in_bulk_each_goes_for_itself() {
    world.merge(grace, adaAgain);
    IssueId missing = new IssueId(999);

    Merged merged = world.merge(List.of(grace, ada, missing, item), item);

    assertThat(merged.feedback()).containsExactly(ada);
    assertThat(merged.left().get(grace).code()).isEqualTo("already-merged");
    assertThat(merged.left().get(missing).code()).isEqualTo("unknown-end");
    assertThat(merged.left().get(item).code()).isEqualTo("merge-itself");
    assertThat(world.facts)
        .last(type(FeedbackMerged.class))
        .extracting(FeedbackMerged::how)
        .isEqualTo(How.BULK);
  }

  @Test
  public void no_more_than_a_hundred_at_once() {
    List<IssueId> many = LongStream.range(0, 101).mapToObj(IssueId::new).toList();

    assertThat(refused(() -> world.merge(many, item)).code()).isEqualTo("too-many");
    assertThat(refused(() -> world.merge(many.subList(0, 100), item)).code())
        .isEqualTo("unknown-end");
    assertThat(refused(() -> world.merge(List.of(), item)).code()).isEqualTo("required");
  }

  @Test
  public void a_group_with_a_hidden_duplicate_stays_together() {
    world.merge(List.of(grace, adaAgain), ada);
    world.jira.hidden.add(grace);

    assertThat(refused(() -> world.merge(ada, item)))
        .isEqualTo(Problem.of("feedback", "hidden-duplicates", "RT-501", "1"));
    assertThat(world.groups.members(ada)).containsExactlyInAnyOrder(grace, adaAgain);
  }

  @Test
  public void when_jira_refuses_a_link_the_claim_is_given_back_and_the_group_is_as_it_was() {
    world.merge(List.of(grace, adaAgain), ada);
    world.jira.made =
        (feedback, into) -> {
          if (feedback.equals(ada) && into.equals(item))
            throw new IllegalStateException("no database");
        };

    assertThat(catchThrowableOfType(() -> world.merge(ada, item), IllegalStateException.class))
        .isNotNull();

    assertThat(world.groups.members(ada)).containsExactlyInAnyOrder(grace, adaAgain);
    assertThat(world.groups.members(item)).isEmpty();
    assertThat(world.jira.links.feedbackOf(ada)).containsExactlyInAnyOrder(grace, adaAgain);
    assertThat(world.demand(ada).pieces()).isEqualTo(3);
    assertThat(world.operations.of(new OperationId("op2"))).isEmpty();
  }

  @Test
  public void when_a_former_link_cannot_be_removed_the_whole_group_is_as_it_was() {
    world.merge(List.of(grace, adaAgain), ada);
    failOnceWhenUnlinked(grace, ada);

    assertThat(catchThrowableOfType(() -> world.merge(ada, item), IllegalStateException.class))
        .hasMessage("no database")
        .hasNoSuppressedExceptions();

    assertThat(world.groups.members(ada)).containsExactlyInAnyOrder(grace, adaAgain);
    assertThat(world.groups.members(item)).isEmpty();
    assertThat(world.jira.links.feedbackOf(ada)).containsExactlyInAnyOrder(grace, adaAgain);
    assertThat(world.jira.links.feedbackOf(item)).isEmpty();
    assertThat(world.demand(ada).pieces()).isEqualTo(3);
    assertThat(world.demand(item).isNone()).isTrue();
  }

  private void failOnceWhenUnlinked(IssueId feedback, IssueId item) {
    BiConsumer<IssueId, IssueId> follow = world.jira.removed;
    world.jira.removed =
        (one, from) -> {
          if (one.equals(feedback) && from.equals(item)) {
            world.jira.removed = follow;
            throw new IllegalStateException("no database");
          }
          follow.accept(one, from);
        };
  }

  @Test
  public void what_goes_wrong_while_a_merge_is_taken_back_is_named_with_what_went_wrong_first() {
    world.merge(List.of(grace, adaAgain), ada);
    world.jira.removed =
        (one, from) -> {
          throw new IllegalStateException("no database");
        };

    assertThat(catchThrowableOfType(() -> world.merge(ada, item), IllegalStateException.class))
        .satisfies(first -> assertThat(first.getSuppressed()).isNotEmpty());
  }

  @Test
  public void each_step_knows_the_project_of_its_feedback() {
    IssueId bug = world.item(600);
    world.merge(grace, ada);
    world.jira.link(bug, ada, LIN);

    OperationId moved = world.merge(ada, item).operation();
    OperationId split = world.split.split(List.of(grace, bug), LIN).operation();

    assertThat(world.operations.of(moved))
        .extracting(Step::feedback, Step::project)
        .containsExactlyInAnyOrder(tuple(grace, RT), tuple(bug, null), tuple(ada, RT));
    assertThat(world.operations.of(split))
        .extracting(Step::feedback, Step::project)
        .containsExactly(tuple(grace, RT), tuple(bug, null));
  }

  @Test
  public void a_split_of_several_is_told_as_one_in_bulk() {
    world.merge(List.of(ada, grace, adaAgain), item);
    world.facts.clear();

    world.split.split(List.of(ada, grace), LIN);
    world.split.split(List.of(adaAgain), LIN);

    assertThat(world.facts)
        .containsExactly(
            new FeedbackSplit(
                Set.of(ada, grace), item, How.BULK, LIN, new OperationId("op2"), MergeWorld.NOW),
            new FeedbackSplit(
                Set.of(adaAgain), item, How.PERSON, LIN, new OperationId("op3"), MergeWorld.NOW));
  }

  @Test
  public void what_is_merged_and_split_counts_at_once_though_events_are_lost() {
    world.jira.eventsAreLost = true;

    world.merge(ada, item);
    int merged = world.demand(item).pieces();
    world.split.split(List.of(ada), LIN);

    assertThat(merged).isEqualTo(1);
    assertThat(world.demand(item).isNone()).isTrue();
    assertThat(world.groups.members(item)).isEmpty();
  }

  @Test
  public void when_jira_refuses_a_split_the_links_decide_who_stays() {
    world.merge(ada, item);
    world.jira.unlinkable.addAll(List.of(ada, item));
    world.jira.links.unlink(ada, item);

    assertThat(refused(() -> world.split.split(List.of(ada), LIN)).code())
        .isEqualTo("may-not-link");

    assertThat(world.groups.members(item)).isEmpty();
  }

  @Test
  public void a_group_is_read_with_what_was_kept() {
    world.merge(ada, item);
    world.merge(grace, item);
    world.jira.hidden.add(grace);

    ReadGroup.Group group = world.read.of(ada, Page.first(20), LIN).orElseThrow();

    assertThat(group.canonical().issue()).isEqualTo(item);
    assertThat(group.total()).isEqualTo(2);
    assertThat(group.hidden()).isEqualTo(1);
    assertThat(group.demand()).isEqualTo(new Demand(item, 2, 2, 2, 2));
    assertThat(group.entries()).extracting(e -> e.shown().issue()).containsExactly(ada);
    assertThat(group.entries().get(0).quote().words()).isEqualTo("Words 501");
    world.jira.hidden.add(item);
    assertThat(world.read.of(ada, Page.first(20), LIN)).isEmpty();
  }

  private static Problem refused(ThrowingCallable work) {
    return catchThrowableOfType(work, Refused.class).problems().get(0);
  }
}
