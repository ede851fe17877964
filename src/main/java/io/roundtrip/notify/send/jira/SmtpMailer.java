package io.roundtrip.notify.send.jira;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import io.roundtrip.host.jira.SendingSwitch;
import io.roundtrip.kernel.Text;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.Delivery;
import io.roundtrip.notify.send.Envelope;
import io.roundtrip.notify.send.Mailer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jira's default mail server, called directly: by its settings ({@link OwnTransport}), which tells
 * every phase apart; where that cannot be, through Jira's own object, whose exceptions say less
 * ({@link SmtpAnswers}). Jira's own mail queue is in memory and would lose the mail with the node.
 */
public final class SmtpMailer implements Mailer {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);

  private final MailServerManager servers;
  private final LongSupplier nanos;
  private final Set<Patience> talks = ConcurrentHashMap.newKeySet();
  private volatile boolean sessionMissing;
  private volatile boolean formsMissing;
  private volatile boolean namesMissing;

  /**
   * @param nanos monotonic, as {@link System#nanoTime()}
   */
  public SmtpMailer(MailServerManager servers, LongSupplier nanos) {
    this.servers = servers;
    this.nanos = nanos;
  }

  @Override
  public Optional<Reason> unusable() {
    if (!servers.isDefaultSMTPMailServerDefined()) return Optional.of(Reason.NO_SERVER);
    return SendingSwitch.isOff() ? Optional.of(Reason.SENDING_DISABLED) : Optional.empty();
  }

  @Override
  public Delivery send(Envelope mail) {
    SMTPMailServer server = servers.getDefaultSMTPMailServer();
    if (server == null) return new Delivery.NoServer(Reason.NO_SERVER, "", false);
    if (!sessionMissing) {
      try {
        if (OwnTransport.knows(server)) return patiently(server, mail);
      } catch (LinkageError e) {
        sessionMissing = true;
        LOG.warn(
            "this Jira lacks what a session of ours needs; its own mail server object sends", e);
      }
    }
    return byJira(server, mail);
  }

  private Delivery patiently(SMTPMailServer server, Envelope mail) {
    Patience patience = new Patience(Patience.wished(server.getTimeout()), nanos);
    talks.add(patience);
    try {
      return OwnTransport.send(server, mail, patience);
    } finally {
      talks.remove(patience);
    }
  }

  /** Jira's own object cannot be told. */
  @Override
  public void hangUp() {
    talks.forEach(Patience::hangUp);
  }

  private Delivery byJira(SMTPMailServer server, Envelope mail) {
    Email email;
    try {
      email = written(mail);
    } catch (RuntimeException e) {
      return new Delivery.Never(e.getClass().getSimpleName(), Delivery.About.MAIL);
    }
    try {
      hand(server, email, mail.messageId());
      return new Delivery.Accepted("");
    } catch (MailException | RuntimeException e) {
      return SmtpAnswers.of(e);
    }
  }

  private Email written(Envelope mail) {
    Email email = bare(mail);
    put(email, mail.body());
    return email;
  }

  /** Without its text. */
  static Email bare(Envelope mail) {
    Email email = new Email(mail.to());
    Body body = mail.body();
    email.setSubject(Text.line(body.subject())).setExcludeSubjectPrefix(true).setEncoding("UTF-8");
    if (!mail.fromName().isEmpty()) email.setFromName(Text.line(mail.fromName()));
    if (!mail.replyTo().isEmpty()) email.setReplyTo(mail.replyTo());
    email.removeHeader("Precedence");
    MailHeaders.of(mail).forEach(email::addHeader);
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
