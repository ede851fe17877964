package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person sees of issues and projects. */
public interface Cards {
  /**
   * Browse permission and issue security are checked for each. One read, whatever the number.
   *
   * @param issues at most a few hundred
   * @return hidden and missing ones are left out
   */
  Map<IssueId, Card> shown(Collection<IssueId> issues, @Nullable UserKey viewer);

  /** Whether there may be issues in this project that the viewer sees. */
  boolean mayBrowse(ProjectId project, @Nullable UserKey viewer);
}
