package io.roundtrip.notify.guard;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.guard.FoundMove.About;
import io.roundtrip.notify.guard.FoundMove.Answer;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * News that one person made at once and that does not leave by itself.
 *
 * @param name where it began, or as what it was decided
 * @param by who moved the issues; the empty key for an anonymous or deleted user
 * @param moves oldest first
 * @param mails those that tell of these moves, whatever became of them
 * @param answer null while nobody decided
 */
public record HeldNews(
    String name,
    Reason why,
    UserKey by,
    List<FoundMove> moves,
    List<HeldMail> mails,
    @Nullable Answer answer) {
  private static final int MOST_LISTED = 100;

  public HeldNews {
    moves = List.copyOf(moves);
    mails = List.copyOf(mails);
  }

  /** Names it in addresses; as long as nobody decided also what there is to decide about. */
  public String key() {
    if (answer != null) return name;
    long newest = moves.stream().mapToLong(FoundMove::id).max().orElse(0);
    return name + "-" + moves.size() + "-" + newest;
  }

  /** It was shown by this key, maybe with fewer of its moves. */
  boolean wasShownAs(String key) {
    return answer == null ? key.startsWith(name + "-") : key.equals(name);
  }

  public Instant first() {
    return moves.get(0).at();
  }

  public List<IssueId> items() {
    return moves.stream().map(FoundMove::item).distinct().toList();
  }

  /** As many as somebody may look through. */
  public List<IssueId> firstItems() {
    return items().stream().limit(MOST_LISTED).toList();
  }

  /** Distinct people who wait for a word, or whom it lets be told, or keeps from it. */
  public Set<ContactId> people() {
    return mails.stream()
        .filter(mail -> answer == Answer.TELL ? isTold(mail) : isHeld(mail))
        .map(HeldMail::contact)
        .collect(Collectors.toSet());
  }

  private boolean isTold(HeldMail mail) {
    return mail.state() != State.SKIPPED || isToTakeUp(mail);
  }

  boolean isHeld(HeldMail mail) {
    return mail.reason() == why || mail.isStopped(Reason.NOT_TO_BE_TOLD) || mail.isToBeJudged();
  }

  /** Nobody judges it by itself after a word. */
  boolean isToTakeUp(HeldMail mail) {
    return mail.isStopped(Reason.NO_MAIL_CHOSEN) || mail.isStopped(Reason.NOT_TO_BE_TOLD);
  }

  /** The word broke off before it reached each mail; it may be given once more. */
  public boolean isHalfDone() {
    return answer != null
        && mails.stream()
            .anyMatch(mail -> mail.reason() == why || (answer == Answer.TELL && isToTakeUp(mail)));
  }

  /** Some of it is with its reader, or may be: that cannot be taken back. */
  public boolean hasLeft() {
    return answer == Answer.TELL && mails.stream().anyMatch(HeldMail::hasLeft);
  }

  public boolean canBeTakenBack() {
    return answer != null && !hasLeft();
  }

  HeldNews by(UserKey author) {
    return new HeldNews(name, why, author, moves, mails, answer);
  }

  HeldNews with(Map<About, List<HeldMail>> all) {
    return new HeldNews(name, why, by, moves, of(moves, all), answer);
  }

  /** With those of these moves that are not told yet. */
  HeldNews joined(Collection<FoundMove> others, Map<About, List<HeldMail>> all) {
    List<FoundMove> untold =
        others.stream().filter(move -> isStillToBeTold(of(List.of(move), all))).toList();
    return new HeldNews(
        name,
        why,
        by,
        Stream.concat(moves.stream(), untold.stream())
            .sorted(Comparator.comparing(FoundMove::at).thenComparing(FoundMove::id))
            .toList(),
        Stream.concat(mails.stream(), of(untold, all).stream()).toList(),
        answer);
  }

  private static boolean isStillToBeTold(List<HeldMail> some) {
    return some.isEmpty() || some.stream().anyMatch(mail -> State.STOPPABLE.contains(mail.state()));
  }

  private static List<HeldMail> of(List<FoundMove> some, Map<About, List<HeldMail>> all) {
    return some.stream()
        .flatMap(move -> all.getOrDefault(About.of(move), List.of()).stream())
        .toList();
  }
}
