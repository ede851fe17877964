package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * @param into the canonical that was merged into or split from; with several, that of the first
 * @param feedback everything that changed its group, duplicates that came along too
 * @param left why some of what was asked for was not done, in the order asked
 * @param hidden more of it that was not done, because the person may not see it
 */
public record Merged(
    OperationId operation,
    IssueId into,
    List<IssueId> feedback,
    Map<IssueId, Problem> left,
    int hidden) {
  public Merged {
    feedback = List.copyOf(feedback);
    left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
  }
}
