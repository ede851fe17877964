package io.roundtrip.notify.send.decide;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was decided about stuck mail, so that it can be taken back; kept for thirty days. */
public interface Decisions {
  /**
   * One press of a button.
   *
   * @param why "" when no reason was given
   * @param undone whether it was taken back
   */
  record Made(
      long id,
      ProjectId project,
      Decision decision,
      UserKey by,
      String why,
      Instant at,
      About about,
      boolean undone) {}

  /** How many mails, and to how many people. */
  record About(int mails, int people) {
    static About of(Collection<OutboxEntry> mails) {
      return new About(
          mails.size(),
          (int) mails.stream().map(row -> row.message().contact()).distinct().count());
    }
  }

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

    /** Whether the mail was not decided after all, or is back. */
    boolean isStanding(OutboxEntry mail) {
      return mail.version() == after - 1
          || (mail.version() == after + 1
              && mail.state() == state
              && mail.reason() == reason
              && mail.attempt() == attempt
              && mail.detail().equals(detail));
    }
  }

  /**
   * Before any mail is decided: what breaks off half-way can be taken back.
   *
   * @param made its id is not read
   * @return its id
   */
  long make(Made made);

  /** Before the mail is moved. */
  void remember(long decision, Before before, Instant at);

  /** What was remembered of a mail that somebody else moved first. */
  void forget(long decision, long mail);

  /** All its mails are decided. False when it was taken back meanwhile. */
  boolean close(long decision, About about);

  /** Newest first; those that are about a mail. One query. */
  List<Made> newest(ProjectId project, int most);

  Optional<Made> find(long decision);

  /** One query. */
  List<Before> befores(long decision);

  /** It was taken back. One of many callers gets true. */
  boolean undo(long decision);
}
