package io.roundtrip.roadmap;

import io.roundtrip.kernel.ProjectId;
import java.util.List;

/** The statuses of a project's workflows. */
public interface ProjectStatuses {
  /** Each status once, to do before in progress before done; empty for an unknown project. */
  List<ProjectStatus> of(ProjectId project);
}
