package io.roundtrip.signals.ao;

import io.roundtrip.signals.Score;
import io.roundtrip.signals.Scores;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scores to columns and back; a scale is written as "0..10 HIGH_IS_GOOD". */
final class Scales {
  private Scales() {}

  static void put(Map<String, Object> row, String column, @Nullable Score score) {
    row.put(column, raw(score));
    row.put(column + "_SCALE", scale(score));
  }

  static void correct(SignalRow row, Scores scores) {
    row.setNps(raw(scores.nps()));
    row.setNpsScale(scale(scores.nps()));
    row.setCsat(raw(scores.csat()));
    row.setCsatScale(scale(scores.csat()));
    row.setCes(raw(scores.ces()));
    row.setCesScale(scale(scores.ces()));
  }

  static Scores of(SignalRow row) {
    return new Scores(
        score(Score.Kind.NPS, row.getNps(), row.getNpsScale()),
        score(Score.Kind.CSAT, row.getCsat(), row.getCsatScale()),
        score(Score.Kind.CES, row.getCes(), row.getCesScale()));
  }

  private static @Nullable Integer raw(@Nullable Score score) {
    return score == null ? null : score.raw();
  }

  private static @Nullable String scale(@Nullable Score score) {
    return score == null ? null : score.min() + ".." + score.max() + " " + score.direction();
  }

  private static @Nullable Score score(
      Score.Kind kind, @Nullable Integer raw, @Nullable String scale) {
    if (raw == null || scale == null) return null;
    int dots = scale.indexOf("..");
    int blank = scale.indexOf(' ');
    return new Score(
        kind,
        raw,
        Integer.parseInt(scale.substring(0, dots)),
        Integer.parseInt(scale.substring(dots + 2, blank)),
        Score.Direction.valueOf(scale.substring(blank + 1)));
  }
}
