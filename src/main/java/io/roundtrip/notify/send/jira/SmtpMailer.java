package io.roundtrip.notify.send.jira;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.MailFactory;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.Delivery;
import io.roundtrip.notify.send.Envelope;
import io.roundtrip.notify.send.Mailer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jira's default mail server, called directly. Jira's own mail queue is in memory and would lose
 * the mail with the node.
 */
public final class SmtpMailer implements Mailer {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);
  private static final DateTimeFormatter RFC_5322 =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final MailServerManager servers;
  private volatile boolean formsMissing;
  private volatile boolean namesMissing;

  public SmtpMailer(MailServerManager servers) {
    this.servers = servers;
  }

  @Override
  public Optional<Reason> unusable() {
    if (!servers.isDefaultSMTPMailServerDefined()) return Optional.of(Reason.NO_SERVER);
    return isSendingDisabled() ? Optional.of(Reason.SENDING_DISABLED) : Optional.empty();
  }

  /**
   * A member that no public source confirms for Jira 11; without it Jira's own check is left to the
   * server object.
   */
  private static boolean isSendingDisabled() {
    try {
      return MailFactory.getSettings().isSendingDisabled();
    } catch (LinkageError | RuntimeException unknown) {
      return false;
    }
  }

  @Override
  public Delivery send(Envelope mail) {
    SMTPMailServer server = servers.getDefaultSMTPMailServer();
    if (server == null) return new Delivery.NoServer(Reason.NO_SERVER, "");
    Email email;
    try {
      email = written(mail);
    } catch (RuntimeException e) {
      return new Delivery.Never(e.getClass().getSimpleName(), false);
    }
    try {
      hand(server, email, mail.messageId());
      return new Delivery.Accepted("");
    } catch (MailException | RuntimeException e) {
      return SmtpAnswers.of(e);
    }
  }

  private Email written(Envelope mail) {
    Email email = new Email(mail.to());
    Body body = mail.body();
    email.setSubject(body.subject()).setExcludeSubjectPrefix(true).setEncoding("UTF-8");
    if (!mail.fromName().isEmpty()) email.setFromName(mail.fromName());
    if (!mail.replyTo().isEmpty()) email.setReplyTo(mail.replyTo());
    email.removeHeader("Precedence");
    email.addHeader("Auto-Submitted", "auto-generated");
    email.addHeader("X-Auto-Response-Suppress", "All");
    if (!mail.stop().header().isEmpty()) email.addHeader("List-Unsubscribe", mail.stop().header());
    if (mail.stop().byOneClick())
      email.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    email.addHeader("Content-Language", mail.language().toLanguageTag());
    email.addHeader("Date", RFC_5322.format(body.date()));
    put(email, body);
    return email;
  }

  private void put(Email email, Body body) {
    String html = body.html();
    if (html == null) {
      email.setBody(body.text()).setMimeType("text/plain");
      return;
    }
    if (!formsMissing) {
      try {
        MailParts.put(email, body, html);
        return;
      } catch (LinkageError e) {
        formsMissing = true;
        LOG.warn("this Jira has no jakarta.mail for plugins; mails go out as HTML only", e);
      }
    }
    email.setBody(html).setMimeType("text/html");
  }

  private void hand(SMTPMailServer server, Email email, String messageId) throws MailException {
    if (!namesMissing) {
      try {
        server.sendWithMessageId(email, messageId);
        return;
      } catch (NoSuchMethodError | AbstractMethodError e) {
        namesMissing = true;
        LOG.warn("this Jira lets nobody name a mail; copies cannot be told by their Message-ID", e);
      }
    }
    email.addHeader("X-Roundtrip-Id", messageId);
    server.send(email);
  }
}
