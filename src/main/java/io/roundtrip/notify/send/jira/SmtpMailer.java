package io.roundtrip.notify.send.jira;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import io.roundtrip.host.Turns;
import io.roundtrip.host.jira.Errands;
import io.roundtrip.host.jira.SendingSwitch;
import io.roundtrip.kernel.Text;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.Delivery;
import io.roundtrip.notify.send.Envelope;
import io.roundtrip.notify.send.Mailer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jira's default mail server, called directly: by its settings ({@link OwnTransport}), which tells
 * every phase apart; where that cannot be, through Jira's own object, whose exceptions say less
 * ({@link SmtpAnswers}). Jira's own mail queue is in memory and would lose the mail with the node.
 */
public final class SmtpMailer implements Mailer {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);

  /** Jira stops an app on a thread that somebody waits for, and a whole Jira within 20 seconds. */
  static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

  private static final int MOST_HANGING = 4;

  private final MailServerManager servers;
  private final LongSupplier nanos;
  private final Errands errands;
  private final Set<Patience> talks = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Long> endsBy = new AtomicReference<>();
  private volatile boolean sessionMissing;
  private volatile boolean formsMissing;
  private volatile boolean namesMissing;

  /**
   * @param nanos monotonic, as {@link System#nanoTime()}
   */
  public SmtpMailer(MailServerManager servers, LongSupplier nanos, Turns turns) {
    this.servers = servers;
    this.nanos = nanos;
    this.errands = new Errands("roundtrip-mail-by-jira", turns);
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
    return during(patience, () -> OwnTransport.send(server, mail, patience));
  }

  private Delivery during(Patience patience, Supplier<Delivery> talk) {
    talks.add(patience);
    try {
      Delivery delivery = talk.get();
      return delivery instanceof Delivery.Unknown unknown && patience.isHungUp()
          ? new Delivery.Unknown(unknown.how(), true)
          : delivery;
    } finally {
      talks.remove(patience);
      patience.done();
    }
  }

  /** Once it was asked to, this mailer waits for no answer longer than {@link #LAST_ANSWERS}. */
  @Override
  public void hangUp() {
    Long fresh = nanos.getAsLong() + LAST_ANSWERS.toNanos();
    Long first = endsBy.compareAndExchange(null, fresh);
    long then = first == null ? fresh : first;
    talks.forEach(patience -> patience.hangUp(then));
  }

  /** Jira's own object keeps no deadline and tells no phase: it may leave at any moment. */
  private Delivery byJira(SMTPMailServer server, Envelope mail) {
    Email email;
    try {
      email = written(mail);
    } catch (RuntimeException e) {
      return new Delivery.Never(e.getClass().getSimpleName(), Delivery.About.MAIL);
    }
    if (errands.running() >= MOST_HANGING)
      return new Delivery.NoServer(Reason.SERVER_DOWN, "Jira's mail server object hangs", false);
    Errands.Errand<Delivery> errand = errands.begin(() -> handed(server, email, mail.messageId()));
    Patience patience = new OfJira(errand, nanos);
    return during(
        patience,
        () ->
            errand
                .within(patience.rest())
                .orElseGet(() -> new Delivery.Unknown("no end of it in time")));
  }

  private static final class OfJira extends Patience {
    private final Errands.Errand<Delivery> errand;

    OfJira(Errands.Errand<Delivery> errand, LongSupplier nanos) {
      super(MAIL, nanos);
      this.errand = errand;
      reached(Phase.DOT);
    }

    @Override
    void end() {
      errand.leave();
    }
  }

  private Delivery handed(SMTPMailServer server, Email email, String messageId) {
    try {
      hand(server, email, messageId);
      return new Delivery.Accepted("");
    } catch (MailException | RuntimeException e) {
      return SmtpAnswers.of(e, server.getDefaultFrom(), email.getTo());
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
