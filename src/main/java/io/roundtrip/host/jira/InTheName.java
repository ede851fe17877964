package io.roundtrip.host.jira;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.kernel.UserKey;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Work that Jira checks as if a person were logged in: some of its checks, and conditions of apps,
 * ask the session and not whoever they are given.
 */
public final class InTheName {
  private final UserManager users;
  private final JiraAuthenticationContext session;

  public InTheName(UserManager users, JiraAuthenticationContext session) {
    this.users = users;
    this.session = session;
  }

  /** Empty when the person is gone. */
  public Optional<ApplicationUser> find(UserKey key) {
    return Optional.ofNullable(users.getUserByKey(key.value()));
  }

  /** Whoever was logged in on this thread is so again afterwards, also when it fails. */
  public <T> T of(ApplicationUser user, Supplier<T> work) {
    ApplicationUser before = session.getLoggedInUser();
    session.setLoggedInUser(user);
    try {
      return work.get();
    } finally {
      if (before == null) session.clearLoggedInUser();
      else session.setLoggedInUser(before);
    }
  }
}
