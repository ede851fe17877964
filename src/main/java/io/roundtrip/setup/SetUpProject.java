package io.roundtrip.setup;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.util.List;
import java.util.Map;

/**
 * One call for a project: makes what is missing in Jira and switches the project on, as a dry run.
 */
public final class SetUpProject {
  private final ProvideParts provide;
  private final AllSettings settings;
  private final ChangeSettings change;

  SetUpProject(ProvideParts provide, AllSettings settings, ChangeSettings change) {
    this.provide = provide;
    this.settings = settings;
    this.change = change;
  }

  /**
   * Safe to repeat; a project that is on stays as it is.
   *
   * @return what was made, in Jira's names; empty when all was there
   */
  public List<String> in(ProjectId project, UserKey by) {
    List<String> made = provide.by(by);
    if (!settings.of(project).on()) change.to(project, Map.of("on", "true"), by);
    return made;
  }
}
