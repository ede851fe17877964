package io.roundtrip.notify.guard;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Rulebook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * Jira says that a status changed and that no mail is wanted. Of several events about one change a
 * single such one counts: a mail can still be sent later, and not be taken back.
 */
public final class NoteQuietChange {
  /** What others began to track, or a sweep finds, is known here much sooner. */
  private static final Duration LEARNT = Duration.ofMinutes(10);

  private static final int REMEMBERED = 1000;

  private record Unwaited(QuietChange quiet, ProjectId project) {}

  private final Rulebook rulebook;
  private final QuietChanges quiet;
  private final Predicate<IssueId> waitedFor;
  private final Clock clock;
  private final Deque<Unwaited> unwaited = new ArrayDeque<>();

  /**
   * @param waitedFor whether somebody may wait for it; from memory
   */
  public NoteQuietChange(
      Rulebook rulebook, QuietChanges quiet, Predicate<IssueId> waitedFor, Clock clock) {
    this.rulebook = rulebook;
    this.quiet = quiet;
    this.waitedFor = waitedFor;
    this.clock = clock;
  }

  /** One write, and none where the project is off; no statement for an issue nobody waits for. */
  public void on(IssueId issue, ProjectId project, String from, String to) {
    Unwaited change = new Unwaited(new QuietChange(issue, from, to, clock.instant()), project);
    if (waitedFor.test(issue)) keep(change);
    else remember(change);
  }

  /**
   * Only the event said so, on this node: what it learns only now to be waited for is kept, too. No
   * statement where there is nothing.
   */
  public void catchUp() {
    Instant from = clock.instant().minus(LEARNT);
    List<Unwaited> known = new ArrayList<>();
    synchronized (unwaited) {
      unwaited.removeIf(change -> change.quiet().heard().isBefore(from));
      for (Unwaited change : unwaited) if (waitedFor.test(change.quiet().item())) known.add(change);
      unwaited.removeAll(known);
    }
    known.forEach(this::keep);
  }

  private void keep(Unwaited change) {
    if (rulebook.isOn(change.project())) quiet.note(change.quiet());
  }

  private void remember(Unwaited change) {
    synchronized (unwaited) {
      unwaited.add(change);
      if (unwaited.size() > REMEMBERED) unwaited.remove();
    }
  }
}
