package io.roundtrip.notify.guard;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.guard.FoundMove.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * News that one person made at once and that does not leave by itself.
 *
 * @param key names it in addresses, as long as nobody decided also by when it began
 * @param by who moved the issues; the empty key for an anonymous or deleted user
 * @param moves oldest first
 * @param mails those that tell of these moves, whatever became of them
 * @param answer null while nobody decided
 */
public record HeldNews(
    String key,
    Reason why,
    UserKey by,
    List<FoundMove> moves,
    List<HeldMail> mails,
    @Nullable Answer answer) {
  public HeldNews {
    moves = List.copyOf(moves);
    mails = List.copyOf(mails);
  }

  public Instant first() {
    return moves.get(0).at();
  }

  public List<IssueId> items() {
    return moves.stream().map(FoundMove::item).distinct().toList();
  }

  /** Distinct people for whom a mail was held, whatever was decided since. */
  public Set<ContactId> people() {
    return mails.stream()
        .filter(mail -> answer == FoundMove.Answer.TELL || isHeld(mail))
        .map(HeldMail::contact)
        .collect(Collectors.toSet());
  }

  boolean isHeld(HeldMail mail) {
    return mail.reason() == why || mail.isStopped(Reason.NOT_TO_BE_TOLD) || mail.isToBeJudged();
  }

  /** Some of it is with its reader, or may be: that cannot be taken back. */
  public boolean hasLeft() {
    return answer == FoundMove.Answer.TELL && mails.stream().anyMatch(HeldMail::hasLeft);
  }

  public boolean canBeTakenBack() {
    return answer != null && !hasLeft();
  }
}
