package io.roundtrip.host.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.host.UserNames;
import io.roundtrip.kernel.UserKey;

/** Jira's display names. */
public final class JiraUserNames implements UserNames {
  private static final String OURSELVES = "Roundtrip";

  private final UserManager users;

  public JiraUserNames(UserManager users) {
    this.users = users;
  }

  @Override
  public String of(UserKey key) {
    if (key.value().isEmpty()) return OURSELVES;
    ApplicationUser user = users.getUserByKey(key.value());
    return user == null ? key.value() : user.getDisplayName();
  }
}
