package io.roundtrip.setup;

import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The newest settings of every project; older versions are kept. */
public interface AllSettings {
  /** {@link Settings#NEVER} for a project without any. One query. */
  Settings of(ProjectId project);

  /**
   * Keeps the next version.
   *
   * @return false if somebody else saved a version with this number meanwhile; nothing is changed
   *     then
   */
  boolean save(ProjectId project, Settings next);

  /**
   * Since when a project whose newest settings cannot be read is on: as the newest version says
   * that can be read, or what is left of the others; empty when nobody knows. One query.
   */
  Optional<Instant> onSince(ProjectId project);

  /** The newest version that can be read; empty when none can. One query. */
  Optional<Settings> readable(ProjectId project);

  /** Projects that were ever set up, with their newest settings. One query. */
  Map<ProjectId, Settings> all();
}
