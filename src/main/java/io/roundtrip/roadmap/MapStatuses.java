package io.roundtrip.roadmap;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which status of Jira means what to customers. Whoever calls has checked the permission. */
public final class MapStatuses {
  private final ProjectStatuses statuses;
  private final StatusMappings mappings;
  private final Clock clock;

  public MapStatuses(ProjectStatuses statuses, StatusMappings mappings, Clock clock) {
    this.statuses = statuses;
    this.mappings = mappings;
    this.clock = clock;
  }

  /**
   * @param edited the version the person saw
   * @param words status id to {@link RoadmapStatus#word()}; "" or left out = not mapped
   * @throws Refused BAD_INPUT naming every wrong entry, CONFLICT when somebody saved meanwhile
   */
  public StatusMapping save(ProjectId project, int edited, Map<String, String> words, UserKey by) {
    Map<String, RoadmapStatus> buckets = checked(project, words);
    StatusMappings.Saved saved = mappings.save(project, edited, buckets, by, clock.instant());
    if (saved instanceof StatusMappings.Kept kept) return kept.mapping();
    throw new Refused(Refused.Kind.CONFLICT, Problem.of("version", "saved-meanwhile"));
  }

  private Map<String, RoadmapStatus> checked(ProjectId project, Map<String, String> words) {
    Set<String> known =
        statuses.of(project).stream().map(ProjectStatus::id).collect(Collectors.toSet());
    List<Problem> problems = new ArrayList<>();
    Map<String, RoadmapStatus> buckets = new HashMap<>();
    words.forEach(
        (id, chosen) -> {
          String word = Objects.requireNonNullElse(chosen, "");
          Optional<RoadmapStatus> bucket = RoadmapStatus.of(word);
          if (!known.contains(id)) problems.add(problem(id, "unknown-status", id));
          else if (bucket.isPresent()) buckets.put(id, bucket.get());
          else if (!word.isEmpty()) problems.add(problem(id, "unknown-roadmap-status", word));
        });
    if (!problems.isEmpty()) throw new Refused(Refused.Kind.BAD_INPUT, problems);
    return buckets;
  }

  private static Problem problem(String id, String code, String found) {
    return Problem.of("statuses." + id, code, found);
  }
}
