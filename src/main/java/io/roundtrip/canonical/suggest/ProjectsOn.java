package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import java.util.Map;

/** Where Roundtrip is switched on. */
public interface ProjectsOn {
  /** From memory, maybe some seconds old. */
  boolean has(ProjectId project);

  /** All of them, and since when; read from the store, and {@link #has} knows it too then. */
  Map<ProjectId, Instant> all();
}
