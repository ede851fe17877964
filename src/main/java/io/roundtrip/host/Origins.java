package io.roundtrip.host;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.Collection;
import java.util.Map;

/** Whose customers are behind issues: an issue that moves brings them along. */
public interface Origins {
  /**
   * The projects where a reader has to be allowed to see customers, to see those of these issues,
   * beside the ones where the issues are. One query for 500; issues without customers are left out.
   */
  Map<IssueId, ProjectId> of(Collection<IssueId> issues);
}
