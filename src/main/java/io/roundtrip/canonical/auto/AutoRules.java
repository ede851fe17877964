package io.roundtrip.canonical.auto;

import io.roundtrip.kernel.ProjectId;

/** Each project's newest decision. */
public interface AutoRules {
  /** {@link AutoRule#OFF} for a project that decided nothing. One query. */
  AutoRule of(ProjectId project);

  /**
   * The decision that follows the one with the version before; false if somebody else decided
   * meanwhile. Two nodes may race, one gets true.
   */
  boolean save(ProjectId project, AutoRule rule);
}
