package minijira.jira.project;

import com.atlassian.jira.issue.priority.Priority;

final class HostPriority extends Constant implements Priority {
  HostPriority(long id, String name, String description, long sequence) {
    super(id, name, description, sequence);
  }
}
