package io.roundtrip.setup;

import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.setup.audit.AuditLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
  public Optional<Entry> last(String what, @Nullable ProjectId project) {
    return entries.stream()
        .filter(one -> one.what().equals(what) && Objects.equals(one.project(), project))
        .findFirst();
  }

  /** Newest first. */
  public List<Entry> all() {
    return List.copyOf(entries);
  }
}
