package io.roundtrip.portal;

import io.roundtrip.kernel.ProjectId;
import java.util.Optional;

/** What a customer may know of a project. */
public interface Projects {
  /** Its name; empty when it is gone. */
  Optional<String> name(ProjectId project);
}
