package minijira.jira.mail;

import com.atlassian.mail.server.MailServer;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import java.util.List;
import minijira.jira.Site;

/** One SMTP server, or none while undefined. */
public final class MailServers implements MailServerManager {
  private final SmtpServer smtp;
  private volatile boolean defined;

  public MailServers(Site site, MailSettings settings) {
    this.smtp = new SmtpServer(site, settings);
    this.defined = site.smtpHost() != null;
  }

  /** As if the admin had removed the server, or put it back. */
  public void setDefined(boolean isDefined) {
    defined = isDefined;
  }

  /** As if the admin had chosen how Jira logs in. */
  public void setLogIn(LogIn logIn) {
    smtp.setLogIn(logIn);
  }

  @Override
  public MailServer getMailServer(Long id) {
    return defined && smtp.getId().equals(id) ? smtp : null;
  }

  @Override
  public List<SMTPMailServer> getSmtpMailServers() {
    return defined ? List.of(smtp) : List.of();
  }

  /** Null if there is none. */
  @Override
  public SMTPMailServer getDefaultSMTPMailServer() {
    return defined ? smtp : null;
  }

  @Override
  public boolean isDefaultSMTPMailServerDefined() {
    return defined;
  }
}
