package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.ProjectId;
import java.util.Set;

/** Where Roundtrip is switched on. */
public interface ProjectsOn {
  /** From memory, maybe some seconds old. */
  boolean has(ProjectId project);

  /** All of them, read from the store. */
  Set<ProjectId> all();
}
