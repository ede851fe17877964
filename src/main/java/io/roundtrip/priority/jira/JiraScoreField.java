package io.roundtrip.priority.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingService;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.priority.ScoreField;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Finds the fields by their type, so it needs no setting and works whatever they are called. */
public final class JiraScoreField implements ScoreField {
  private final IssueManager issues;
  private final CustomFieldManager fields;
  private final IssueIndexingService index;

  public JiraScoreField(
      IssueManager issues, CustomFieldManager fields, IssueIndexingService index) {
    this.issues = issues;
    this.fields = fields;
    this.index = index;
  }

  @Override
  public void show(IssueId item, @Nullable BigDecimal priority, @Nullable Integer accounts) {
    Issue issue = issues.getIssueObject(item.value());
    if (issue == null) return;
    boolean changed = false;
    Double score = priority == null ? null : priority.doubleValue();
    for (CustomField field : fields.getCustomFieldObjects(issue)) {
      if (field.getCustomFieldType() instanceof PriorityScoreField type) {
        changed |= type.write(field, issue, score);
      } else if (field.getCustomFieldType() instanceof AccountsImpactedField type) {
        changed |= type.write(field, issue, accounts == null ? null : accounts.doubleValue());
      }
    }
    if (changed) reIndex(issue);
  }

  private void reIndex(Issue issue) {
    try {
      index.reIndex(issue);
    } catch (IndexException failed) {
      throw new IllegalStateException("could not index issue " + issue.getId(), failed);
    }
  }
}
