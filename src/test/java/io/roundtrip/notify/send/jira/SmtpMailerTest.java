package io.roundtrip.notify.send.jira;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import io.roundtrip.host.PlainTurns;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.UnsubscribeLinks;
import io.roundtrip.notify.letter.HowToStop;
import io.roundtrip.notify.send.Delivery;
import io.roundtrip.notify.send.Envelope;
import jakarta.mail.Multipart;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.Before;
import org.junit.Test;
import org.mockito.ArgumentCaptor;

public class SmtpMailerTest {
  private static final String ID = "<rt.abc@jira.example.com>";
  private static final Envelope MAIL =
      new Envelope(
          String.valueOf(ADA.email()),
          "Roundtrip team",
          "loop@example.com",
          new Body("Dark mode ist da – 🎉", "Hällo Ada", "<p>Hällo Ada</p>", MONDAY),
          ID,
          Envelope.Series.NONE,
          new HowToStop(
              Optional.of("https://jira.example.com/stop?t=1"),
              Optional.of(new UnsubscribeLinks.ByMail("answers@example.com", "v2.1")),
              "loop@example.com"),
          Locale.GERMAN);

  private final MailServerManager servers = mock(MailServerManager.class);
  private final SMTPMailServer server = mock(SMTPMailServer.class);
  private final SmtpMailer mailer =
      new SmtpMailer(servers, () -> 60 * System.nanoTime(), new PlainTurns());

  @Before
  public void there_is_a_server() {
    when(servers.isDefaultSMTPMailServerDefined()).thenReturn(true);
    when(servers.getDefaultSMTPMailServer()).thenReturn(server);
  }

  private Email sent() throws MailException {
    ArgumentCaptor<Email> email = ArgumentCaptor.forClass(Email.class);
    verify(server).sendWithMessageId(email.capture(), eq(ID));
    return email.getValue();
  }

  @Test
  public void carries_what_keeps_robots_quiet_and_readers_in_charge() throws Exception {
    Delivery answer = mailer.send(MAIL);

    assertThat(answer).isInstanceOf(Delivery.Accepted.class);
    assertThat(sent().getHeaders().toString())
        .contains("Auto-Submitted=auto-generated")
        .contains("X-Auto-Response-Suppress=All")
        .contains(
            "List-Unsubscribe=<https://jira.example.com/stop?t=1>,"
                + " <mailto:answers@example.com?subject=unsubscribe%20v2.1>")
        .contains("List-Unsubscribe-Post=List-Unsubscribe=One-Click")
        .contains("Date=Mon, 16 Nov 2026 09:00:00 +0000")
        .contains("Content-Language=de")
        .doesNotContain("Precedence");
    assertThat(sent().getTo()).isEqualTo(ADA.email());
    assertThat(sent().getFromName()).isEqualTo("Roundtrip team");
    assertThat(sent().getReplyTo()).isEqualTo("loop@example.com");
  }

  @Test
  public void has_a_text_and_an_html_form() throws Exception {
    mailer.send(MAIL);

    Multipart forms = sent().getMultipart();
    assertThat(forms.getContentType()).startsWith("multipart/alternative");
    assertThat(forms.getCount()).isEqualTo(2);
    assertThat(forms.getBodyPart(0).getContent()).isEqualTo("Hällo Ada");
    assertThat(forms.getBodyPart(1).getContent()).isEqualTo("<p>Hällo Ada</p>");
  }

  @Test
  public void without_a_way_to_name_a_mail_it_is_sent_all_the_same() throws Exception {
    doThrow(new NoSuchMethodError("sendWithMessageId"))
        .when(server)
        .sendWithMessageId(any(), any());

    Delivery answer = mailer.send(MAIL);

    ArgumentCaptor<Email> email = ArgumentCaptor.forClass(Email.class);
    verify(server).send(email.capture());
    assertThat(answer).isInstanceOf(Delivery.Accepted.class);
    assertThat(email.getValue().getHeaders().toString()).contains("X-Roundtrip-Id=" + ID);
  }

  @Test
  public void without_a_server_it_says_so() {
    when(servers.isDefaultSMTPMailServerDefined()).thenReturn(false);
    when(servers.getDefaultSMTPMailServer()).thenReturn(null);

    assertThat(mailer.unusable()).contains(Reason.NO_SERVER);
    assertThat(mailer.send(MAIL)).isEqualTo(new Delivery.NoServer(Reason.NO_SERVER, "", false));
  }

  @Test
  public void an_exception_becomes_an_answer() throws Exception {
    doThrow(new MailException("failed", new ConnectException("Connection refused")))
        .when(server)
        .sendWithMessageId(any(), any());

    assertThat(mailer.send(MAIL)).isInstanceOf(Delivery.NoServer.class);
  }

  private void hangs(CountDownLatch until) throws MailException {
    doAnswer(
            call -> {
              until.await();
              return null;
            })
        .when(server)
        .sendWithMessageId(any(), any());
  }

  /** Its deadlines pass at once: each look at the clock is a minute later. */
  private SmtpMailer hasty() {
    AtomicLong minutes = new AtomicLong();
    return new SmtpMailer(
        servers, () -> Duration.ofMinutes(minutes.getAndIncrement()).toNanos(), new PlainTurns());
  }

  @Test
  public void jiras_own_object_is_waited_for_as_long_as_for_any_server_and_then_nobody_knows()
      throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    hangs(never);
    SmtpMailer hasty = hasty();

    for (int i = 0; i < 4; i++)
      assertThat(hasty.send(MAIL)).isEqualTo(new Delivery.Unknown("no end of it in time"));
    assertThat(hasty.send(MAIL)).as("no thread without end").isInstanceOf(Delivery.NoServer.class);

    never.countDown();
    await().until(() -> hasty.send(MAIL) instanceof Delivery.Accepted);
  }

  @Test
  public void whoever_stops_leaves_it_and_says_that_it_was_us() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    hangs(never);
    AtomicReference<Delivery> said = new AtomicReference<>();
    Thread sender = new Thread(() -> said.set(mailer.send(MAIL)));
    sender.start();
    await().untilAsserted(() -> verify(server).sendWithMessageId(any(), any()));

    mailer.hangUp();

    sender.join(20_000);
    assertThat(said.get()).isEqualTo(new Delivery.Unknown("no end of it in time", true));
    never.countDown();
  }

  @Test
  public void whoever_is_asked_to_stop_once_more_has_no_more_time_than_the_first_time_gave()
      throws Exception {
    AtomicLong now = new AtomicLong();
    SmtpMailer stopped = new SmtpMailer(servers, now::get, new PlainTurns());
    stopped.hangUp();
    now.addAndGet(SmtpMailer.LAST_ANSWERS.toNanos());
    stopped.hangUp();
    CountDownLatch never = new CountDownLatch(1);
    hangs(never);
    AtomicReference<Delivery> said = new AtomicReference<>();
    Thread sender = new Thread(() -> said.set(stopped.send(MAIL)));
    sender.start();
    await().untilAsserted(() -> verify(server).sendWithMessageId(any(), any()));

    Thread stopping = new Thread(stopped::hangUp);
    stopping.setDaemon(true);
    stopping.start();

    stopping.join(10_000);
    assertThat(stopping.isAlive()).isFalse();
    sender.join(20_000);
    assertThat(said.get()).isEqualTo(new Delivery.Unknown("no end of it in time", true));
    never.countDown();
  }
}
