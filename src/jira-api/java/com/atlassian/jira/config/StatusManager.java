package com.atlassian.jira.config;

import com.atlassian.jira.issue.status.Status;
import java.util.Collection;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface StatusManager {
  Collection<Status> getStatuses();

  Status getStatus(String id);
}
