package io.roundtrip.intake;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sweep: feedback issues whose creation or edit nobody told us about, or whose recording was
 * cut off, are seen now. What a sweep of this node has seen, the next one leaves out, but for an
 * overlap in which late commits may appear, and as long as something could not be read.
 */
public final class RecordMissed {
  private static final Logger LOG = LoggerFactory.getLogger(RecordMissed.class);
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  /** Younger issues may be in the hands of an intake that keeps their signal in a moment. */
  private static final Duration AT_WORK = Duration.ofMinutes(1);

  private final FeedbackIssues issues;
  private final SeeFeedback see;
  private final Clock clock;
  private final Map<IssueId, Instant> looked = new HashMap<>();
  private Instant swept = Instant.MIN;

  RecordMissed(FeedbackIssues issues, SeeFeedback see, Clock clock) {
    this.issues = issues;
    this.see = see;
    this.clock = clock;
  }

  /**
   * How many of the issues made or edited since then had been missed. One search for each 100
   * issues; each is read once after each edit.
   */
  public synchronized int since(Instant from) {
    Instant begun = clock.instant();
    Instant start = from.isAfter(swept) ? from : swept;
    int missed = 0;
    boolean all = true;
    List<FeedbackIssues.Touched> page;
    int at = 0;
    do {
      page = issues.touched(start, new Page(at, Page.MOST));
      for (FeedbackIssues.Touched each : page) {
        if (each.updated().isAfter(begun.minus(AT_WORK))) continue;
        if (isFresh(each) && isMissed(each)) missed++;
        all &= !isFresh(each);
      }
      at += Page.MOST;
    } while (page.size() == Page.MOST);
    if (all) swept = begun.minus(OVERLAP);
    looked.values().removeIf(start::isAfter);
    return missed;
  }

  private boolean isFresh(FeedbackIssues.Touched issue) {
    return !issue.updated().equals(looked.get(issue.issue()));
  }

  /** One issue that cannot be read must not keep the others waiting. */
  private boolean isMissed(FeedbackIssues.Touched touched) {
    try {
      boolean missed = issues.read(touched.issue()).map(see::on).orElse(false);
      looked.put(touched.issue(), touched.updated());
      return missed;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("feedback {} could not be recorded", touched.issue().value(), e);
      return false;
    }
  }
}
