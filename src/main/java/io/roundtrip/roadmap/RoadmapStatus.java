package io.roundtrip.roadmap;

import java.util.Locale;
import java.util.Optional;

/** What a customer is told about an item. UNDER_REVIEW promises nothing. */
public enum RoadmapStatus {
  UNDER_REVIEW,
  PLANNED,
  IN_PROGRESS,
  SHIPPED,
  NOT_PLANNED;

  /** The word in REST, in files and at the end of i18n keys: "in-progress". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<RoadmapStatus> of(String word) {
    for (RoadmapStatus status : values())
      if (status.word().equals(word)) return Optional.of(status);
    return Optional.empty();
  }
}
