package io.roundtrip.notify.guard;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Reason;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.StatusHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The held news of a project, what waits for a word first, each newest first. */
public final class ReadHeldNews {
  /** What was decided before is not shown any more. */
  private static final Duration SHOWN = Duration.ofDays(14);

  private static final Map<Reason, String> KINDS =
      Map.of(
          Reason.HELD_FOR_REVIEW,
          "many",
          Reason.FOUND_LATE,
          "late",
          Reason.NO_MAIL_CHOSEN,
          "quiet");
  private static final int MOST = 5_000;
  private static final Comparator<FoundMove> TOGETHER =
      Comparator.comparing(FoundMove::author)
          .thenComparing(move -> Objects.requireNonNull(move.why()))
          .thenComparing(FoundMove::at)
          .thenComparing(FoundMove::id);

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

  /** Some queries for each of them, not for each issue or mail. */
  public List<HeldNews> of(ProjectId project) {
    Instant from = clock.instant().minus(SHOWN);
    Map<String, List<FoundMove>> batches = new LinkedHashMap<>();
    FoundMove last = null;
    String key = "";
    List<FoundMove> held =
        moves.held(project, from, MOST).stream()
            .filter(move -> move.why() != null && KINDS.containsKey(move.why()))
            .sorted(TOGETHER)
            .toList();
    for (FoundMove move : held) {
      if (move.answer() != null) {
        batches.computeIfAbsent(move.batch(), any -> new ArrayList<>()).add(move);
        continue;
      }
      if (!isNextTo(move, last)) key = key(move);
      batches.computeIfAbsent(key, any -> new ArrayList<>()).add(move);
      last = move;
    }
    List<HeldNews> all = new ArrayList<>();
    batches.forEach((name, some) -> all.add(news(name, whole(some))));
    return all.stream()
        .filter(news -> news.answer() != null || !news.people().isEmpty())
        .sorted(
            Comparator.comparing((HeldNews news) -> news.answer() != null)
                .thenComparing(Comparator.comparing(HeldNews::first).reversed()))
        .toList();
  }

  /** With those of the same change whose undo windows have not ended yet. */
  private List<FoundMove> whole(List<FoundMove> some) {
    FoundMove first = some.get(0);
    if (first.answer() != null || first.why() != Reason.HELD_FOR_REVIEW) return some;
    Instant from = first.at().minus(BulkRule.WITHIN);
    Instant to = some.get(some.size() - 1).at().plus(BulkRule.WITHIN);
    return moves.by(first.author(), first.project(), from, to, MOST).stream()
        .filter(move -> move.answer() == null)
        .filter(move -> move.why() == null || move.why() == Reason.HELD_FOR_REVIEW)
        .toList();
  }

  private static boolean isNextTo(FoundMove move, @Nullable FoundMove last) {
    return last != null
        && last.author().equals(move.author())
        && last.why() == move.why()
        && (move.why() == Reason.FOUND_LATE || !move.at().isAfter(last.at().plus(BulkRule.WITHIN)));
  }

  private static String key(FoundMove first) {
    String kind = KINDS.get(first.why());
    return first.author().substring(0, 12) + "-" + first.at().toEpochMilli() + "-" + kind;
  }

  private HeldNews news(String key, List<FoundMove> of) {
    Set<IssueId> items = of.stream().map(FoundMove::item).collect(Collectors.toSet());
    FoundMove one = of.stream().filter(move -> move.why() != null).findFirst().orElse(of.get(0));
    return new HeldNews(
        key,
        Objects.requireNonNull(one.why()),
        author(one),
        of,
        mails.about(items).stream()
            .filter(
                mail ->
                    of.stream()
                        .anyMatch(
                            move ->
                                move.item().equals(mail.item())
                                    && move.change().equals(mail.change())))
            .toList(),
        one.answer());
  }

  private UserKey author(FoundMove move) {
    return histories.of(move.item()).map(ItemHistory::changes).orElse(List.of()).stream()
        .filter(change -> change.id().equals(move.change()))
        .map(change -> change.by())
        .findFirst()
        .orElse(new UserKey(""));
  }
}
