package io.roundtrip.roadmap.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Edition;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.roadmap.StatusMapping;
import io.roundtrip.roadmap.StatusMappings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/**
 * The mappings in the table STATUS_MAP: a version is one row, so it is there whole or not at all.
 */
public final class AoStatusMappings implements StatusMappings {
  private static final String COUNT = "#";
  private static final Duration FRESH = Duration.ofSeconds(10);

  private record Seen(StatusMapping mapping, Instant at) {}

  private final ActiveObjects ao;
  private final Clock clock;
  private final Map<ProjectId, Seen> seen = new ConcurrentHashMap<>();

  public AoStatusMappings(ActiveObjects ao, Clock clock) {
    this.ao = ao;
    this.clock = clock;
    SoundRows.superseded(StatusMapRow.class, AoStatusMappings::newer);
  }

  private static Query newer(StatusMapRow row) {
    return Edition.after(row.getProjectId(), row.getId());
  }

  @Override
  public StatusMapping of(ProjectId project) {
    StatusMapping newest = read(project);
    seen.put(project, new Seen(newest, clock.instant()));
    return newest;
  }

  @Override
  public StatusMapping lately(ProjectId project) {
    Seen known = seen.get(project);
    boolean fresh = known != null && known.at().plus(FRESH).isAfter(clock.instant());
    return known != null && fresh ? known.mapping() : of(project);
  }

  @Override
  public Saved save(
      ProjectId project, int edited, Map<String, RoadmapStatus> buckets, UserKey by, Instant at) {
    if (of(project).version() != edited) return new SavedMeanwhile();
    StatusMapping next = new StatusMapping(edited + 1, buckets, by, at);
    boolean kept =
        Ensured.inserted(
            () -> ao.create(StatusMapRow.class, row(project, next)),
            () -> of(project).version() > edited);
    if (!kept) return new SavedMeanwhile();
    seen.remove(project);
    return new Kept(next);
  }

  private StatusMapping read(ProjectId project) {
    StatusMapRow[] rows = ao.find(StatusMapRow.class, Edition.newest(project));
    return rows.length == 0 ? StatusMapping.NONE : sound(rows[0]);
  }

  /** A word of a later version is passed over, and the rest shown. */
  private StatusMapping sound(StatusMapRow row) {
    return SoundRows.one(ao, StatusMapRow.class, row, AoStatusMappings::mapping)
        .orElseGet(
            () ->
                mapping(row, Edition.highest(row.getEdition(), row.getVersion()), any -> {})
                    .unreadable());
  }

  private static Map<String, Object> row(ProjectId project, StatusMapping mapping) {
    Map<String, Object> row = new HashMap<>();
    row.put("EDITION", Edition.of(project, mapping.version()));
    row.put("PROJECT_ID", project.value());
    row.put("VERSION", mapping.version());
    row.put("BUCKETS", write(mapping.buckets()));
    row.put("SAVED_BY", mapping.by().value());
    row.put("SAVED_AT", mapping.at().toEpochMilli());
    return row;
  }

  private static StatusMapping mapping(StatusMapRow row) {
    Edition.check(row.getEdition(), row.getVersion());
    return mapping(
        row,
        row.getVersion(),
        word -> {
          throw new IllegalArgumentException("no status " + word);
        });
  }

  private static StatusMapping mapping(StatusMapRow row, int version, Consumer<String> unknown) {
    return new StatusMapping(
        version,
        buckets(row.getBuckets(), unknown),
        new UserKey(Optional.ofNullable(row.getSavedBy()).orElse("")),
        Instant.ofEpochMilli(row.getSavedAt()));
  }

  /** How many there are stands first: where lines are missing, it is noticed. */
  private static String write(Map<String, RoadmapStatus> buckets) {
    List<String> lines = new ArrayList<>(List.of(COUNT + buckets.size()));
    new TreeMap<>(buckets).forEach((status, bucket) -> lines.add(status + "=" + bucket.word()));
    return String.join("\n", lines);
  }

  private static Map<String, RoadmapStatus> buckets(
      @Nullable String written, Consumer<String> unknown) {
    Map<String, RoadmapStatus> buckets = new HashMap<>();
    if (written == null || written.isEmpty()) {
      unknown.accept("");
      return buckets;
    }
    String count = "";
    for (String line : written.lines().toList()) {
      int at = line.indexOf('=');
      Optional<RoadmapStatus> bucket = RoadmapStatus.of(line.substring(at + 1));
      if (line.startsWith(COUNT)) count = line;
      else if (at >= 0 && bucket.isPresent()) buckets.put(line.substring(0, at), bucket.get());
      else unknown.accept(line);
    }
    if (!count.isEmpty() && !count.equals(COUNT + buckets.size())) unknown.accept(count);
    return buckets;
  }
}
