package io.roundtrip.notify.send.jira;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.mail.MailProtocol;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import io.roundtrip.host.PlainTurns;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.letter.HowToStop;
import io.roundtrip.notify.send.Delivery;
import io.roundtrip.notify.send.Envelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/**
 * Twelve steps of a conversation, each answered "later", "never", cut off, left hanging and talked
 * at without end, by a server on a socket; and real answers of real servers. DNS and connecting
 * give no answers: there all are one.
 */
@RunWith(Parameterized.class)
public class SmtpTableTest {
  private static final String TEMPORARY = "451 4.7.0 not now";
  private static final String FOR_GOOD = "554 5.0.0 no";

  /** What follows, in words. */
  private enum Then {
    SENT,
    SERVER_WAITS,
    SENDER_REFUSED,
    DOMAIN_WAITS,
    BROKEN,
    MAIL_LATER,
    MAIL_DEAD,
    MAILBOX_REFUSES,
    ADDRESS_DEAD,
    NOBODY_KNOWS
  }

  @Parameter(0)
  public Phase phase;

  @Parameter(1)
  public String what;

  @Parameter(2)
  public Then then;

  @Parameters(name = "{0} {1} → {2}")
  public static List<Object[]> table() {
    List<Object[]> rows = new ArrayList<>();
    for (Phase phase : List.of(Phase.DNS, Phase.CONNECT))
      row(rows, phase, "none", Then.SERVER_WAITS);
    for (Phase phase : List.of(Phase.TLS, Phase.BANNER, Phase.EHLO)) {
      row(rows, phase, TEMPORARY, Then.SERVER_WAITS);
      row(rows, phase, FOR_GOOD, Then.SERVER_WAITS);
      row(rows, phase, ScriptedSmtp.DROP, Then.SERVER_WAITS);
      row(rows, phase, ScriptedSmtp.HANG, Then.SERVER_WAITS);
    }
    for (Phase phase : List.of(Phase.AUTH, Phase.MAIL_FROM)) {
      row(rows, phase, TEMPORARY, Then.SERVER_WAITS);
      row(rows, phase, FOR_GOOD, Then.SENDER_REFUSED);
      row(rows, phase, ScriptedSmtp.DROP, Then.SERVER_WAITS);
      row(rows, phase, ScriptedSmtp.HANG, Then.SERVER_WAITS);
    }
    for (Phase phase : List.of(Phase.RCPT, Phase.DATA, Phase.BODY)) {
      row(rows, phase, TEMPORARY, Then.MAIL_LATER);
      row(rows, phase, FOR_GOOD, Then.MAIL_DEAD);
      row(rows, phase, ScriptedSmtp.DROP, Then.BROKEN);
      row(rows, phase, ScriptedSmtp.HANG, Then.BROKEN);
    }
    row(rows, Phase.DOT, TEMPORARY, Then.MAIL_LATER);
    row(rows, Phase.DOT, FOR_GOOD, Then.MAIL_DEAD);
    row(rows, Phase.DOT, ScriptedSmtp.DROP, Then.NOBODY_KNOWS);
    row(rows, Phase.DOT, ScriptedSmtp.HANG, Then.NOBODY_KNOWS);
    row(rows, Phase.DOT, ScriptedSmtp.SLOW, Then.SENT);
    for (String any : List.of(TEMPORARY, FOR_GOOD, ScriptedSmtp.DROP, ScriptedSmtp.HANG))
      row(rows, Phase.QUIT, any, Then.SENT);
    for (String talk : List.of(ScriptedSmtp.ENDLESS, ScriptedSmtp.DRIP)) {
      for (Phase phase : List.of(Phase.TLS, Phase.BANNER, Phase.EHLO, Phase.AUTH, Phase.MAIL_FROM))
        row(rows, phase, talk, Then.SERVER_WAITS);
      for (Phase phase : List.of(Phase.RCPT, Phase.DATA)) row(rows, phase, talk, Then.BROKEN);
      row(rows, Phase.DOT, talk, Then.NOBODY_KNOWS);
    }
    real(rows);
    lookAlikes(rows);
    return rows;
  }

  private static void real(List<Object[]> rows) {
    // Postfix
    row(rows, Phase.RCPT, "554 5.7.1 <a@x.example>: Relay access denied", Then.SENDER_REFUSED);
    row(
        rows,
        Phase.RCPT,
        "450 4.2.0 <a@x.example>: Recipient address rejected: Greylisted",
        Then.MAIL_LATER);
    row(
        rows,
        Phase.RCPT,
        "450 4.7.1 Client host rejected: cannot find your hostname",
        Then.MAIL_LATER);
    row(
        rows,
        Phase.RCPT,
        "550 5.1.1 <a@x.example>: Recipient address rejected: User unknown in local recipient"
            + " table",
        Then.ADDRESS_DEAD);
    row(
        rows,
        Phase.RCPT,
        "450 4.1.1 <a@x.example>: Recipient address rejected: unverified address",
        Then.MAIL_LATER);
    row(
        rows,
        Phase.RCPT,
        "550 5.1.8 <jira@x.example>: Sender address rejected: Domain not found",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.RCPT,
        "550 5.1.7 <jira@x.example>: Sender address rejected: undeliverable address",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.RCPT,
        "553 5.7.1 <jira@x.example>: Sender address rejected: not logged in",
        Then.SENDER_REFUSED);
    row(rows, Phase.MAIL_FROM, "552 5.3.4 Message size exceeds fixed limit", Then.SENDER_REFUSED);
    row(rows, Phase.MAIL_FROM, "452 4.3.1 Insufficient system storage", Then.SERVER_WAITS);
    row(rows, Phase.BANNER, "421 4.7.0 too many connections from your host", Then.SERVER_WAITS);
    // Exim and qmail, which give no status
    row(rows, Phase.RCPT, "550 relay not permitted", Then.SENDER_REFUSED);
    row(
        rows,
        Phase.RCPT,
        "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
        Then.SENDER_REFUSED);
    row(rows, Phase.RCPT, "550 Unknown user", Then.MAIL_DEAD);
    row(rows, Phase.RCPT, "451 Greylisted, please try again in 900 seconds", Then.MAIL_LATER);
    // Exchange and Outlook
    row(
        rows,
        Phase.MAIL_FROM,
        "550 5.7.1 Client does not have permissions to send as this sender",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.MAIL_FROM,
        "530 5.7.57 Client not authenticated to send mail",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.DOT,
        "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
        Then.SENDER_REFUSED);
    row(rows, Phase.RCPT, "550 5.7.1 Unable to relay", Then.SENDER_REFUSED);
    row(
        rows,
        Phase.RCPT,
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found",
        Then.ADDRESS_DEAD);
    row(rows, Phase.DOT, "550 5.1.8 Access denied, bad outbound sender", Then.SENDER_REFUSED);
    row(
        rows,
        Phase.DOT,
        "550 5.7.515 Access denied, sending domain does not meet the required authentication level",
        Then.DOMAIN_WAITS);
    row(rows, Phase.RCPT, "550 5.7.606 Access denied, banned sending IP", Then.DOMAIN_WAITS);
    row(rows, Phase.RCPT, "550 5.7.1 Access denied, blocked domain", Then.DOMAIN_WAITS);
    row(
        rows,
        Phase.RCPT,
        "550 5.7.129 RESOLVER.RST.RestrictedToRecipientsPermission; not authorized to send",
        Then.DOMAIN_WAITS);
    row(
        rows,
        Phase.RCPT,
        "550 5.5.0 Requested action not taken: mailbox unavailable",
        Then.MAIL_DEAD);
    row(rows, Phase.DATA, "554 5.5.1 Error: no valid recipients", Then.MAIL_DEAD);
    row(rows, Phase.RCPT, "452 4.3.1 Insufficient system resources", Then.SERVER_WAITS);
    row(rows, Phase.EHLO, "421 4.3.2 Service not available", Then.SERVER_WAITS);
    row(rows, Phase.RCPT, "421 4.3.2 System not accepting network messages", Then.SERVER_WAITS);
    row(rows, Phase.AUTH, "535 5.7.3 Authentication unsuccessful", Then.SENDER_REFUSED);
    row(rows, Phase.AUTH, "454 4.7.0 Temporary authentication failure", Then.SERVER_WAITS);
    // Gmail
    row(
        rows,
        Phase.DOT,
        "550-5.7.26 This mail has been blocked because the sender is unauthenticated.\r\n"
            + "550 5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.",
        Then.DOMAIN_WAITS);
    row(
        rows,
        Phase.DOT,
        "550-5.7.1 Our system has detected that this message is likely unsolicited mail.\r\n"
            + "550 5.7.1 blocked",
        Then.MAIL_DEAD);
    row(
        rows,
        Phase.RCPT,
        "550-5.1.1 The email account that you tried to reach does not exist.\r\n550 5.1.1 gsmtp",
        Then.ADDRESS_DEAD);
    row(
        rows,
        Phase.RCPT,
        "452 4.2.2 The email account that you tried to reach is over quota.",
        Then.MAIL_LATER);
    row(
        rows,
        Phase.DOT,
        "421 4.7.28 unusual rate of unsolicited mail from your IP",
        Then.SERVER_WAITS);
    row(
        rows,
        Phase.DOT,
        "552 5.3.4 Your message exceeded Google's message size limits",
        Then.MAIL_DEAD);
    // a full and a closed mailbox, an address in another server's words
    row(rows, Phase.RCPT, "552 5.2.2 Mailbox full", Then.MAILBOX_REFUSES);
    row(rows, Phase.RCPT, "552 5.2.3 Too long for this mailbox", Then.MAILBOX_REFUSES);
    row(rows, Phase.RCPT, "552 Requested action aborted: exceeded storage", Then.MAILBOX_REFUSES);
    row(rows, Phase.RCPT, "550 The mailbox is full", Then.MAILBOX_REFUSES);
    row(rows, Phase.RCPT, "550 Quota exceeded", Then.MAIL_DEAD);
    row(rows, Phase.DOT, "552 5.2.2 Mailbox full", Then.MAILBOX_REFUSES);
    row(rows, Phase.DOT, "552 message too big", Then.MAIL_DEAD);
    row(rows, Phase.DOT, "554 5.2.0 STOREDRV.Deliver; failed", Then.MAIL_DEAD);
    row(rows, Phase.RCPT, "550 5.2.1 Mailbox disabled", Then.MAILBOX_REFUSES);
    row(rows, Phase.RCPT, "550 5.1.0 Address rejected", Then.MAIL_DEAD);
    row(rows, Phase.RCPT, "501 5.1.3 Bad recipient address syntax", Then.ADDRESS_DEAD);
    row(rows, Phase.RCPT, "503 5.5.1 Bad sequence of commands", Then.SERVER_WAITS);
    row(rows, Phase.RCPT, "530 Authentication required", Then.SENDER_REFUSED);
    row(rows, Phase.DOT, "451 4.3.0 Local error in processing", Then.SERVER_WAITS);
  }

  private static void lookAlikes(List<Object[]> rows) {
    // us as a sender, or what we may send, in words
    row(
        rows,
        Phase.RCPT,
        "550 5.1.0 <jira@x.example>: Sender address rejected: User unknown in local recipient"
            + " table",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.RCPT,
        "550 <jira@x.example>: Sender address rejected: Domain not found",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.RCPT,
        "550-Verification failed for <jira@x.example>\r\n"
            + "550-No Such User Here\r\n"
            + "550 Sender verify failed",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.RCPT,
        "554 5.7.1 <jira@x.example>: Sender address rejected: Access denied",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.RCPT,
        "550 5.1.90 Your message can't be sent because you've reached your daily limit for message"
            + " recipients",
        Then.SENDER_REFUSED);
    row(rows, Phase.RCPT, "550 5.7.1 <a@x.example>... Relaying denied", Then.SENDER_REFUSED);
    row(rows, Phase.RCPT, "553 Relaying disallowed as jira@x.example", Then.SENDER_REFUSED);
    row(rows, Phase.RCPT, "550 Sender address is not allowed.", Then.SENDER_REFUSED);
    row(
        rows,
        Phase.DOT,
        "550-5.4.5 Daily user sending limit exceeded. For more information on Gmail\r\n"
            + "550 5.4.5 sending limits go to support.google.com",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.DOT,
        "554 Message rejected: Email address is not verified. The following identities failed the"
            + " check in region EU-WEST-1: jira@x.example",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.DOT,
        "550 The from address does not match a verified Sender Identity. Mail cannot be sent until"
            + " this error is resolved.",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.DOT,
        "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.DOT,
        "554 5.2.252 SendAsDenied; jira@x.example not allowed to send as no-reply@x.example",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.DOT,
        "554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.DOT,
        "550 5.1.90 Your message can't be sent because you've reached your daily limit for message"
            + " recipients",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.DOT,
        "550 5.7.705 Access denied, tenant has exceeded threshold",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.DOT,
        "550 5.4.6 Unusual sending activity detected. Please try after sometime",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.DOT,
        "550 Domain x.example has exceeded the max emails per hour (150/150 (100%)) allowed."
            + " Message discarded.",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.DOT,
        "550 The 'From' address you supplied is not a Sender Signature on your account",
        Then.SENDER_REFUSED);
    row(
        rows,
        Phase.MAIL_FROM,
        "501 5.1.8 <jira@x.example>... Domain of sender address does not exist",
        Then.SENDER_REFUSED);
    row(rows, Phase.AUTH, "451 Authentication failed: Maximum credits exceeded", Then.SERVER_WAITS);
    row(
        rows,
        Phase.DOT,
        "550-"
            + "a long line of a rather talkative server\r\n550-".repeat(12)
            + "\r\n550 Sender verify failed",
        Then.SENDER_REFUSED);
    // the same, for now: no greylisting
    row(rows, Phase.RCPT, "454 4.7.1 <a@x.example>: Relay access denied", Then.SERVER_WAITS);
    row(
        rows,
        Phase.RCPT,
        "450 4.1.8 <jira@x.example>: Sender address rejected: Domain not found",
        Then.SERVER_WAITS);
    row(
        rows,
        Phase.RCPT,
        "450 4.1.7 <jira@x.example>: Sender address rejected: unverified address",
        Then.SERVER_WAITS);
    row(rows, Phase.RCPT, "451 Could not complete sender verify callout", Then.SERVER_WAITS);
    row(
        rows,
        Phase.DOT,
        "454 Throttling failure: Maximum sending rate exceeded.",
        Then.SERVER_WAITS);
    row(
        rows,
        Phase.DOT,
        "454 Throttling failure: Daily message quota exceeded.",
        Then.SERVER_WAITS);
    row(rows, Phase.DOT, "450 4.4.5 Daily user sending limit exceeded", Then.SERVER_WAITS);
    row(
        rows,
        Phase.RCPT,
        "450 4.7.1 <jira@x.example>: Sender address rejected: Greylisted, see"
            + " http://postgrey.example/",
        Then.MAIL_LATER);
    row(
        rows,
        Phase.RCPT,
        "451 4.7.1 Greylisting in action, please come back later",
        Then.MAIL_LATER);
    // of much the same words, and the recipient's own
    row(
        rows,
        Phase.RCPT,
        "550 5.1.1 <a@x.example>: Recipient address rejected: User unknown in relay recipient"
            + " table",
        Then.ADDRESS_DEAD);
    row(
        rows,
        Phase.RCPT,
        "550 <a@x.example>: Recipient address rejected: User unknown in relay recipient table",
        Then.MAIL_DEAD);
    row(rows, Phase.RCPT, "550 5.1.1 User unknown", Then.ADDRESS_DEAD);
    row(rows, Phase.RCPT, "552 5.2.2 mailbox over quota", Then.MAILBOX_REFUSES);
    row(
        rows,
        Phase.RCPT,
        "552 mailbox a@x.example is over its quota, limit exceeded",
        Then.MAILBOX_REFUSES);
    row(
        rows,
        Phase.DOT,
        "552 5.2.2 Over quota: the mailbox has exceeded its daily limit",
        Then.MAILBOX_REFUSES);
    row(
        rows,
        Phase.RCPT,
        "450 4.2.1 The user you are trying to contact is receiving mail at a rate that prevents"
            + " additional messages",
        Then.MAIL_LATER);
    row(rows, Phase.RCPT, "550 5.4.1 Recipient address rejected: Access denied", Then.MAIL_DEAD);
    row(rows, Phase.DOT, "554 5.7.1 relay7.x.example: Message rejected as spam", Then.MAIL_DEAD);
    row(rows, Phase.DOT, "554 5.6.0 relay7.x.example: Message content rejected", Then.MAIL_DEAD);
  }

  private static void row(List<Object[]> rows, Phase phase, String what, Then then) {
    rows.add(new Object[] {phase, what, then});
  }

  @Test
  public void what_concerns_the_server_halts_the_server_and_suppresses_nobody() throws Exception {
    try (ScriptedSmtp smtp = new ScriptedSmtp(phase, what)) {
      Delivery delivery = new SmtpMailer(jira(smtp), this::nanos, new PlainTurns()).send(letter());

      assertThat(then(delivery)).as("%s: %s", phase, delivery).isEqualTo(then);
      assertThat(delivery.toString()).doesNotContain("@");
      if (then == Then.SENT) assertThat(smtp.accepted).isTrue();
      if (talksOn()) await().atMost(5, SECONDS).until(() -> smtp.cutOff);
    }
  }

  private boolean talksOn() {
    return what.equals(ScriptedSmtp.ENDLESS) || what.equals(ScriptedSmtp.DRIP);
  }

  /** The two minutes after the last dot are a second here. */
  private long nanos() {
    return talksOn() && phase == Phase.DOT ? System.nanoTime() * 120 : System.nanoTime();
  }

  private static Then then(Delivery delivery) {
    if (delivery instanceof Delivery.Accepted) return Then.SENT;
    if (delivery instanceof Delivery.Later) return Then.MAIL_LATER;
    if (delivery instanceof Delivery.Broken) return Then.BROKEN;
    if (delivery instanceof Delivery.DomainRefused) return Then.DOMAIN_WAITS;
    if (delivery instanceof Delivery.Unknown) return Then.NOBODY_KNOWS;
    if (delivery instanceof Delivery.Never never)
      return switch (never.about()) {
        case NOBODY -> Then.ADDRESS_DEAD;
        case MAILBOX -> Then.MAILBOX_REFUSES;
        case MAIL -> Then.MAIL_DEAD;
      };
    return ((Delivery.NoServer) delivery).why() == Reason.SENDER_REFUSED
        ? Then.SENDER_REFUSED
        : Then.SERVER_WAITS;
  }

  /** Milliseconds; short only where it is waited for. */
  private long timeout() {
    if (talksOn() && phase == Phase.DOT) return 48_000;
    return talksOn() || what.equals(ScriptedSmtp.HANG) ? 400 : 2_000;
  }

  private Envelope letter() {
    boolean long_ =
        phase == Phase.BODY && (what.equals(ScriptedSmtp.DROP) || what.equals(ScriptedSmtp.HANG));
    String text = long_ ? "one line of a long letter\n".repeat(400_000) : "Hello Ada";
    return new Envelope(
        String.valueOf(ADA.email()),
        "Roundtrip",
        "",
        new Body("Dark mode", text, null, MONDAY),
        "<rt.abc@jira.example.com>",
        Envelope.Series.NONE,
        new HowToStop(Optional.of("https://feedback.example.com/stop?t=1"), ""),
        Locale.ENGLISH);
  }

  private MailServerManager jira(ScriptedSmtp smtp) throws Exception {
    SMTPMailServer server = mock(SMTPMailServer.class);
    when(server.getHostname()).thenReturn(phase == Phase.DNS ? "nowhere.invalid" : "127.0.0.1");
    when(server.getPort()).thenReturn(String.valueOf(phase == Phase.CONNECT ? 1 : smtp.port()));
    when(server.getMailProtocol()).thenReturn(MailProtocol.SMTP);
    when(server.getTimeout()).thenReturn(timeout());
    when(server.getDefaultFrom()).thenReturn("jira@example.com");
    when(server.isTlsRequired()).thenReturn(phase == Phase.TLS);
    if (phase == Phase.AUTH) {
      when(server.getUsername()).thenReturn("jira");
      when(server.getPassword()).thenReturn("secret");
    }
    org.mockito.Mockito.doAnswer(
            called -> {
              throw new AssertionError("sent through Jira's own object");
            })
        .when(server)
        .sendWithMessageId(any(), any());
    MailServerManager servers = mock(MailServerManager.class);
    when(servers.isDefaultSMTPMailServerDefined()).thenReturn(true);
    when(servers.getDefaultSMTPMailServer()).thenReturn(server);
    return servers;
  }
}
