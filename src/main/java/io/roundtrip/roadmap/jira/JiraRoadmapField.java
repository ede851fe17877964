package io.roundtrip.roadmap.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingService;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.roadmap.RoadmapField;
import io.roundtrip.roadmap.RoadmapStatus;

/** Finds the field by its type, so it needs no setting and works whatever the field is called. */
public final class JiraRoadmapField implements RoadmapField {
  private final IssueManager issues;
  private final CustomFieldManager fields;
  private final IssueIndexingService index;

  public JiraRoadmapField(
      IssueManager issues, CustomFieldManager fields, IssueIndexingService index) {
    this.issues = issues;
    this.fields = fields;
    this.index = index;
  }

  @Override
  public boolean show(IssueId item, RoadmapStatus status) {
    Issue issue = issues.getIssueObject(item.value());
    if (issue == null || !write(issue, status)) return false;
    reIndex(issue);
    return true;
  }

  @Override
  public boolean showsAnother(IssueId item, RoadmapStatus status) {
    Issue issue = issues.getIssueObject(item.value());
    if (issue == null) return false;
    for (CustomField field : fields.getCustomFieldObjects(issue))
      if (field.getCustomFieldType() instanceof RoadmapStatusField type
          && type.saysAnother(field, issue, status)) return true;
    return false;
  }

  private boolean write(Issue issue, RoadmapStatus status) {
    boolean changed = false;
    for (CustomField field : fields.getCustomFieldObjects(issue)) {
      if (field.getCustomFieldType() instanceof RoadmapStatusField type) {
        changed |= type.write(field, issue, status);
      }
    }
    return changed;
  }

  private void reIndex(Issue issue) {
    try {
      index.reIndex(issue);
    } catch (IndexException failed) {
      throw new IllegalStateException("could not index issue " + issue.getId(), failed);
    }
  }
}
