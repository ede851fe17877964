package io.roundtrip.canonical.group.jira;

import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.jira.NamedIssueFunction;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.Set;

/**
 * {@code issue in duplicateFeedbackOf("RT-2")}: what was merged into RT-2 or, if RT-2 was merged
 * itself, into its canonical.
 */
public final class DuplicateFeedbackFunction extends NamedIssueFunction {
  private final Groups groups;

  public DuplicateFeedbackFunction(Groups groups, Visibility visibility, Phrases texts) {
    super(visibility, texts);
    this.groups = groups;
  }

  @Override
  protected Collection<IssueId> about(IssueId named) {
    return groups.members(groups.canonicalOf(Set.of(named)).getOrDefault(named, named));
  }
}
