package io.roundtrip.notify;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which item tells of a wish that counts for several: the topmost one whose project is on and lets
 * its epics tell; where there is none, the item that the wish hangs on. The one place that decides
 * it, so that neither nobody tells nor two.
 */
public final class Teller {
  private final Function<IssueId, List<IssueId>> above;
  private final Function<IssueId, Optional<ProjectId>> projects;
  private final Rulebook rulebook;

  /**
   * @param above what an item's evidence also counts for, nearest first
   */
  public Teller(
      Function<IssueId, List<IssueId>> above,
      Function<IssueId, Optional<ProjectId>> projects,
      Rulebook rulebook) {
    this.above = above;
    this.projects = projects;
    this.rulebook = rulebook;
  }

  /** Whether an item above this one tells in its place. */
  public boolean isAbove(IssueId item) {
    return above.apply(item).stream()
        .anyMatch(
            each -> projects.apply(each).map(rulebook::of).filter(Teller::claims).isPresent());
  }

  private static boolean claims(Rules rules) {
    return rules.on() && rules.toldByTop();
  }
}
