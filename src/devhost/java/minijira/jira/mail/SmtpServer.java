package minijira.jira.mail;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.MailProtocol;
import com.atlassian.mail.server.SMTPMailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.UnsupportedEncodingException;
import java.util.Properties;
import minijira.jira.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The site's SMTP server. Each message goes over a connection of its own; waits at most ten seconds
 * for any answer.
 */
final class SmtpServer implements SMTPMailServer {
  private static final Logger log = LoggerFactory.getLogger(SmtpServer.class);
  private static final String PATIENCE_MILLIS = "10000";
  private final Site site;
  private final MailSettings settings;

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

  /** The site's server asks for no log-in. */
  @Override
  public String getUsername() {
    return null;
  }

  @Override
  public String getPassword() {
    return null;
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
      Transport.send(
          new Messages(session(), getDefaultFrom(), getPrefix()).message(email, messageId));
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new MailException(e);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private Session session() {
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", getHostname());
    properties.setProperty("mail.smtp.port", getPort());
    for (String what : new String[] {"connectiontimeout", "timeout", "writetimeout"})
      properties.setProperty("mail.smtp." + what, PATIENCE_MILLIS);
    return Session.getInstance(properties);
  }
}
