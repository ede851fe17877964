package io.roundtrip.intake;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.util.Optional;

/** Where feedback may go. */
public interface Projects {
  /**
   * A project as one person sees it.
   *
   * @param mayCreate whether the person may create issues there
   * @param takesFeedback whether the project has the issue type Feedback
   */
  record Target(ProjectId id, String key, boolean mayCreate, boolean takesFeedback) {}

  /**
   * The project with this key as the person sees it; a hidden one looks the same as a missing one.
   */
  Optional<Target> byKey(String key, UserKey viewer);
}
