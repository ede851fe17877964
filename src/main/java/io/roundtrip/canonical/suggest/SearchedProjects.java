package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.similarity.Projects;
import io.roundtrip.similarity.node.NodeIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Where a person's questions are searched: projects that are on and that the person may browse. The
 * latter is remembered for some seconds, since somebody who types asks often; each issue that comes
 * up is checked again anyway.
 */
final class SearchedProjects {
  private static final Duration MEMORY = Duration.ofSeconds(10);
  private static final int MOST_PEOPLE = 1_000;

  private record Seen(Set<Long> all, Set<Long> browsable, Instant at) {}

  private final NodeIndex index;
  private final ProjectsOn on;
  private final Cards cards;
  private final Clock clock;
  private final Map<UserKey, Seen> people = new ConcurrentHashMap<>();

  SearchedProjects(NodeIndex index, ProjectsOn on, Cards cards, Clock clock) {
    this.index = index;
    this.on = on;
    this.cards = cards;
    this.clock = clock;
  }

  /** Decided before the search, which asks for every document. */
  Projects of(UserKey viewer) {
    return Projects.of(
        browsable(viewer).stream()
            .filter(project -> on.has(new ProjectId(project)))
            .collect(Collectors.toSet()));
  }

  boolean isOn(ProjectId project) {
    return on.has(project);
  }

  private Set<Long> browsable(UserKey viewer) {
    Set<Long> all = index.projects();
    Instant now = clock.instant();
    Seen seen = people.get(viewer);
    if (seen != null && seen.all().equals(all) && seen.at().plus(MEMORY).isAfter(now))
      return seen.browsable();
    Set<Long> browsable =
        all.stream()
            .filter(project -> cards.mayBrowse(new ProjectId(project), viewer))
            .collect(Collectors.toUnmodifiableSet());
    if (people.size() >= MOST_PEOPLE) people.clear();
    people.put(viewer, new Seen(all, browsable, now));
    return browsable;
  }
}
