package io.roundtrip.notify.send.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.mail.MailException;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.Delivery;
import io.roundtrip.notify.send.Delivery.Later;
import io.roundtrip.notify.send.Delivery.Never;
import io.roundtrip.notify.send.Delivery.NoServer;
import io.roundtrip.notify.send.Delivery.Unknown;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.junit.Test;

/** What the mail library throws in each phase, and what we make of it. */
public class SmtpAnswersTest {
  private static Delivery of(Exception cause) {
    return SmtpAnswers.of(
        new MailException("com.atlassian.mail.MailException", cause), "jira@a_b", "ada@x.example");
  }

  @Test
  public void before_the_mail_was_named_it_is_the_servers_fault() {
    assertThat(of(new MessagingException("x", new UnknownHostException("mail.example.com"))))
        .isInstanceOf(NoServer.class);
    assertThat(of(new MessagingException("Couldn't connect", new ConnectException("refused"))))
        .isInstanceOf(NoServer.class);
    assertThat(
            of(
                new MessagingException(
                    "Could not connect to SMTP host: mail.example.com, port: 25, response: 421")))
        .isInstanceOf(NoServer.class);
    assertThat(of(new MessagingException("Could not convert socket to TLS")))
        .isInstanceOf(NoServer.class);
    assertThat(of(new AuthenticationFailedException("535 5.7.8 bad credentials")))
        .isInstanceOf(NoServer.class);
    assertThat(of(new SMTPSenderFailedException("550 5.7.1 sender not allowed")))
        .isInstanceOf(NoServer.class);
  }

  /** Bears the name of the library's own class; only the name counts. */
  private static final class SMTPSenderFailedException extends SendFailedException {
    SMTPSenderFailedException(String text) {
      super(text);
    }
  }

  private static final class SMTPSendFailedException extends SendFailedException {
    SMTPSendFailedException(String text) {
      super(text);
    }
  }

  @Test
  public void a_reply_is_kept_as_every_database_can_keep_it() {
    Answer spoilt = Answer.reply(Phase.RCPT, "550 5.1.1 no\0 \u202Esuch\r\n \ud83d user\u0001");
    Answer cut = Answer.reply(Phase.RCPT, "550 " + "x".repeat(294) + "\ud83d\ude00 and more");

    assertThat(spoilt.line()).isEqualTo("550 5.1.1 no such user");
    assertThat(cut.line()).isEqualTo("550 " + "x".repeat(294) + "…");
  }

  @Test
  public void later_and_never_are_what_the_server_said() {
    assertThat(
            of(
                new SendFailedException(
                    "Invalid Addresses", new MessagingException("451 4.7.1 greylisted"))))
        .isInstanceOf(Later.class);
    assertThat(
            of(
                new SendFailedException(
                    "Invalid Addresses",
                    new MessagingException("550 5.1.1 <ada@x.example> unknown"))))
        .isEqualTo(new Never("RCPT: 550 5.1.1 <…> unknown", Delivery.About.NOBODY));
    assertThat(
            of(
                new SendFailedException(
                    "Invalid Addresses", new MessagingException("550 5.1.8 sender rejected"))))
        .isInstanceOf(NoServer.class);
    assertThat(of(new SMTPSendFailedException("554 5.7.1 message refused")))
        .isEqualTo(new Never("DOT: 554 5.7.1 message refused", Delivery.About.MAIL));
    assertThat(of(new MessagingException("550 5.7.1 go away")))
        .as("said to the greeting")
        .isInstanceOf(NoServer.class);
    assertThat(of(new AddressException("Illegal semicolon"))).isInstanceOf(Never.class);
  }

  @Test
  public void a_wrong_address_is_the_letters_unless_it_is_the_senders() {
    assertThat(of(new AddressException("Illegal character", "ada@x.example")))
        .isInstanceOf(Never.class);
    assertThat(of(new AddressException("Illegal character", "jira@a_b")))
        .isEqualTo(new NoServer(Reason.SENDER_REFUSED, "From: AddressException", false));
  }

  @Test
  public void silence_at_the_end_is_unknown() {
    assertThat(
            of(
                new MessagingException(
                    "Exception reading response", new SocketTimeoutException("Read timed out"))))
        .isEqualTo(new Unknown("SocketTimeoutException: Read timed out"));
    assertThat(of(new MessagingException("[EOF]"))).isInstanceOf(Unknown.class);
    assertThat(of(new MessagingException("x", new EOFException()))).isInstanceOf(Unknown.class);
    assertThat(of(new IllegalStateException("anything"))).isInstanceOf(Unknown.class);
  }

  @Test
  public void no_address_stands_in_what_the_administrator_reads() {
    assertThat(of(new MessagingException("550 5.7.1 ada@x.example not wanted here")).toString())
        .doesNotContain("ada@");
  }
}
