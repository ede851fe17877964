package io.roundtrip.canonical.auto;

import io.roundtrip.canonical.group.FeedbackSplit;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.merge.Ask;
import io.roundtrip.canonical.merge.Labels;
import io.roundtrip.canonical.merge.Merged;
import io.roundtrip.canonical.merge.Regression;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Merges new feedback where its project wants that and the engine is sure enough. Whatever a merge
 * by hand would be asked about first (something shipped) is left to people.
 */
public final class MergeByItself {
  /** On every issue that was merged like this, until it is split again. */
  public static final String LABEL = "auto-merged";

  private static final Logger LOG = LoggerFactory.getLogger(MergeByItself.class);

  private final AutoRules rules;
  private final Matches matches;
  private final Function<Ask, Merged> merge;
  private final AutoMerges merges;
  private final Labels labels;
  private final Clock clock;

  MergeByItself(
      AutoRules rules,
      Matches matches,
      Function<Ask, Merged> merge,
      AutoMerges merges,
      Labels labels,
      Clock clock) {
    this.rules = rules;
    this.matches = matches;
    this.merge = merge;
    this.merges = merges;
    this.labels = labels;
    this.clock = clock;
  }

  /** Until then, what waits stays waiting. */
  public boolean ready() {
    return matches.ready();
  }

  /** Whether it was merged. */
  public boolean of(IssueId feedback, ProjectId project) {
    AutoRule rule = rules.of(project);
    if (!rule.on()) return false;
    return matches
        .of(feedback, rule.by())
        .filter(rule::merges)
        .filter(match -> merge(feedback, project, match, rule))
        .isPresent();
  }

  /**
   * What was merged by itself and is split again loses its label, in the name of who split it; what
   * a sweep splits keeps it.
   */
  public void split(FeedbackSplit fact) {
    UserKey by = fact.by();
    if (by != null) fact.feedback().forEach(one -> labels.take(one, LABEL, by));
  }

  /** What of the feedback that left an issue had been merged into it by itself. */
  public Set<IssueId> among(FeedbackSplit fact) {
    return merges.among(fact.feedback(), fact.from());
  }

  private boolean merge(IssueId feedback, ProjectId project, Match match, AutoRule rule) {
    Merged merged;
    try {
      merged =
          merge.apply(
              new Ask(
                  List.of(feedback), match.into(), Regression.NOT_ASKED, How.AUTOMATIC, rule.by()));
    } catch (Refused left) {
      LOG.info("Issue {} is left to people: {}", feedback.value(), left.getMessage());
      return false;
    }
    int percent = (int) Math.round(match.confidence() * 100);
    merges.add(
        new AutoMerged(
            merged.operation().value(),
            project,
            feedback,
            merged.into(),
            percent,
            clock.instant()));
    labels.put(feedback, LABEL, rule.by());
    return true;
  }
}
