package io.roundtrip.roadmap;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a status probably means. Only ever shown: a status promises something to customers when a
 * person has said so.
 */
public final class SuggestedMapping {
  private static final Pattern PLANNED =
      Pattern.compile("planned|selected|committed|accepted|approved|geplant|eingeplant|angenommen");
  private static final Pattern NOT_PLANNED =
      Pattern.compile(
          "won'?t|will not|declin|reject|cancel|duplicate|not"
              + " planned|abgelehnt|verworfen|storniert");

  private SuggestedMapping() {}

  public static RoadmapStatus of(ProjectStatus status) {
    String name = status.name().toLowerCase(Locale.ROOT);
    if (NOT_PLANNED.matcher(name).find()) return RoadmapStatus.NOT_PLANNED;
    return switch (status.category()) {
      case DONE -> RoadmapStatus.SHIPPED;
      case IN_PROGRESS -> RoadmapStatus.IN_PROGRESS;
      case TO_DO, NONE ->
          PLANNED.matcher(name).find() ? RoadmapStatus.PLANNED : RoadmapStatus.UNDER_REVIEW;
    };
  }
}
