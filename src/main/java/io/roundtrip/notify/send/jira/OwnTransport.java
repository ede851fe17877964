package io.roundtrip.notify.send.jira;

import com.atlassian.mail.server.SMTPMailServer;
import io.roundtrip.kernel.Text;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.send.Delivery;
import io.roundtrip.notify.send.Envelope;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * Jira's mail server by its settings, in a session of our own. Jira's own object hides how far a
 * conversation got ({@link WireTap}), and with it whether a failure concerns the server, the
 * address or nobody knows. Whoever calls must be ready for a {@link LinkageError}: jakarta.mail is
 * an optional import (javax.mail before Jira 11), and then Jira's own object sends.
 */
final class OwnTransport {
  private OwnTransport() {}

  /** A session of the servlet container, another log-in and another way out are Jira's. */
  static boolean knows(SMTPMailServer server) {
    String host = server.getHostname();
    return !server.isSessionServer()
        && host != null
        && !host.isBlank()
        && LogIn.isOurs(server)
        && !SessionSettings.leadElsewhere(server);
  }

  static Delivery send(SMTPMailServer server, Envelope mail, Patience patience) {
    WireTap tap = new WireTap(patience::reached);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(Session.class.getClassLoader());
    try (PrintStream out = new PrintStream(tap, true, StandardCharsets.UTF_8)) {
      Session session = Session.getInstance(SessionSettings.of(server, patience));
      session.setDebugOut(out);
      session.setDebug(true);
      MimeMessage message;
      InternetAddress from;
      try {
        from = new InternetAddress(server.getDefaultFrom(), true);
      } catch (MessagingException | RuntimeException e) {
        return SmtpTable.badSender(e.getClass().getSimpleName());
      }
      try {
        message = message(session, from, mail);
      } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
        return new Delivery.Never(e.getClass().getSimpleName(), Delivery.About.MAIL);
      }
      return over(session, server, message, tap, mail.to());
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static Delivery over(
      Session session, SMTPMailServer server, MimeMessage message, WireTap tap, String to) {
    Transport transport = null;
    try {
      transport = session.getTransport(SessionSettings.protocol(server));
      transport.connect(server.getHostname(), LogIn.user(server), server.getPassword());
      transport.sendMessage(message, message.getAllRecipients());
      return new Delivery.Accepted("");
    } catch (MessagingException | RuntimeException e) {
      return SmtpTable.of(answer(tap, e).to(to));
    } finally {
      close(transport);
    }
  }

  /** What is said after the last dot was accepted changes nothing. */
  private static void close(@Nullable Transport transport) {
    try {
      if (transport != null) transport.close();
    } catch (MessagingException | RuntimeException ignored) {
      return;
    }
  }

  private static Answer answer(WireTap tap, Exception thrown) {
    String refusal = tap.refusal() == null ? said(thrown) : tap.refusal();
    Phase phase = tap.phase();
    if (phase == Phase.CONNECT) phase = beforeAnyWord(thrown, refusal != null);
    if (phase.compareTo(Phase.MAIL_FROM) < 0 && has(thrown, "SSL")) phase = Phase.TLS;
    if (refusal != null) return Answer.reply(phase, refusal);
    Answer.End end = has(thrown, "SocketTimeout") ? Answer.End.HANG : Answer.End.DROP;
    return Answer.none(phase, end, words(thrown));
  }

  /** The account of a log-in is left out; its answer stands in the exception. */
  private static @Nullable String said(Exception thrown) {
    String text = String.valueOf(thrown.getMessage()).strip();
    return thrown instanceof AuthenticationFailedException && Answer.isNo(text) ? text : null;
  }

  private static Phase beforeAnyWord(Exception thrown, boolean refused) {
    if (has(thrown, "UnknownHost")) return Phase.DNS;
    boolean connected =
        refused || !thrown.getClass().getSimpleName().equals("MailConnectException");
    return connected ? Phase.BANNER : Phase.CONNECT;
  }

  private static String words(Exception thrown) {
    Throwable last = thrown;
    for (int i = 0; i < 10 && last.getCause() != null; i++) last = last.getCause();
    String said = String.valueOf(last.getMessage()).strip();
    return said.equals("[EOF]") ? "closed" : last.getClass().getSimpleName() + ": " + said;
  }

  /** By the beginning of the class's name: the plugin imports no package for a name. */
  private static boolean has(Throwable thrown, String name) {
    Throwable each = thrown;
    for (int i = 0; i < 10 && each != null; i++, each = each.getCause()) {
      if (each.getClass().getSimpleName().startsWith(name)) return true;
    }
    return false;
  }

  static MimeMessage message(Session session, InternetAddress from, Envelope mail)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = new Named(session, mail.messageId());
    if (!mail.fromName().isEmpty()) from.setPersonal(Text.line(mail.fromName()), "UTF-8");
    message.setFrom(from);
    message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.to(), true));
    if (!mail.replyTo().isEmpty()) {
      message.setReplyTo(new InternetAddress[] {new InternetAddress(mail.replyTo(), true)});
    }
    Body body = mail.body();
    message.setSubject(Text.line(body.subject()), "UTF-8");
    message.setSentDate(Date.from(body.date()));
    MailHeaders.of(mail).forEach((name, value) -> set(message, name, value));
    String html = body.html();
    if (html == null) message.setText(body.text(), "UTF-8", "plain");
    else message.setContent(MailParts.forms(body, html));
    message.saveChanges();
    return message;
  }

  private static void set(MimeMessage message, String name, String value) {
    try {
      message.setHeader(name, value);
    } catch (MessagingException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** Keeps its Message-ID. */
  private static final class Named extends MimeMessage {
    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
