package io.roundtrip.notify.guard;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.guard.FoundMove.About;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.StatusHistory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The held news of a project, what waits for a word first, each newest first. */
public final class ReadHeldNews {
  /** Of what is held, the newest; of more, the rest is shown when these are decided. */
  static final int MOST = 5_000;

  /** How many are shown at once. */
  public static final int SHOWN = 25;

  private static final Set<Reason> WAITS = Set.of(Reason.HELD_FOR_REVIEW, Reason.FOUND_LATE);
  private static final Set<Reason> QUIET = Set.of(Reason.NO_MAIL_CHOSEN);

  private final FoundMoves moves;
  private final HeldMails mails;
  private final StatusHistory histories;
  private final Clock clock;

  public ReadHeldNews(FoundMoves moves, HeldMails mails, StatusHistory histories, Clock clock) {
    this.moves = moves;
    this.mails = mails;
    this.histories = histories;
    this.clock = clock;
  }

  /** The first of them. */
  public List<HeldNews> of(ProjectId project) {
    return from(project, 0).news();
  }

  /** A bounded number of queries, whatever is held. */
  public Held from(ProjectId project, int start) {
    List<HeldNews> all = read(project, any -> true);
    List<HeldNews> shown = whole(all.stream().skip(Math.max(0, start)).limit(SHOWN).toList());
    return new Held(named(shown), Math.max(0, all.size() - Math.max(0, start) - SHOWN));
  }

  /** What was shown by this key, as it is by now; nobody else's mails are read. */
  Optional<HeldNews> find(ProjectId project, String key) {
    List<HeldNews> found = whole(read(project, news -> news.wasShownAs(key)));
    Predicate<HeldNews> same = news -> news.key().equals(key);
    return found.stream().filter(same).findFirst().or(() -> found.stream().findFirst());
  }

  private List<HeldNews> read(ProjectId project, Predicate<HeldNews> which) {
    Instant from = clock.instant().minus(NewsGuard.SHOWN);
    List<FoundMove> open = new ArrayList<>(moves.open(project, WAITS, from, MOST));
    open.addAll(moves.open(project, QUIET, from, MOST));
    List<HeldNews> all =
        Batches.of(open, moves.decided(project, from, MOST)).stream().filter(which).toList();
    Map<About, List<HeldMail>> about = mails(all.stream().map(HeldNews::moves));
    return all.stream()
        .map(news -> news.with(about))
        .filter(news -> news.answer() != null || !news.people().isEmpty())
        .sorted(
            Comparator.comparing((HeldNews news) -> news.answer() != null)
                .thenComparing(Comparator.comparing(HeldNews::first).reversed()))
        .toList();
  }

  private Map<About, List<HeldMail>> mails(Stream<List<FoundMove>> some) {
    return mails.about(some.flatMap(List::stream).toList()).stream()
        .collect(Collectors.groupingBy(About::of));
  }

  /** With those of the same change whose undo windows have not ended yet. */
  private List<HeldNews> whole(List<HeldNews> all) {
    List<List<FoundMove>> others = all.stream().map(this::others).toList();
    Map<About, List<HeldMail>> about = mails(others.stream());
    return IntStream.range(0, all.size())
        .mapToObj(i -> all.get(i).joined(others.get(i), about))
        .toList();
  }

  private List<FoundMove> others(HeldNews news) {
    if (news.answer() != null || news.why() != Reason.HELD_FOR_REVIEW) return List.of();
    FoundMove first = news.moves().get(0);
    Instant from = first.at().minus(BulkRule.WITHIN);
    Instant to = news.moves().get(news.moves().size() - 1).at().plus(BulkRule.WITHIN);
    return moves.by(first.author(), first.project(), from, to, MOST).stream()
        .filter(move -> move.answer() == null && move.why() == null)
        .toList();
  }

  List<HeldNews> named(List<HeldNews> all) {
    Map<String, UserKey> authors = new HashMap<>();
    return all.stream()
        .map(news -> news.by(authors.computeIfAbsent(author(news), any -> who(news))))
        .toList();
  }

  private static String author(HeldNews news) {
    return news.moves().get(0).author();
  }

  private UserKey who(HeldNews news) {
    FoundMove move = news.moves().get(0);
    return histories.of(move.item()).map(ItemHistory::changes).orElse(List.of()).stream()
        .filter(change -> change.id().equals(move.change()))
        .map(change -> change.by())
        .findFirst()
        .orElse(new UserKey(""));
  }
}
