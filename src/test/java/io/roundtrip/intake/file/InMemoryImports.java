package io.roundtrip.intake.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trusted because it passes {@link ImportsContract}. */
public final class InMemoryImports implements Imports {
  private final Map<ImportId, Import> all = new HashMap<>();
  private final Map<ImportId, List<Reject>> rejected = new HashMap<>();

  @Override
  public Import start(Import b) {
    Import kept =
        new Import(
            new ImportId(all.size() + 1),
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
            b.started());
    all.put(kept.id(), kept);
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
  public List<Reject> rejects(ImportId id, long afterLine, int most) {
    return rejected.getOrDefault(id, List.of()).stream()
        .filter(r -> r.line() > afterLine)
        .limit(most)
        .toList();
  }
}
