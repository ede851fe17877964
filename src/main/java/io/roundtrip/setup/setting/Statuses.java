package io.roundtrip.setup.setting;

import io.roundtrip.roadmap.RoadmapStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Some roadmap statuses. */
record Statuses(List<RoadmapStatus> offered) implements Spelling<Set<RoadmapStatus>> {
  static Statuses of(RoadmapStatus... offered) {
    return new Statuses(List.of(offered));
  }

  @Override
  public Optional<Set<RoadmapStatus>> read(String text, Setting.Wrong wrong) {
    Set<RoadmapStatus> read = EnumSet.noneOf(RoadmapStatus.class);
    for (String word : text.split(",", -1)) {
      if (word.isBlank()) continue;
      RoadmapStatus.of(word.strip())
          .ifPresentOrElse(read::add, () -> wrong.is("unknown-roadmap-status", word.strip()));
    }
    return Optional.of(Set.copyOf(read));
  }

  @Override
  public String text(Set<RoadmapStatus> value) {
    return String.join(",", json(value));
  }

  @Override
  public List<String> json(Set<RoadmapStatus> value) {
    return value.stream().sorted().map(RoadmapStatus::word).toList();
  }

  @Override
  public Set<RoadmapStatus> restored(String line) {
    return Stream.of(line.split(",", -1))
        .flatMap(word -> RoadmapStatus.of(word).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<String> options() {
    return offered.stream().map(RoadmapStatus::word).toList();
  }

  @Override
  public boolean several() {
    return true;
  }

  @Override
  public String texts(String setting) {
    return "roundtrip.roadmap.status.";
  }
}
