package io.roundtrip.roadmap;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says which status of Jira means what to customers. Whoever calls has checked the permission. */
public final class MapStatuses {
  private static final Logger LOG = LoggerFactory.getLogger(MapStatuses.class);

  private final ProjectStatuses statuses;
  private final StatusMappings mappings;
  private final Deeds deeds;
  private final Clock clock;
  private final Consumer<StatusesMapped> mapped;

  public MapStatuses(
      ProjectStatuses statuses,
      StatusMappings mappings,
      Deeds deeds,
      Clock clock,
      Consumer<StatusesMapped> mapped) {
    this.statuses = statuses;
    this.mappings = mappings;
    this.deeds = deeds;
    this.clock = clock;
    this.mapped = mapped;
  }

  /**
   * @param edited the version the person saw
   * @param words status id to {@link RoadmapStatus#word()}; "" or left out = not mapped
   * @return what is in force now, the same version when nothing was to be changed
   * @throws Refused BAD_INPUT naming every wrong entry, CONFLICT when somebody saved meanwhile
   */
  public StatusMapping save(ProjectId project, int edited, Map<String, String> words, UserKey by) {
    List<ProjectStatus> known = statuses.of(project);
    Map<String, RoadmapStatus> buckets = checked(known, words);
    StatusMapping before = mappings.of(project);
    List<String> said = changes(known, before, buckets);
    boolean sound = before.isSaved() && before.isReadable() && before.version() == edited;
    if (said.isEmpty() && sound) return before;
    if (said.isEmpty()) said = List.of(deeds.say(same(before)));
    StatusMappings.Saved saved = mappings.save(project, edited, buckets, by, clock.instant());
    if (!(saved instanceof StatusMappings.Kept kept)) throw deeds.meanwhile(project, "mapping");
    tell(new StatusesMapped(project, !before.isClear()));
    deeds.done(DeedLine.of(by, "mapping", project, said));
    return kept.mapping();
  }

  /** It is saved: whoever cannot hear of it now finds it in the store. */
  private void tell(StatusesMapped fact) {
    try {
      mapped.accept(fact);
    } catch (RuntimeException e) {
      LOG.error("not everybody heard what statuses of project {} stand for", fact.project(), e);
    }
  }

  private static String same(StatusMapping before) {
    return before.isReadable() ? "roundtrip.deed.mapping.nothing" : "roundtrip.deed.again";
  }

  private List<String> changes(
      List<ProjectStatus> known, StatusMapping before, Map<String, RoadmapStatus> now) {
    return known.stream()
        .filter(status -> !before.chosen(status.id()).equals(chosen(now, status)))
        .map(
            status ->
                deeds.change(
                    status.name(), said(before.chosen(status.id())), said(chosen(now, status))))
        .toList();
  }

  private static Optional<RoadmapStatus> chosen(
      Map<String, RoadmapStatus> buckets, ProjectStatus status) {
    return Optional.ofNullable(buckets.get(status.id()));
  }

  private String said(Optional<RoadmapStatus> chosen) {
    return chosen.map(status -> deeds.say("roundtrip.roadmap.status." + status.word())).orElse("");
  }

  private Map<String, RoadmapStatus> checked(
      List<ProjectStatus> statuses, Map<String, String> words) {
    Set<String> known = statuses.stream().map(ProjectStatus::id).collect(Collectors.toSet());
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
