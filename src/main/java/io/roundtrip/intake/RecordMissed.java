package io.roundtrip.intake;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sweep: feedback issues whose creation nobody told us about, or whose recording was cut off, get their signal. */
public final class RecordMissed {
  private final FeedbackIssues issues;
  private final Signals signals;
  private final SeeFeedback see;

  RecordMissed(FeedbackIssues issues, Signals signals, SeeFeedback see) {
    this.issues = issues;
    this.signals = signals;
    this.see = see;
  }

  /** How many of the issues created since then had been missed. One search and one query for each 100 issues. */
  public int since(Instant from) {
    int missed = 0;
    for (int start = 0; ; start += Page.MOST) {
      List<FeedbackSeen> page = issues.since(from, new Page(start, Page.MOST));
      Map<IssueId, Signal> known = signals.byIssues(page.stream().map(FeedbackSeen::issue).collect(Collectors.toSet()));
      for (FeedbackSeen seen : page) if (!known.containsKey(seen.issue()) && see.on(seen)) missed++;
      if (page.size() < Page.MOST) return missed;
    }
  }
}
