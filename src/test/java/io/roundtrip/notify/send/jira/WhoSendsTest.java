package io.roundtrip.notify.send.jira;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.atlassian.mail.MailProtocol;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import com.atlassian.mail.server.auth.AuthenticationContext;
import com.atlassian.mail.server.auth.AuthenticationContextAware;
import com.atlassian.mail.server.auth.Credentials;
import com.atlassian.mail.server.auth.UserPasswordCredentials;
import io.roundtrip.host.PlainTurns;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.letter.HowToStop;
import io.roundtrip.notify.send.Delivery;
import io.roundtrip.notify.send.Envelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/**
 * By Jira's settings or through Jira's own object: which of the two, and that nothing which Jira
 * would heed is lost on the way.
 */
public class WhoSendsTest {
  private static final Envelope MAIL =
      new Envelope(
          String.valueOf(ADA.email()),
          "Roundtrip",
          "",
          new Body("Dark mode", "Hello Ada", null, MONDAY),
          "<rt.abc@jira.example.com>",
          Envelope.Series.NONE,
          new HowToStop(Optional.of("https://feedback.example.com/stop?t=1"), ""),
          Locale.ENGLISH);

  private final SMTPMailServer server =
      mock(SMTPMailServer.class, withSettings().extraInterfaces(AuthenticationContextAware.class));
  private final Properties carried = new Properties();
  private final List<String> ofTheJvm = new ArrayList<>();
  private ScriptedSmtp smtp;

  @Before
  public void a_server_without_log_in() throws Exception {
    smtp = new ScriptedSmtp(Phase.DNS, "");
    when(server.getHostname()).thenReturn("127.0.0.1");
    when(server.getMailProtocol()).thenReturn(MailProtocol.SMTP);
    when(server.getTimeout()).thenReturn(10_000L);
    when(server.getDefaultFrom()).thenReturn("jira@example.com");
    when(server.getProperties()).thenReturn(carried);
    logsInBy((UserPasswordCredentials) () -> null);
  }

  @After
  public void close() throws Exception {
    smtp.close();
    ofTheJvm.forEach(System::clearProperty);
  }

  private void logsInBy(Credentials credentials) {
    AuthenticationContext how = () -> credentials;
    when(((AuthenticationContextAware) server).getAuthenticationContext()).thenReturn(how);
  }

  private void jvm(String name, String value) {
    ofTheJvm.add(name);
    System.setProperty(name, value);
  }

  private Delivery sent() {
    when(server.getPort()).thenReturn(String.valueOf(smtp.port()));
    MailServerManager servers = mock(MailServerManager.class);
    when(servers.getDefaultSMTPMailServer()).thenReturn(server);
    return new SmtpMailer(servers, System::nanoTime, new PlainTurns()).send(MAIL);
  }

  private Properties settings() {
    return SessionSettings.of(server, new Patience(Duration.ofSeconds(1), System::nanoTime));
  }

  private void byUs() throws Exception {
    assertThat(sent()).isInstanceOf(Delivery.Accepted.class);
    verify(server, never()).sendWithMessageId(any(), any());
    assertThat(smtp.taken()).isEqualTo(1);
  }

  private void byJira() throws Exception {
    assertThat(sent()).isInstanceOf(Delivery.Accepted.class);
    verify(server).sendWithMessageId(any(), any());
    assertThat(smtp.heard()).isEmpty();
  }

  @Test
  public void whom_jira_knows_no_user_of_may_be_sent_to_without_log_in() throws Exception {
    byUs();
  }

  /** No letter is at fault: all of them would die of it, one by one. */
  @Test
  public void a_sender_that_jira_names_wrongly_concerns_the_server() {
    for (String from : new String[] {"jira", "jira@mail_gateway.corp", "", null}) {
      when(server.getDefaultFrom()).thenReturn(from);

      assertThat(sent())
          .as("from %s", from)
          .isInstanceOfSatisfying(
              Delivery.NoServer.class,
              halted -> {
                assertThat(halted.why()).isEqualTo(Reason.SENDER_REFUSED);
                assertThat(halted.how()).startsWith("From: ");
              });
    }
    assertThat(smtp.heard()).isEmpty();
  }

  @Test
  public void another_log_in_than_user_and_password_is_jiras() throws Exception {
    logsInBy(new Credentials() {});
    byJira();
  }

  @Test
  public void so_is_one_that_says_nothing() throws Exception {
    logsInBy(null);
    byJira();
  }

  @Test
  public void so_is_a_user_that_the_server_itself_does_not_name() throws Exception {
    logsInBy((UserPasswordCredentials) () -> "jira");
    byJira();
  }

  @Test
  public void where_nobody_can_tell_the_log_in_jira_knows_it() throws Exception {
    when(((AuthenticationContextAware) server).getAuthenticationContext())
        .thenThrow(new NoClassDefFoundError("com/atlassian/mail/server/auth/Credentials"));
    byJira();
  }

  @Test
  public void a_user_and_a_password_need_no_more_to_be_known() throws Exception {
    logsInBy(null);
    when(server.getUsername()).thenReturn("jira");
    when(server.getPassword()).thenReturn("secret");
    smtp.wantsLogIn("PLAIN");
    byUs();
  }

  @Test
  public void a_socks_host_of_the_server_is_jiras_to_go_by() throws Exception {
    when(server.getSocksHost()).thenReturn("socks.example.com");
    byJira();
  }

  @Test
  public void so_is_one_that_the_server_carries() throws Exception {
    carried.setProperty("mail.smtp.socks.host", "socks.example.com");
    byJira();
  }

  @Test
  public void so_is_one_of_the_jvm() throws Exception {
    jvm("mail.smtp.socks.host", "socks.example.com");
    byJira();
  }

  @Test
  public void one_of_another_protocol_is_not() throws Exception {
    jvm("mail.smtps.socks.host", "socks.example.com");
    byUs();
  }

  @Test
  public void whose_sockets_or_transport_are_somebodys_own_is_jiras_to_send() throws Exception {
    for (String name : List.of("socketFactory.class", "ssl.socketFactory.class", "class")) {
      carried.clear();
      carried.setProperty("mail.smtp." + name, "com.example.Own");
      byJira();
      clearInvocations(server);
    }
  }

  @Test
  public void what_the_jvm_was_started_with_holds() throws Exception {
    jvm("mail.smtp.localhost", "jira.example.com");
    jvm("mail.smtp.from", "bounces@example.com");
    byUs();
    assertThat(smtp.heard()).contains("EHLO jira.example.com", "MAIL FROM:<bounces@example.com>");
  }

  @Test
  public void what_the_server_carries_holds_before_that() throws Exception {
    jvm("mail.smtp.localhost", "jvm.example.com");
    carried.setProperty("mail.smtp.localhost", "jira.example.com");
    byUs();
    assertThat(smtp.heard()).contains("EHLO jira.example.com");
  }

  @Test
  public void encryption_that_only_the_jvm_wishes_is_used() throws Exception {
    smtp.close();
    smtp = new ScriptedSmtp(Phase.TLS, "454 4.7.0 TLS not available");
    jvm("mail.smtp.starttls.enable", "true");

    assertThat(sent().toString()).contains("TLS: 454");
  }

  /** Jira only wishes for it: where a relay offers none, its own mails leave in the clear. */
  @Test
  public void without_the_encryption_that_jira_wishes_nothing_leaves() throws Exception {
    when(server.isTlsRequired()).thenReturn(true);

    assertThat(sent().toString()).contains("SERVER_DOWN", "STARTTLS is required");
    assertThat(smtp.taken()).isZero();
  }

  @Test
  public void a_name_that_jira_wants_checked_is_checked() {
    String check = "mail.smtp.ssl.checkserveridentity";
    jvm(check, "false");
    when(server.isTlsRequired()).thenReturn(true);

    assertThat(settings()).containsEntry(check, "false");
    when(server.isTlsHostnameCheckRequired()).thenReturn(true);
    assertThat(settings()).containsEntry(check, "true");
  }

  @Test
  public void our_deadlines_hold_whatever_the_jvm_says() throws Exception {
    List<String> limits =
        List.of("mail.smtp.timeout", "mail.smtp.connectiontimeout", "mail.smtp.writetimeout");
    for (String limit : limits) {
      jvm(limit, "3600000");
      carried.setProperty(limit, "0");
    }
    when(server.getTimeout()).thenReturn(900L);
    smtp.answers(Phase.MAIL_FROM, ScriptedSmtp.HANG);
    long began = System.nanoTime();

    assertThat(sent().toString()).contains("MAIL FROM: SocketTimeoutException");

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    assertThat(settings()).extractingByKeys(limits.toArray()).containsOnly("900");
  }

  @Test
  public void and_so_does_our_account_of_how_far_it_got() throws Exception {
    jvm("mail.smtp.chunksize", "1000");
    jvm("mail.smtp.reportsuccess", "true");
    jvm("mail.debug.quote", "true");
    jvm("mail.smtp.userset", "true");
    jvm("mail.smtp.sendpartial", "true");
    jvm("mail.smtp.socketFactory.port", "1");
    byUs();
    smtp.answers(Phase.DOT, ScriptedSmtp.DROP);
    assertThat(sent()).isInstanceOf(Delivery.Unknown.class);
    smtp.answers(Phase.RCPT, "550 5.1.1 user unknown");
    assertThat(sent()).isInstanceOf(Delivery.Never.class);
  }

  @Test
  public void a_user_of_the_jvms_logs_in_no_one() throws Exception {
    jvm("mail.smtp.auth", "true");
    jvm("mail.smtp.user", "somebody");
    byUs();
  }
}
