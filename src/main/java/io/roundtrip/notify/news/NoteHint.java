package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Rulebook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Jira says that an issue may have changed. It says so before the change is committed, sometimes
 * twice, sometimes never; so we only note where to look. At most one write; no statement for an
 * issue nobody waits for, no write when the project is off.
 */
public final class NoteHint {
  /** Long enough for an ordinary transition to commit, short enough for mail within seconds. */
  static final Duration DELAY = Duration.ofSeconds(1);

  private static final int REMEMBERED = 1000;

  private final Rulebook rulebook;
  private final Hints hints;
  private final Predicate<IssueId> waitedFor;
  private final Consumer<Duration> wake;
  private final Clock clock;
  private final Map<IssueId, Instant> fresh = new LinkedHashMap<>();

  /**
   * @param waitedFor whether somebody may wait for it; from memory
   * @param wake lets the news worker look no later than after this
   */
  public NoteHint(
      Rulebook rulebook,
      Hints hints,
      Predicate<IssueId> waitedFor,
      Consumer<Duration> wake,
      Clock clock) {
    this.rulebook = rulebook;
    this.hints = hints;
    this.waitedFor = waitedFor;
    this.wake = wake;
    this.clock = clock;
  }

  /**
   * A second event for the same issue within half a second adds nothing: the look is still to come.
   */
  public void on(IssueId issue, ProjectId project) {
    if (!waitedFor.test(issue)) return;
    if (!rulebook.isOn(project)) return;
    Instant now = clock.instant();
    if (isNoted(issue, now)) return;
    hints.note(issue, now, now.plus(DELAY), 0);
    remember(issue, now);
    wake.accept(DELAY);
  }

  private boolean isNoted(IssueId issue, Instant now) {
    synchronized (fresh) {
      Instant noted = fresh.get(issue);
      return noted != null && now.isBefore(noted.plus(DELAY.dividedBy(2)));
    }
  }

  private void remember(IssueId issue, Instant now) {
    synchronized (fresh) {
      fresh.remove(issue);
      fresh.put(issue, now);
      if (fresh.size() > REMEMBERED) fresh.remove(fresh.keySet().iterator().next());
    }
  }
}
