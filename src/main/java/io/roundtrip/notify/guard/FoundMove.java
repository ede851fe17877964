package io.roundtrip.notify.guard;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.Hash;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A move on the roadmap as it was found in Jira's history, and what a person decided about its
 * news.
 *
 * @param id 0 until stored
 * @param author who moved it, in a form that only tells people apart
 * @param at as the history has it
 * @param why its news does not leave by itself; null while nothing is known against it
 * @param answer what a person decided; null while nobody did
 * @param batch with which others that was decided; "" while nobody did
 */
public record FoundMove(
    long id,
    IssueId item,
    ProjectId project,
    ChangeId change,
    String author,
    Instant at,
    @Nullable Reason why,
    @Nullable Answer answer,
    String batch) {

  /** A person's word about news that does not leave by itself. */
  public enum Answer {
    TELL,
    DO_NOT_TELL
  }

  /** What a mail and a move have in common. */
  record About(IssueId item, ChangeId change) {
    static About of(FoundMove move) {
      return new About(move.item, move.change);
    }

    static About of(HeldMail mail) {
      return new About(mail.item(), mail.change());
    }
  }

  static FoundMove fresh(IssueId item, ProjectId project, ChangeId change, UserKey by, Instant at) {
    return new FoundMove(0, item, project, change, nameless(by), at, null, null, "");
  }

  static String nameless(UserKey by) {
    return Hash.of("author", by.value());
  }

  FoundMove because(@Nullable Reason reason) {
    return new FoundMove(id, item, project, change, author, at, reason, answer, batch);
  }

  public FoundMove answered(@Nullable Answer word, String with) {
    return new FoundMove(id, item, project, change, author, at, why, word, with);
  }
}
