package io.roundtrip.setup;

import io.roundtrip.kernel.Page;
import java.util.ArrayList;
import java.util.List;

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

  /** Newest first. */
  public List<Entry> all() {
    return List.copyOf(entries);
  }
}
