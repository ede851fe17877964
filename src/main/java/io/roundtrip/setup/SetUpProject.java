package io.roundtrip.setup;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wizard's one button: makes what is missing in Jira and switches the project on, as a dry run.
 */
public final class SetUpProject {
  private final JiraParts parts;
  private final PartIds ids;
  private final KnownFields known;
  private final AllSettings settings;
  private final ChangeSettings change;
  private final AuditLog audit;
  private final Clock clock;

  public SetUpProject(
      JiraParts parts,
      PartIds ids,
      KnownFields known,
      AllSettings settings,
      ChangeSettings change,
      AuditLog audit,
      Clock clock) {
    this.parts = parts;
    this.ids = ids;
    this.known = known;
    this.settings = settings;
    this.change = change;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Safe to repeat; a project that is on stays as it is.
   *
   * @return what was made, in Jira's names; empty when all was there
   */
  public List<String> in(ProjectId project, UserKey by) {
    JiraParts.Parts ensured = parts.ensure(ids.get().fields());
    ids.keep(new PartIds.Ids(Optional.of(ensured.issueType()), ensured.fields()));
    known.forget();
    if (!ensured.made().isEmpty()) {
      audit.add(
          new AuditLog.Entry(clock.instant(), by, "setup", String.join(", ", ensured.made())));
    }
    if (!settings.of(project).on()) change.to(project, Map.of("on", "true"), by);
    return ensured.made();
  }
}
