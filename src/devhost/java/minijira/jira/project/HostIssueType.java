package minijira.jira.project;

import com.atlassian.jira.issue.issuetype.IssueType;

/** An issue type with its picture; the types of the first run have none of their own. */
public final class HostIssueType extends Constant implements IssueType {
  private final boolean subTask;
  private final Long avatarId;

  HostIssueType(
      long id, String name, String description, boolean subTask, long sequence, Long avatarId) {
    super(id, name, description, sequence);
    this.subTask = subTask;
    this.avatarId = avatarId;
  }

  public Long avatarId() {
    return avatarId;
  }

  @Override
  public boolean isSubTask() {
    return subTask;
  }
}
