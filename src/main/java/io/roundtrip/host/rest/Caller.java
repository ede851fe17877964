package io.roundtrip.host.rest;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;

/** Who is calling. */
public final class Caller {
  private final JiraAuthenticationContext session;

  public Caller(JiraAuthenticationContext session) {
    this.session = session;
  }

  /** The access annotation keeps strangers out; this is the second look. */
  public UserKey key() {
    ApplicationUser user = session.getLoggedInUser();
    if (user == null) throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "not-logged-in"));
    return new UserKey(user.getKey());
  }
}
