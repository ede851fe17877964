package io.roundtrip.setup;

import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.setup.audit.AuditLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public final class InMemoryAuditLog implements AuditLog {
  private final List<Entry> entries = new ArrayList<>();

  @Override
  public void add(Entry entry) {
    entries.add(0, entry);
  }

  @Override
  public List<Entry> newest(Page page) {
    return entries.stream().skip(page.start()).limit(page.limit()).toList();
  }

  @Override
  public Optional<Entry> last(Set<String> whats, @Nullable ProjectId project, String part) {
    return entries.stream()
        .filter(one -> whats.contains(one.what()) && Objects.equals(one.project(), project))
        .filter(one -> one.about().contains(part))
        .findFirst();
  }

  /** Newest first. */
  public List<Entry> all() {
    return List.copyOf(entries);
  }
}
