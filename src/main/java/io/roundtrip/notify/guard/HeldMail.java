package io.roundtrip.notify.guard;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import org.jspecify.annotations.Nullable;

/**
 * A mail that tells of a move, without its texts.
 *
 * @param unsure whether a try may have left, or the mail that it leaves with may
 */
public record HeldMail(
    long id,
    IssueId item,
    ChangeId change,
    ContactId contact,
    State state,
    @Nullable Reason reason,
    boolean unsure) {

  /** It has left, is just leaving, or may have. */
  boolean hasLeft() {
    return unsure || state == State.SENT || state == State.HANDOFF || state == State.PARKED;
  }

  /** Until a sender looks at it: a word was taken back, or somebody decides about other news. */
  boolean isToBeJudged() {
    return reason == null && State.STOPPABLE.contains(state);
  }

  boolean isStopped(Reason why) {
    return state == State.SKIPPED && reason == why;
  }
}
