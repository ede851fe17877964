package io.roundtrip.intake.jira;

import com.atlassian.jira.issue.IssueFactory;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import io.roundtrip.kernel.ProjectId;

/** Looks up where a new issue is to stand. */
public final class Places {
  private final IssueFactory factory;
  private final ProjectManager projects;
  private final FieldLayoutManager layouts;

  public Places(IssueFactory factory, ProjectManager projects, FieldLayoutManager layouts) {
    this.factory = factory;
    this.projects = projects;
    this.layouts = layouts;
  }

  Place of(ProjectId id, String issueType) {
    Project project = projects.getProjectObj(id.value());
    MutableIssue blank = factory.getIssue();
    blank.setProjectObject(project);
    blank.setIssueTypeId(issueType);
    return new Place(project, blank, layouts.getFieldLayout(project, issueType));
  }
}
