package io.roundtrip.notify.guard;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.StatusChange;
import io.roundtrip.roadmap.StatusHistory;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Asks what a person decided, whether somebody chose "no mail" in Jira, whether the move was found
 * late, and whether it is one of many. Author and time come from Jira's history, never from an
 * event.
 */
public final class GuardNews implements NewsGuard {
  private static final Set<Kind> NEWS = Set.of(Kind.SHIPPED, Kind.STATUS, Kind.NOT_PLANNED);
  private static final int MARKS = 50;
  private static final int NEAR = 500;

  private final FoundMoves moves;
  private final QuietChanges quiet;
  private final StatusHistory histories;
  private final Predicate<ProjectId> respectsNoMail;

  /**
   * @param respectsNoMail whether the project respects Jira's choice to send no mail
   */
  public GuardNews(
      FoundMoves moves,
      QuietChanges quiet,
      StatusHistory histories,
      Predicate<ProjectId> respectsNoMail) {
    this.moves = moves;
    this.quiet = quiet;
    this.histories = histories;
    this.respectsNoMail = respectsNoMail;
  }

  @Override
  public Optional<Hold> against(Message news, ItemNow item, Rules rules, Instant now) {
    if (!NEWS.contains(news.kind())) return Optional.empty();
    Optional<FoundMove> found = moves.find(news.item(), news.change());
    Optional<Hold> hold = look(found, news.item(), news.change(), item.project(), rules, now);
    hold.filter(no -> no.why().isOpenToAWord()).ifPresent(no -> keep(found, news, no));
    return hold;
  }

  @Override
  public Optional<Reason> ahead(IssueId item, ChangeId change, ProjectId project, Rules rules) {
    return look(moves.find(item, change), item, change, project, rules, Instant.EPOCH)
        .map(Hold::why)
        .filter(why -> why != Reason.MORE_MAY_COME);
  }

  private Optional<Hold> look(
      Optional<FoundMove> found,
      IssueId item,
      ChangeId change,
      ProjectId project,
      Rules rules,
      Instant now) {
    FoundMove.Answer answer = found.map(FoundMove::answer).orElse(null);
    if (answer == FoundMove.Answer.TELL) return Optional.empty();
    if (answer == FoundMove.Answer.DO_NOT_TELL) return Optional.of(new Hold(Reason.NOT_TO_BE_TOLD));
    if (isQuiet(item, change, project)) return Optional.of(new Hold(Reason.NO_MAIL_CHOSEN));
    return rules.dryRun() ? Optional.empty() : found.flatMap(move -> held(move, now));
  }

  private Optional<Hold> held(FoundMove move, Instant now) {
    if (move.why() == Reason.FOUND_LATE) return Optional.of(reviewed(move, now));
    Instant from = move.at().minus(BulkRule.WITHIN);
    Instant to = move.at().plus(BulkRule.WITHIN);
    List<FoundMove> near = moves.by(move.author(), move.project(), from, to, NEAR);
    return BulkRule.isPartOfBulk(move.at(), near)
        ? Optional.of(reviewed(move.because(Reason.HELD_FOR_REVIEW), now))
        : BulkRule.mayGrowUntil(move.at(), near, now)
            .map(until -> new Hold(Reason.MORE_MAY_COME, until));
  }

  private static Hold reviewed(FoundMove move, Instant now) {
    Reason why = Objects.requireNonNull(move.why());
    Instant old = move.at().plus(OLD);
    return now.isBefore(old) ? new Hold(why, old) : new Hold(Reason.NOT_REVIEWED);
  }

  private boolean isQuiet(IssueId item, ChangeId change, ProjectId project) {
    List<QuietChange> marks = quiet.of(item, MARKS);
    if (marks.isEmpty() || !respectsNoMail.test(project)) return false;
    List<StatusChange> changes = histories.of(item).map(ItemHistory::changes).orElse(List.of());
    return marks.stream().anyMatch(mark -> mark.among(changes).filter(change::equals).isPresent());
  }

  /** So that a person finds it and may decide. */
  private void keep(Optional<FoundMove> found, Message news, Hold hold) {
    found
        .or(() -> fromHistory(news))
        .filter(move -> move.why() != hold.why())
        .ifPresent(move -> moves.hold(move.because(hold.why())));
  }

  private Optional<FoundMove> fromHistory(Message news) {
    histories.of(news.item()).map(ItemHistory::changes).orElse(List.of()).stream()
        .filter(change -> change.id().equals(news.change()))
        .map(
            change ->
                FoundMove.fresh(news.item(), news.project(), change.id(), change.by(), change.at()))
        .forEach(moves::note);
    return moves.find(news.item(), news.change());
  }
}
