package io.roundtrip.notify.send.jira;

import com.atlassian.mail.server.SMTPMailServer;
import com.atlassian.mail.server.auth.AuthenticationContext;
import com.atlassian.mail.server.auth.AuthenticationContextAware;
import com.atlassian.mail.server.auth.UserPasswordCredentials;
import org.jspecify.annotations.Nullable;

/**
 * How Jira's mail server logs in. With OAuth 2.0 (since 9.2) it names neither user nor password,
 * just as a server without log-in. Whoever calls must be ready for a {@link LinkageError}: the
 * package that tells the two apart is an optional import.
 */
final class LogIn {
  private LogIn() {}

  /** By user and password, or not at all. */
  static boolean isOurs(SMTPMailServer server) {
    if (isGiven(server.getUsername())) return isGiven(server.getPassword());
    return !(server instanceof AuthenticationContextAware aware)
        || isNobody(aware.getAuthenticationContext());
  }

  static @Nullable String user(SMTPMailServer server) {
    return isGiven(server.getUsername()) ? server.getUsername() : null;
  }

  private static boolean isNobody(@Nullable AuthenticationContext how) {
    return how == null
        || (how.getCredentials() instanceof UserPasswordCredentials who
            && !isGiven(who.getUserName()));
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isEmpty();
  }
}
