package minijira.jira.mail;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.MailProtocol;
import com.atlassian.mail.server.SMTPMailServer;
import com.atlassian.mail.server.auth.AuthenticationContext;
import com.atlassian.mail.server.auth.AuthenticationContextAware;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Properties;
import minijira.jira.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The site's SMTP server. Each message goes over a connection of its own; waits at most ten seconds
 * for any answer.
 */
final class SmtpServer implements SMTPMailServer, AuthenticationContextAware {
  private static final Logger log = LoggerFactory.getLogger(SmtpServer.class);
  private static final String PATIENCE_MILLIS = "10000";
  private final Site site;
  private final MailSettings settings;
  private volatile LogIn logIn = LogIn.NONE;

  SmtpServer(Site site, MailSettings settings) {
    this.site = site;
    this.settings = settings;
  }

  @Override
  public Long getId() {
    return 10000L;
  }

  @Override
  public String getName() {
    return "Default SMTP Server";
  }

  @Override
  public String getType() {
    return "smtp";
  }

  @Override
  public String getHostname() {
    return site.smtpHost();
  }

  @Override
  public String getPort() {
    return String.valueOf(site.smtpPort());
  }

  @Override
  public MailProtocol getMailProtocol() {
    return MailProtocol.SMTP;
  }

  @Override
  public long getTimeout() {
    return Long.parseLong(PATIENCE_MILLIS);
  }

  void setLogIn(LogIn other) {
    logIn = other;
  }

  @Override
  public AuthenticationContext getAuthenticationContext() {
    return logIn;
  }

  /** Null for OAuth, too. */
  @Override
  public String getUsername() {
    return logIn.user();
  }

  @Override
  public String getPassword() {
    return logIn.password();
  }

  /** Only as a property of the JVM. */
  @Override
  public String getSocksHost() {
    return null;
  }

  @Override
  public boolean isTlsHostnameCheckRequired() {
    return false;
  }

  @Override
  public boolean isTlsRequired() {
    return false;
  }

  /** True for a session of the servlet container's; ours never is. */
  @Override
  public boolean isSessionServer() {
    return false;
  }

  @Override
  public String getDefaultFrom() {
    return "jira@example.com";
  }

  @Override
  public String getPrefix() {
    return "[JIRA]";
  }

  @Override
  public boolean isRemovePrecedence() {
    return false;
  }

  @Override
  public void send(Email email) throws MailException {
    deliver(email, email.getMessageId());
  }

  @Override
  public void sendWithMessageId(Email email, String messageId) throws MailException {
    deliver(email, messageId);
  }

  private void deliver(Email email, String messageId) throws MailException {
    if (settings.isSendingDisabled()) {
      log.info("sending is disabled; not sent to {}: {}", email.getTo(), email.getSubject());
      return;
    }
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(Session.class.getClassLoader());
    try {
      Session session = Session.getInstance(getProperties());
      MimeMessage message =
          new Messages(session, getDefaultFrom(), getPrefix()).message(email, messageId);
      try (Transport transport = session.getTransport(getMailProtocol().getProtocol())) {
        logIn.connect(transport);
        transport.sendMessage(message, message.getAllRecipients());
      }
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new MailException(e);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** Whatever the JVM was started with, and over it the server's own. */
  @Override
  public Properties getProperties() {
    Properties properties = new Properties();
    properties.putAll(System.getProperties());
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", getHostname());
    properties.setProperty("mail.smtp.port", getPort());
    for (String what : new String[] {"connectiontimeout", "timeout"})
      properties.setProperty("mail.smtp." + what, PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty("mail.debug", "false");
    logIn.prepare(properties);
    return properties;
  }
}
