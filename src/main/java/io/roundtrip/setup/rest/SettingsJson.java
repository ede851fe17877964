package io.roundtrip.setup.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.setup.Settings;
import java.util.List;

/** A project's settings on the wire; the same names are taken back by PUT. */
public record SettingsJson(
    @JsonProperty("version") int version,
    @JsonProperty("on") boolean on,
    @JsonProperty("mode") String mode,
    @JsonProperty("delivery") String delivery,
    @JsonProperty("undoSeconds") int undoSeconds,
    @JsonProperty("told") List<String> told,
    @JsonProperty("unasked") boolean unasked,
    @JsonProperty("dailyCap") int dailyCap,
    @JsonProperty("acknowledge") boolean acknowledge,
    @JsonProperty("tellMerged") boolean tellMerged,
    @JsonProperty("fromName") String fromName,
    @JsonProperty("replyTo") String replyTo,
    @JsonProperty("language") String language,
    @JsonProperty("cesAsks") String cesAsks) {

  static SettingsJson of(Settings s) {
    return new SettingsJson(
        s.version(),
        s.on(),
        s.dryRun() ? "dry-run" : "live",
        s.strict() ? "strict" : "at-least-once",
        s.undoSeconds(),
        s.told().stream().sorted().map(RoadmapStatus::word).toList(),
        s.unasked(),
        s.dailyCap(),
        s.acknowledge(),
        s.tellMerged(),
        s.fromName(),
        s.replyTo(),
        s.language(),
        s.cesAsksEffort() ? "effort" : "ease");
  }
}
