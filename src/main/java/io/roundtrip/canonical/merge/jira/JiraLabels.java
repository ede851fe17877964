package io.roundtrip.canonical.merge.jira;

import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.label.LabelManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.canonical.merge.Labels;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Jira's own label field, so the change stands in the issue's history. Nobody is mailed. */
public final class JiraLabels implements Labels {
  private final LabelManager labels;
  private final UserManager users;

  public JiraLabels(LabelManager labels, UserManager users) {
    this.labels = labels;
    this.users = users;
  }

  @Override
  public boolean put(IssueId issue, String label, UserKey by) {
    if (of(issue).contains(label)) return false;
    labels.addLabel(user(by), issue.value(), label, false);
    return true;
  }

  @Override
  public void take(IssueId issue, String label, UserKey by) {
    Set<String> rest = of(issue);
    if (rest.remove(label)) labels.setLabels(user(by), issue.value(), rest, false, true);
  }

  private Set<String> of(IssueId issue) {
    return labels.getLabels(issue.value()).stream()
        .map(Label::getLabel)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private ApplicationUser user(UserKey by) {
    ApplicationUser user = users.getUserByKey(by.value());
    if (user == null) throw new IllegalStateException("no user " + by.value());
    return user;
  }
}
