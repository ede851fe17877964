package io.roundtrip.canonical.auto;

import io.roundtrip.kernel.ProjectId;

/** Each project's newest decision. */
public interface AutoRules {
  /** {@link AutoRule#OFF} for a project that decided nothing. One query. */
  AutoRule of(ProjectId project);

  /** Two nodes may race; one of the two decisions stays. */
  void save(ProjectId project, AutoRule rule);
}
