package io.roundtrip.setup.jira;

import io.roundtrip.setup.KnownSettings;
import io.roundtrip.setup.SetUpProject;
import java.util.List;
import java.util.function.Supplier;

/** The keys of the projects that are on and into which feedback does not fit fully. */
public final class IncompleteProjects implements Supplier<List<String>> {
  private final KnownSettings settings;
  private final SetUpProject setUp;

  public IncompleteProjects(KnownSettings settings, SetUpProject setUp) {
    this.settings = settings;
    this.setUp = setUp;
  }

  /** Two queries, whatever the number of projects. */
  @Override
  public List<String> get() {
    return setUp.incomplete(settings.on().keySet());
  }
}
