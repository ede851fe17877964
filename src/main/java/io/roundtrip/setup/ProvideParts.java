package io.roundtrip.setup;

import io.roundtrip.kernel.ProjectId;
import java.util.List;
import java.util.Optional;

/** Makes what is missing in Jira and remembers its ids; safe to repeat. */
final class ProvideParts {
  private final JiraParts parts;
  private final PartIds ids;
  private final KnownFields known;

  ProvideParts(JiraParts parts, PartIds ids, KnownFields known) {
    this.parts = parts;
    this.ids = ids;
    this.known = known;
  }

  /**
   * @param made in Jira's names; empty when all was there
   * @param others keys of other projects that changed with it
   */
  record Made(List<String> made, List<String> others) {}

  /**
   * @param before what the project lacked; a new type is in Jira's default scheme at once
   */
  Made by(ProjectId project, ProjectPlaces places, List<Gap> before) {
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
    return new Made(ensured.made(), others);
  }

  /** Names them in the schemes of a project. */
  Made into(ProjectId project, ProjectPlaces places, Consent consent) {
    ProjectPlaces.Filled filled = places.fill(project, ids.get(), consent);
    return new Made(filled.added(), filled.others());
  }
}
