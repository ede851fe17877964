package minijira.jira.project;

import com.atlassian.jira.issue.resolution.Resolution;

final class HostResolution extends Constant implements Resolution {
  HostResolution(long id, String name, String description, long sequence) {
    super(id, name, description, sequence);
  }
}
