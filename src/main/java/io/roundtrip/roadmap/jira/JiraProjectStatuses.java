package io.roundtrip.roadmap.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.workflow.WorkflowManager;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.roadmap.ProjectStatus;
import io.roundtrip.roadmap.ProjectStatuses;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All statuses of all workflows that the project's issue types use. */
public final class JiraProjectStatuses implements ProjectStatuses {
  private final ProjectManager projects;
  private final WorkflowManager workflows;

  public JiraProjectStatuses(ProjectManager projects, WorkflowManager workflows) {
    this.projects = projects;
    this.workflows = workflows;
  }

  @Override
  public List<ProjectStatus> of(ProjectId id) {
    Project project = projects.getProjectObj(id.value());
    if (project == null) return List.of();
    Map<String, ProjectStatus> each = new LinkedHashMap<>();
    for (IssueType type : project.getIssueTypes()) {
      for (Status status : statuses(project, type)) {
        each.computeIfAbsent(status.getId(), same -> read(status));
      }
    }
    return each.values().stream().sorted(Comparator.comparing(ProjectStatus::category)).toList();
  }

  /** The exception of getWorkflow is checked on some lines of Jira and unchecked on others. */
  private List<Status> statuses(Project project, IssueType type) {
    try {
      return workflows.getWorkflow(project.getId(), type.getId()).getLinkedStatusObjects();
    } catch (Exception broken) {
      throw new IllegalStateException(
          "no workflow for " + project.getId() + "/" + type.getId(), broken);
    }
  }

  private static ProjectStatus read(Status status) {
    StatusCategory category = status.getStatusCategory();
    return new ProjectStatus(
        status.getId(),
        status.getName(),
        category == null ? ProjectStatus.Category.NONE : category(category.getKey()));
  }

  private static ProjectStatus.Category category(String key) {
    return switch (key) {
      case StatusCategory.TO_DO -> ProjectStatus.Category.TO_DO;
      case StatusCategory.IN_PROGRESS -> ProjectStatus.Category.IN_PROGRESS;
      case StatusCategory.COMPLETE -> ProjectStatus.Category.DONE;
      default -> ProjectStatus.Category.NONE;
    };
  }
}
