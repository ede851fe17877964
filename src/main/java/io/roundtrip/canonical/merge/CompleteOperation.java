package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.FeedbackMerged;
import io.roundtrip.canonical.group.FeedbackSplit;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.KeepQuotes;
import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes down what was done and tells it. */
final class CompleteOperation {
  /** So many issues a line of the log names. */
  private static final int MOST_NAMED = 20;

  private final Operations operations;
  private final KeepQuotes quotes;
  private final Visibility visibility;
  private final Deeds deeds;
  private final Consumer<FeedbackMerged> merged;
  private final Consumer<FeedbackSplit> split;

  CompleteOperation(
      Operations operations,
      KeepQuotes quotes,
      Visibility visibility,
      Deeds deeds,
      Consumer<FeedbackMerged> merged,
      Consumer<FeedbackSplit> split) {
    this.operations = operations;
    this.quotes = quotes;
    this.visibility = visibility;
    this.deeds = deeds;
    this.merged = merged;
    this.split = split;
  }

  void keep(Operation operation, List<Step> steps) {
    operations.add(steps);
    by(steps, Step::after)
        .forEach((into, some) -> quotes.of(some, into, operation.id(), operation.at()));
  }

  void tell(Operation operation, List<Step> steps, Merged outcome) {
    write(operation, outcome);
    by(steps, Step::splitFrom).forEach((from, some) -> split(operation, some, from));
    by(steps, Step::joined).forEach((into, some) -> merged(operation, some, into));
    by(steps, Step::movedTo).forEach((into, some) -> merged(operation, some, into));
  }

  private void merged(Operation o, Set<IssueId> feedback, IssueId into) {
    merged.accept(new FeedbackMerged(feedback, into, o.how(), o.by(), o.id(), o.at()));
  }

  private void split(Operation o, Set<IssueId> feedback, IssueId from) {
    split.accept(new FeedbackSplit(feedback, from, o.how(), o.by(), o.id(), o.at()));
  }

  /** The issues by their keys; those that the person may not see are only counted. */
  private void write(Operation operation, Merged outcome) {
    Set<IssueId> all = new LinkedHashSet<>(outcome.feedback());
    all.add(outcome.into());
    Map<IssueId, Visibility.Shown> shown = visibility.shown(all, operation.by());
    List<String> keys =
        outcome.feedback().stream()
            .map(shown::get)
            .filter(Objects::nonNull)
            .map(Visibility.Shown::key)
            .toList();
    String feedback = String.join(", ", keys.subList(0, Math.min(MOST_NAMED, keys.size())));
    int more = outcome.feedback().size() - Math.min(MOST_NAMED, keys.size());
    Visibility.Shown into = shown.get(outcome.into());
    List<String> words = new ArrayList<>();
    words.add(
        deeds.say(
            "roundtrip.deed.group",
            feedback.isEmpty() ? deeds.say("roundtrip.deed.hidden") : feedback,
            into == null ? deeds.say("roundtrip.deed.hidden") : into.key()));
    if (more > 0 && !feedback.isEmpty()) words.add(deeds.say("roundtrip.deed.more", more));
    if (operation.how() == How.AUTOMATIC) words.add(deeds.say("roundtrip.deed.by-itself"));
    UserKey by = operation.by();
    deeds.done(
        switch (operation.deed().kind()) {
          case MERGE -> DeedLine.of(by, "merge", null, words);
          case SPLIT -> DeedLine.of(by, "split", null, words);
          case UNDO -> DeedLine.of(by, "undo-merge", null, words);
        });
  }

  private static Map<IssueId, Set<IssueId>> by(
      List<Step> steps, Function<Step, @Nullable IssueId> end) {
    Map<IssueId, Set<IssueId>> by = new LinkedHashMap<>();
    for (Step step : steps) {
      IssueId canonical = end.apply(step);
      if (canonical != null)
        by.computeIfAbsent(canonical, c -> new LinkedHashSet<>()).add(step.feedback());
    }
    return by;
  }
}
