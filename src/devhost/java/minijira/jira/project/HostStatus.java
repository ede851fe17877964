package minijira.jira.project;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;

final class HostStatus extends Constant implements Status {
  private final StatusCategory category;

  HostStatus(long id, String name, String description, long sequence, StatusCategory category) {
    super(id, name, description, sequence);
    this.category = category;
  }

  @Override
  public StatusCategory getStatusCategory() {
    return category;
  }
}
