package io.roundtrip.setup;

import io.roundtrip.kernel.ProjectId;
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
    JiraParts.Parts ensured = parts.ensure(ids.get());
    ids.keep(
        new PartIds.Ids(
            Optional.of(ensured.issueType()), Optional.of(ensured.linkType()), ensured.fields()));
    known.forget();
    note(ensured.made(), by);
    return ensured.made();
  }

  /** Names them in the schemes of a project. */
  List<String> into(ProjectId project, ProjectPlaces places, UserKey by) {
    List<String> added = places.fill(project, ids.get());
    note(added, by);
    return added;
  }

  private void note(List<String> made, UserKey by) {
    if (made.isEmpty()) return;
    audit.add(new AuditLog.Entry(clock.instant(), by, "setup", String.join(", ", made)));
  }
}
