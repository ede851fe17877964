package minijira.jira.search;

import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.time.ZonedDateTime;

/** Who asks (null = anonymous), whether permissions count, and when. */
record Asker(ApplicationUser user, boolean securityOverridden, ZonedDateTime now)
    implements QueryCreationContext {
  @Override
  public ApplicationUser getApplicationUser() {
    return user;
  }

  @Override
  public boolean isSecurityOverriden() {
    return securityOverridden;
  }
}
