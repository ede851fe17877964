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
   * @param before what the project lacked; a new type is in Jira's default scheme at once
   * @return what was made, in Jira's names; empty when all was there
   */
  List<String> by(ProjectId project, ProjectPlaces places, List<Gap> before, UserKey by) {
    JiraParts.Parts ensured = parts.ensure(ids.get());
    ids.keep(
        new PartIds.Ids(
            Optional.of(ensured.issueType()), Optional.of(ensured.linkType()), ensured.fields()));
    known.forget();
    List<Gap> left = places.gaps(project, ids.get());
    List<String> others =
        before.stream()
            .filter(gap -> gap.kind() != Gap.Kind.SCREEN && !left.contains(gap))
            .flatMap(gap -> gap.others().stream())
            .toList();
    note(places.key(project), others, ensured.made(), by);
    return ensured.made();
  }

  /** Names them in the schemes of a project. */
  List<String> into(ProjectId project, ProjectPlaces places, Consent consent, UserKey by) {
    ProjectPlaces.Filled filled = places.fill(project, ids.get(), consent);
    note(places.key(project), filled.others(), filled.added(), by);
    return filled.added();
  }

  /** Whom it changed comes first: a long line is cut at its end. */
  private void note(String key, List<String> others, List<String> made, UserKey by) {
    if (made.isEmpty()) return;
    String whom = others.isEmpty() ? "" : " (also changed: " + GapTexts.listed(others) + ")";
    String about = key + whom + ": " + String.join(", ", made);
    audit.add(new AuditLog.Entry(clock.instant(), by, "setup", about));
  }
}
