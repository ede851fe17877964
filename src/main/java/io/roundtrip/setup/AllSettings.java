package io.roundtrip.setup;

import io.roundtrip.kernel.ProjectId;
import java.util.Map;

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

  /** Projects that were ever set up, with their newest settings. One query. */
  Map<ProjectId, Settings> all();
}
