package io.roundtrip.setup.audit;

import io.roundtrip.host.UserNames;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.UserKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The audit log for people: with the names of who did it. */
public final class ReadAudit {
  /**
   * One line.
   *
   * @param name what people call who did it
   */
  public record Line(AuditLog.Entry entry, String name) {}

  private final AuditLog audit;
  private final UserNames names;

  public ReadAudit(AuditLog audit, UserNames names) {
    this.audit = audit;
    this.names = names;
  }

  /** Newest first. Each person is asked for once. */
  public List<Line> newest(Page page) {
    Map<UserKey, String> known = new HashMap<>();
    return audit.newest(page).stream()
        .map(entry -> new Line(entry, known.computeIfAbsent(entry.by(), names::of)))
        .toList();
  }
}
