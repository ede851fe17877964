package com.atlassian.jira.issue.label;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Set;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface LabelManager {
  Set<Label> getLabels(Long issueId);

  Set<Label> setLabels(
      ApplicationUser remoteUser,
      Long issueId,
      Set<String> labels,
      boolean sendNotification,
      boolean causesChangeNotification);

  Label addLabel(ApplicationUser remoteUser, Long issueId, String label, boolean sendNotification);
}
