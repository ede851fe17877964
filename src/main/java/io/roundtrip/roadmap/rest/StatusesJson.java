package io.roundtrip.roadmap.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.roadmap.ProjectStatus;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.roadmap.StatusMapping;
import io.roundtrip.roadmap.SuggestedMapping;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project's mapping on the wire. */
public record StatusesJson(
    @JsonProperty("version") int version,
    @JsonProperty("savedBy") @Nullable String savedBy,
    @JsonProperty("savedAt") @Nullable String savedAt,
    @JsonProperty("statuses") List<Entry> statuses) {

  /**
   * @param roadmap what the project chose, null when nothing
   * @param suggested what the status probably means; never in force by itself
   */
  public record Entry(
      @JsonProperty("id") String id,
      @JsonProperty("name") String name,
      @JsonProperty("category") String category,
      @JsonProperty("roadmap") @Nullable String roadmap,
      @JsonProperty("suggested") String suggested) {}

  /**
   * @param version the version that was read before; somebody else's save in between is a conflict
   * @param statuses status id to "planned", "in-progress", "shipped", "under-review", "not-planned"
   *     or ""
   */
  public record Change(
      @JsonProperty("version") @Nullable Integer version,
      @JsonProperty("statuses") @Nullable Map<String, String> statuses) {}

  static StatusesJson of(StatusMapping mapping, List<ProjectStatus> statuses) {
    return new StatusesJson(
        mapping.version(),
        mapping.isSaved() ? mapping.by().value() : null,
        mapping.isSaved() ? mapping.at().toString() : null,
        statuses.stream().map(status -> entry(mapping, status)).toList());
  }

  private static Entry entry(StatusMapping mapping, ProjectStatus status) {
    return new Entry(
        status.id(),
        status.name(),
        status.category().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        mapping.chosen(status.id()).map(RoadmapStatus::word).orElse(null),
        SuggestedMapping.of(status).word());
  }
}
