package io.roundtrip.notify;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Jira's issues, as far as mail needs them. Nobody's permissions are applied. */
public interface Items {
  /** Empty when the issue is gone. */
  Optional<ItemNow> now(IssueId item);

  /** Where it is; empty when it is gone. No query of ours. */
  default Optional<ProjectId> project(IssueId item) {
    return now(item).map(ItemNow::project);
  }

  /** Those that everybody may see who sees their project; issues that are gone are left out. */
  Set<IssueId> open(Set<IssueId> all);

  /** Those that are in Jira's archive, by themselves or with their project. A query or two. */
  default Set<IssueId> archived(Set<IssueId> all) {
    return Set.of();
  }

  /**
   * Issues of these projects touched since then; a cheap filter that may answer too much. Empty
   * when the question cannot be answered cheaply (then everything is looked at).
   */
  Optional<Map<IssueId, Instant>> touchedSince(Instant from, Set<ProjectId> projects, int most);
}
