package io.roundtrip.host.rest;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import org.jspecify.annotations.Nullable;

/** The issue of a REST path, if the caller may see it. Hidden and missing get the same answer. */
public final class IssueAccess {
  private final Visibility visibility;
  private final JiraAuthenticationContext session;

  public IssueAccess(Visibility visibility, JiraAuthenticationContext session) {
    this.visibility = visibility;
    this.session = session;
  }

  /**
   * @param field what the caller calls this issue
   */
  public Visibility.Shown visible(String field, String key) {
    return visibility
        .byKey(key, viewer())
        .orElseThrow(
            () -> new Refused(Refused.Kind.NOT_FOUND, Problem.of(field, "unknown-issue", key)));
  }

  public @Nullable UserKey viewer() {
    ApplicationUser user = session.getLoggedInUser();
    return user == null ? null : new UserKey(user.getKey());
  }

  /** Who is logged in; resources for licensed users always have somebody. */
  public UserKey user() {
    UserKey viewer = viewer();
    if (viewer == null) throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "not-logged-in"));
    return viewer;
  }
}
