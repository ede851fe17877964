package minijira.jira.project;

import com.atlassian.jira.issue.issuetype.IssueType;

final class HostIssueType extends Constant implements IssueType {
  private final boolean subTask;

  HostIssueType(long id, String name, String description, boolean subTask, long sequence) {
    super(id, name, description, sequence);
    this.subTask = subTask;
  }

  @Override
  public boolean isSubTask() {
    return subTask;
  }
}
