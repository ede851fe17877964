package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is writing.
 *
 * @param issue the issue that is being edited; null for a new one
 * @param components names
 * @param customer who says it; null when unknown. Counts only for somebody who may see the customer
 */
public record Draft(
    ProjectId project,
    @Nullable IssueId issue,
    String title,
    String body,
    List<String> components,
    @Nullable ContactId customer) {
  public Draft {
    components = List.copyOf(components);
  }
}
