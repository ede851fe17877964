package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.IssueId;
import java.util.Set;

/** What Jira itself knows to belong together. */
public interface Ties {
  /**
   * The surroundings of an issue.
   *
   * @param linked whatever has a link with the issue
   * @param alike clones of the same issue, its parent, its sub-tasks and those of its parent: much
   *     the same text, on purpose
   */
  record Tied(Set<IssueId> linked, Set<IssueId> alike) {
    public static final Tied NONE = new Tied(Set.of(), Set.of());

    public Tied {
      linked = Set.copyOf(linked);
      alike = Set.copyOf(alike);
    }
  }

  Tied of(IssueId issue);
}
