package io.roundtrip.notify.send.pace;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.OutboxEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Some of what is due: the projects in turn give one mail each, and few in all. Which ones of a
 * project is by chance, so that nodes seldom want the same row.
 */
final class Rounds {
  static final int PICK = 50;
  static final int SHARE = 25;

  private final Random random;
  private ProjectId last = new ProjectId(0);

  Rounds(Random random) {
    this.random = random;
  }

  /** Begins after the project that was the last one to give its first. */
  List<OutboxEntry> of(List<OutboxEntry> due) {
    List<List<OutboxEntry>> projects = mixed(due);
    List<OutboxEntry> picked = new ArrayList<>();
    for (int turn = 0; turn < SHARE; turn++)
      for (List<OutboxEntry> project : projects)
        if (turn < project.size() && picked.size() < PICK) picked.add(project.get(turn));
    int served = Math.min(projects.size(), PICK);
    if (served > 0) last = projects.get(served - 1).get(0).message().project();
    return picked;
  }

  private List<List<OutboxEntry>> mixed(List<OutboxEntry> due) {
    Map<ProjectId, List<OutboxEntry>> projects = new TreeMap<>(afterTheLast());
    for (OutboxEntry row : due)
      projects.computeIfAbsent(row.message().project(), any -> new ArrayList<>()).add(row);
    projects.values().forEach(rows -> Collections.shuffle(rows, random));
    return List.copyOf(projects.values());
  }

  private Comparator<ProjectId> afterTheLast() {
    long from = last.value();
    return Comparator.comparing((ProjectId project) -> project.value() <= from)
        .thenComparing(ProjectId::value);
  }
}
