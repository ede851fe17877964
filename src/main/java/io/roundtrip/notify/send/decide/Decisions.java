package io.roundtrip.notify.send.decide;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was decided about stuck mail, so that it can be taken back; kept for thirty days. */
public interface Decisions {
  /**
   * One press of a button.
   *
   * @param mails how many it was about
   * @param undone whether it was taken back
   */
  record Made(
      long id,
      ProjectId project,
      Decision decision,
      UserKey by,
      Instant at,
      int mails,
      boolean undone) {}

  /**
   * How a mail stood before.
   *
   * @param after the version that the decision made of it
   */
  record Before(
      long mail, int after, State state, @Nullable Reason reason, int attempt, String detail) {
    public static Before of(OutboxEntry mail) {
      return new Before(
          mail.id(),
          mail.version() + 1,
          mail.state(),
          mail.reason(),
          mail.attempt(),
          mail.detail());
    }
  }

  /** Answers its id. */
  long make(ProjectId project, Decision decision, UserKey by, Instant at);

  /** Before the mail is moved. */
  void remember(long decision, Before before, Instant at);

  /** What was remembered of a mail that somebody else moved first. */
  void forget(long decision, long mail);

  /** All its mails are decided. */
  void close(long decision, int mails);

  /** Newest first; those that are closed and are about a mail. One query. */
  List<Made> newest(ProjectId project, int most);

  Optional<Made> find(long decision);

  /** One query. */
  List<Before> befores(long decision);

  /** One of many callers gets true. */
  boolean undo(long decision);
}
