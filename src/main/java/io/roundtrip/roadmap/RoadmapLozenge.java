package io.roundtrip.roadmap;

import java.util.Optional;

/** How a roadmap status looks everywhere; the word is always written too. */
public final class RoadmapLozenge {
  private RoadmapLozenge() {}

  /** AUI's class names. */
  public static String of(Optional<RoadmapStatus> status) {
    return status
        .map(RoadmapLozenge::tone)
        .map(tone -> "aui-lozenge " + tone)
        .orElse("aui-lozenge");
  }

  private static String tone(RoadmapStatus status) {
    return switch (status) {
      case PLANNED -> "aui-lozenge-new";
      case IN_PROGRESS -> "aui-lozenge-inprogress";
      case SHIPPED -> "aui-lozenge-success";
      case UNDER_REVIEW, NOT_PLANNED -> "aui-lozenge-subtle";
    };
  }
}
