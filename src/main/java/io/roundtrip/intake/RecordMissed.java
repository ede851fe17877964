package io.roundtrip.intake;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sweep: feedback issues whose creation nobody told us about, or whose recording was cut off,
 * get their signal. What a sweep of this node has seen, the next one leaves out, but for an overlap
 * in which late commits may appear.
 */
public final class RecordMissed {
  private static final Logger LOG = LoggerFactory.getLogger(RecordMissed.class);
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  /** Younger issues may be in the hands of an intake that keeps their signal in a moment. */
  private static final Duration AT_WORK = Duration.ofMinutes(1);

  private final FeedbackIssues issues;
  private final Signals signals;
  private final SeeFeedback see;
  private final Clock clock;
  private volatile Instant swept = Instant.MIN;

  RecordMissed(FeedbackIssues issues, Signals signals, SeeFeedback see, Clock clock) {
    this.issues = issues;
    this.signals = signals;
    this.see = see;
    this.clock = clock;
  }

  /**
   * How many of the issues created since then had been missed. One search and one query for each
   * 100 issues.
   */
  public int since(Instant from) {
    Instant begun = clock.instant();
    Instant start = from.isAfter(swept) ? from : swept;
    int missed = 0;
    List<IssueId> page;
    int at = 0;
    do {
      page = issues.created(start, begun.minus(AT_WORK), new Page(at, Page.MOST));
      missed += recorded(page);
      at += Page.MOST;
    } while (page.size() == Page.MOST);
    swept = begun.minus(OVERLAP);
    return missed;
  }

  private int recorded(List<IssueId> page) {
    Map<IssueId, Signal> known = signals.byIssues(Set.copyOf(page));
    int recorded = 0;
    for (IssueId issue : page) if (!known.containsKey(issue) && isRecorded(issue)) recorded++;
    return recorded;
  }

  /** One issue that cannot be read must not keep the others waiting. */
  private boolean isRecorded(IssueId issue) {
    try {
      return issues.read(issue).map(see::on).orElse(false);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("feedback {} could not be recorded", issue.value(), e);
      return false;
    }
  }
}
