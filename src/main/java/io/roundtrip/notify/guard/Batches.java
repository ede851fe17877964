package io.roundtrip.notify.guard;

import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which held moves are decided together. Pure. */
final class Batches {
  private static final Map<Reason, String> KINDS =
      Map.of(
          Reason.HELD_FOR_REVIEW,
          "many",
          Reason.FOUND_LATE,
          "late",
          Reason.NO_MAIL_CHOSEN,
          "quiet");
  private static final Comparator<FoundMove> IN_TIME =
      Comparator.comparing(FoundMove::at).thenComparing(FoundMove::id);
  private static final Comparator<FoundMove> TOGETHER =
      Comparator.comparing(FoundMove::author)
          .thenComparing(move -> Objects.requireNonNull(move.why()))
          .thenComparing(IN_TIME);

  private Batches() {}

  /** Without their mails. */
  static List<HeldNews> of(Collection<FoundMove> open, Collection<FoundMove> decided) {
    Map<String, List<FoundMove>> batches = new LinkedHashMap<>();
    FoundMove last = null;
    String name = "";
    for (FoundMove move : open.stream().sorted(TOGETHER).toList()) {
      if (!isNextTo(move, last)) name = name(move);
      batches.computeIfAbsent(name, any -> new ArrayList<>()).add(move);
      last = move;
    }
    List<HeldNews> all = news(batches);
    batches.clear();
    for (FoundMove move : decided.stream().sorted(IN_TIME).toList())
      batches.computeIfAbsent(move.batch(), any -> new ArrayList<>()).add(move);
    all.addAll(news(batches));
    return all;
  }

  private static List<HeldNews> news(Map<String, List<FoundMove>> batches) {
    List<HeldNews> all = new ArrayList<>();
    batches.forEach((name, moves) -> all.add(news(name, moves)));
    return all;
  }

  private static HeldNews news(String name, List<FoundMove> moves) {
    FoundMove one = moves.get(0);
    Reason why = Objects.requireNonNull(one.why());
    return new HeldNews(name, why, new UserKey(""), moves, List.of(), one.answer());
  }

  private static boolean isNextTo(FoundMove move, @Nullable FoundMove last) {
    return last != null
        && last.author().equals(move.author())
        && last.why() == move.why()
        && (move.why() == Reason.FOUND_LATE || !move.at().isAfter(last.at().plus(BulkRule.WITHIN)));
  }

  private static String name(FoundMove first) {
    String kind = KINDS.get(first.why());
    return first.author().substring(0, 12) + "-" + first.at().toEpochMilli() + "-" + kind;
  }
}
