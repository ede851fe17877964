package io.roundtrip.signals;

import org.jspecify.annotations.Nullable;

/** Promoters 9–10, passives 7–8, detractors 0–6. Always derived, never stored. */
public enum NpsGroup {
  PROMOTER,
  PASSIVE,
  DETRACTOR,
  NOT_ASKED;

  public static NpsGroup of(@Nullable Score nps) {
    if (nps == null || nps.kind() != Score.Kind.NPS) return NOT_ASKED;
    if (nps.raw() >= 9) return PROMOTER;
    return nps.raw() >= 7 ? PASSIVE : DETRACTOR;
  }
}
