package minijira.jira.issue;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.label.LabelManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import minijira.store.Db;

/** Labels of the system field, changed with history. */
public final class Labels implements LabelManager {
  private final Db db;
  private final Issues issues;
  private final IssueStore store;

  public Labels(Db db, Issues issues, IssueStore store) {
    this.db = db;
    this.issues = issues;
    this.store = store;
  }

  @Override
  public Set<Label> getLabels(Long issueId) {
    return store.labels(issueId, null);
  }

  @Override
  public Set<Label> setLabels(
      ApplicationUser remoteUser,
      Long issueId,
      Set<String> labels,
      boolean sendNotification,
      boolean causesChangeNotification) {
    if (labels.stream()
        .anyMatch(label -> label.isBlank() || label.contains(" ") || label.length() > 255))
      throw new IllegalArgumentException("a label is one word of at most 255 characters");
    return db.tx(
        () -> {
          HostIssue issue = store.byId(issueId);
          issue.setLabels(
              labels.stream()
                  .map(text -> new Label(null, issueId, text))
                  .collect(Collectors.toCollection(LinkedHashSet::new)));
          issues.updateIssue(
              remoteUser,
              issue,
              causesChangeNotification
                  ? EventDispatchOption.ISSUE_UPDATED
                  : EventDispatchOption.DO_NOT_DISPATCH,
              sendNotification);
          return getLabels(issueId);
        });
  }

  @Override
  public Label addLabel(
      ApplicationUser remoteUser, Long issueId, String label, boolean sendNotification) {
    Set<String> all =
        getLabels(issueId).stream()
            .map(Label::getLabel)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    all.add(label);
    return setLabels(remoteUser, issueId, all, sendNotification, true).stream()
        .filter(l -> l.getLabel().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
