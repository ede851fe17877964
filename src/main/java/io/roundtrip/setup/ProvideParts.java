package io.roundtrip.setup;

import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes what is missing in Jira and remembers its ids; safe to repeat. */
final class ProvideParts {
  private final JiraParts parts;
  private final PartIds ids;
  private final KnownFields known;
  private final AuditLog audit;
  private final Clock clock;

  ProvideParts(JiraParts parts, PartIds ids, KnownFields known, AuditLog audit, Clock clock) {
    this.parts = parts;
    this.ids = ids;
    this.known = known;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return what was made, in Jira's names; empty when all was there
   */
  List<String> by(UserKey by) {
    JiraParts.Parts ensured = parts.ensure(ids.get().fields());
    ids.keep(new PartIds.Ids(Optional.of(ensured.issueType()), ensured.fields()));
    known.forget();
    if (!ensured.made().isEmpty()) {
      audit.add(
          new AuditLog.Entry(clock.instant(), by, "setup", String.join(", ", ensured.made())));
    }
    return ensured.made();
  }
}
