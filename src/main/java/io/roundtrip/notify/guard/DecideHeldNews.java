package io.roundtrip.notify.guard;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A person's word about news that was held, all of it at once, and that word taken back as long as
 * nothing left. Each mail is judged again after it. Whoever calls has checked the permission.
 */
public final class DecideHeldNews {
  private static final Set<State> NOT_IN_HAND = Set.of(State.DUE, State.RETRY, State.SKIPPED);

  private final ReadHeldNews read;
  private final FoundMoves moves;
  private final Outbox outbox;
  private final Consumer<ProjectId> goesOn;
  private final Deeds deeds;
  private final Clock clock;

  /**
   * @param goesOn lets the held mail of a project be judged again, also what a sender has in hand
   */
  public DecideHeldNews(
      ReadHeldNews read,
      FoundMoves moves,
      Outbox outbox,
      Consumer<ProjectId> goesOn,
      Deeds deeds,
      Clock clock) {
    this.read = read;
    this.moves = moves;
    this.outbox = outbox;
    this.goesOn = goesOn;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** What the word would be about, refused as the word would be. */
  public HeldNews about(ProjectId project, String key, FoundMove.Answer word) {
    return read.named(List.of(open(project, key, word))).get(0);
  }

  /**
   * What it was about when it was shown stands in the key: of more nobody was asked. Given once
   * more when it broke off.
   */
  public void tell(ProjectId project, String key, UserKey by) {
    HeldNews news = open(project, key, FoundMove.Answer.TELL);
    answer(news, FoundMove.Answer.TELL);
    news.mails().stream().filter(news::isToTakeUp).forEach(this::takeUp);
    goesOn.accept(project);
    deeds.done(DeedLine.of(by, "tell-held-news", project, line(news)));
  }

  /** As {@link #tell}. */
  public void leave(ProjectId project, String key, UserKey by) {
    HeldNews news = open(project, key, FoundMove.Answer.DO_NOT_TELL);
    answer(news, FoundMove.Answer.DO_NOT_TELL);
    news.mails().stream().filter(news::isHeld).forEach(this::stop);
    goesOn.accept(project);
    deeds.done(DeedLine.of(by, "leave-held-news", project, line(news)));
  }

  /** What was decided is open again. */
  public void takeBack(ProjectId project, String key, UserKey by) {
    HeldNews news = find(project, key);
    if (news.answer() == null) throw late(Problem.of("batch", "nothing-decided", key));
    if (!news.canBeTakenBack()) throw late(Problem.of("batch", "news-left", key));
    answer(news, null);
    news.mails().stream()
        .filter(mail -> mail.isStopped(Reason.NOT_TO_BE_TOLD))
        .forEach(this::takeUp);
    goesOn.accept(project);
    deeds.done(DeedLine.of(by, "hold-news-again", project, line(news)));
  }

  private HeldNews open(ProjectId project, String key, FoundMove.Answer word) {
    HeldNews news = find(project, key);
    if (news.answer() != null && (news.answer() != word || !news.isHalfDone()))
      throw late(Problem.of("batch", "decided-already", key));
    if (!news.key().equals(key)) throw late(changed(news));
    return news;
  }

  private HeldNews find(ProjectId project, String key) {
    return read.find(project, key)
        .orElseThrow(
            () ->
                new Refused(Refused.Kind.NOT_FOUND, Problem.of("batch", "no-such-held-news", key)));
  }

  private static Problem changed(HeldNews news) {
    String issues = String.valueOf(news.items().size());
    return Problem.of("batch", "changed-since", issues, String.valueOf(news.people().size()));
  }

  private static Refused late(Problem problem) {
    return new Refused(Refused.Kind.CONFLICT, problem);
  }

  private void answer(HeldNews news, FoundMove.@Nullable Answer answer) {
    String batch = answer == null ? "" : news.key();
    for (FoundMove move : news.moves())
      moves.decide(move.because(news.why()).answered(answer, batch));
  }

  private void takeUp(HeldMail mail) {
    outbox
        .find(mail.id())
        .filter(row -> row.state() == State.SKIPPED)
        .ifPresent(row -> outbox.move(row, takenUp(row, clock.instant())));
  }

  /** What a sender took meanwhile is judged again, and stopped then. */
  private void stop(HeldMail mail) {
    outbox
        .find(mail.id())
        .filter(row -> NOT_IN_HAND.contains(row.state()))
        .filter(row -> row.state() != State.SKIPPED || row.reason() == Reason.NO_MAIL_CHOSEN)
        .ifPresent(row -> outbox.move(row, stopped(row)));
  }

  private OutboxEntry stopped(OutboxEntry row) {
    Reason why = Reason.NOT_TO_BE_TOLD;
    return row.go(NOT_IN_HAND, State.SKIPPED, row.due(), why, "", clock.instant());
  }

  private String line(HeldNews news) {
    String when = news.first().truncatedTo(ChronoUnit.MINUTES).toString();
    return deeds.say("roundtrip.deed.held-news", news.items().size(), when, news.people().size());
  }

  /** It was not to be sent, and a person wants it judged again. */
  private static OutboxEntry takenUp(OutboxEntry row, Instant now) {
    State to = row.attempt() == 0 ? State.DUE : State.RETRY;
    return row.go(Set.of(State.SKIPPED), to, now, null, "", now);
  }
}
