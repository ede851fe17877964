package io.roundtrip.host.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.UserNames;
import io.roundtrip.kernel.UserKey;

/**
 * Jira's display names. Jira gives whom it makes anonymous another key, so the old one, which may
 * have been the name to log in with, has no user any more.
 */
public final class JiraUserNames implements UserNames {
  private static final String OURSELVES = "Roundtrip";

  private final UserManager users;
  private final Phrases phrases;

  public JiraUserNames(UserManager users, Phrases phrases) {
    this.users = users;
    this.phrases = phrases;
  }

  @Override
  public String of(UserKey key) {
    if (key.value().isEmpty()) return OURSELVES;
    ApplicationUser user = users.getUserByKey(key.value());
    return user == null ? phrases.text("roundtrip.setup.left") : user.getDisplayName();
  }
}
