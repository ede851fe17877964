package minijira.jira.mail;

import com.atlassian.mail.server.auth.AuthenticationContext;
import com.atlassian.mail.server.auth.Credentials;
import com.atlassian.mail.server.auth.UserPasswordCredentials;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import java.util.Properties;

/**
 * How Jira's object logs in: as nobody, by user and password, or by OAuth 2.0; then the token is
 * its own business, and the server's user and password are null.
 */
public record LogIn(Kind kind, String account, String secret) implements AuthenticationContext {
  public enum Kind {
    NONE,
    PASSWORD,
    OAUTH
  }

  static final LogIn NONE = new LogIn(Kind.NONE, null, null);

  /** Says nothing of itself. */
  private static final class Token implements Credentials {}

  @Override
  public Credentials getCredentials() {
    if (kind == Kind.OAUTH) return new Token();
    return (UserPasswordCredentials) this::user;
  }

  String user() {
    return kind == Kind.PASSWORD ? account : null;
  }

  String password() {
    return kind == Kind.PASSWORD ? secret : null;
  }

  void prepare(Properties session) {
    session.setProperty("mail.smtp.auth", String.valueOf(kind != Kind.NONE));
    if (kind == Kind.OAUTH) session.setProperty("mail.smtp.auth.mechanisms", "XOAUTH2");
  }

  void connect(Service transport) throws MessagingException {
    transport.connect(account, secret);
  }
}
