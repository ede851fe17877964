package io.roundtrip.intake.file;

import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Trusted because it passes {@link ImportsContract}. */
public final class InMemoryImports implements Imports {
  private final Map<ImportId, Import> all = new HashMap<>();
  private final Map<ImportId, ProjectId> projects = new HashMap<>();
  private long last;
  private final Map<ImportId, List<Reject>> rejected = new HashMap<>();
  private final Map<ImportId, Map<String, Integer>> rows = new HashMap<>();

  @Override
  public Import start(Import b, @Nullable ProjectId into) {
    Import kept =
        new Import(
            new ImportId(++last),
            b.by(),
            b.name(),
            b.system(),
            b.project(),
            b.format(),
            b.columns(),
            b.reading(),
            b.nextLine(),
            b.nextByte(),
            b.counts(),
            b.started(),
            b.byLine());
    all.put(kept.id(), kept);
    if (into != null) projects.put(kept.id(), into);
    return kept;
  }

  @Override
  public Optional<Import> byId(ImportId id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public void advance(Import now) {
    all.computeIfPresent(now.id(), (id, before) -> now);
  }

  @Override
  public void reject(ImportId id, List<Reject> rejects) {
    rejected.computeIfAbsent(id, i -> new ArrayList<>()).addAll(rejects);
  }

  @Override
  public Map<String, Integer> rows(ImportId id, Set<String> digests) {
    Map<String, Integer> seen = new HashMap<>(rows.getOrDefault(id, Map.of()));
    seen.keySet().retainAll(digests);
    return seen;
  }

  @Override
  public void saw(ImportId id, Map<String, Integer> now) {
    rows.computeIfAbsent(id, i -> new HashMap<>()).putAll(now);
  }

  @Override
  public int begunBy(UserKey person) {
    return (int) all.values().stream().filter(one -> one.by().equals(person)).count();
  }

  @Override
  public List<Import> into(ProjectId project, @Nullable UserKey by, Page page) {
    return into(project, by)
        .sorted(Comparator.comparingLong((Import one) -> -one.id().value()))
        .skip(page.start())
        .limit(page.limit())
        .toList();
  }

  @Override
  public int countInto(ProjectId project, @Nullable UserKey by) {
    return (int) into(project, by).count();
  }

  private Stream<Import> into(ProjectId project, @Nullable UserKey by) {
    return all.values().stream()
        .filter(
            one -> project.equals(projects.get(one.id())) && (by == null || by.equals(one.by())));
  }

  @Override
  public int forget(Instant before, int most) {
    List<ImportId> old =
        all.values().stream()
            .filter(one -> one.started().isBefore(before))
            .map(Import::id)
            .limit(most)
            .toList();
    old.forEach(all::remove);
    old.forEach(rejected::remove);
    old.forEach(rows::remove);
    return old.size();
  }

  @Override
  public List<Reject> rejects(ImportId id, long afterLine, int most) {
    return rejected.getOrDefault(id, List.of()).stream()
        .filter(r -> r.line() > afterLine)
        .limit(most)
        .toList();
  }
}
