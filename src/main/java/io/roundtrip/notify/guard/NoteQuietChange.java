package io.roundtrip.notify.guard;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Rulebook;
import java.time.Clock;

/**
 * Jira says that a status changed and that no mail is wanted. Of several events about one change a
 * single such one counts: a mail can still be sent later, and not be taken back.
 */
public final class NoteQuietChange {
  private final Rulebook rulebook;
  private final QuietChanges quiet;
  private final Clock clock;

  public NoteQuietChange(Rulebook rulebook, QuietChanges quiet, Clock clock) {
    this.rulebook = rulebook;
    this.quiet = quiet;
    this.clock = clock;
  }

  /** One write, and none where the project is off. */
  public void on(IssueId issue, ProjectId project, String from, String to) {
    if (rulebook.isOn(project)) quiet.note(new QuietChange(issue, from, to, clock.instant()));
  }
}
