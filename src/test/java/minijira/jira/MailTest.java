package minijira.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.MailFactory;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import minijira.jira.mail.MailServers;
import minijira.jira.mail.MailSettings;
import minijira.node.Components;
import minijira.node.EventBus;
import minijira.store.Db;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class MailTest {
  private final GreenMail inbox =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
  private Db db;

  @Before
  public void install() {
    inbox.start();
    db = Db.memory("mail");
    JiraServices.install(
        db,
        new EventBus(),
        new Site(
            "http://localhost/jira", "localhost", inbox.getSmtp().getPort(), Clock.systemUTC()));
  }

  @After
  public void close() {
    inbox.stop();
    db.close();
  }

  @Test
  public void a_message_keeps_its_id_headers_sender_and_letters() throws Exception {
    Email email = new Email("ada@example.com");
    email
        .setSubject("Großartig")
        .setBody("<p>Schön</p>")
        .setMimeType("text/html")
        .setEncoding("UTF-8")
        .setFromName("Team “A”")
        .setFrom("team@example.com")
        .setReplyTo("reply@example.com");
    email.addHeader("X-Test", "yes");

    server().sendWithMessageId(email, "<42.7@example.com>");

    MimeMessage got = inbox.getReceivedMessages()[0];
    assertThat(got.getMessageID()).isEqualTo("<42.7@example.com>");
    assertThat(got.getSubject()).isEqualTo("[JIRA] Großartig");
    assertThat(got.getContentType()).startsWith("text/html; charset=UTF-8");
    assertThat(got.getContent().toString()).contains("Schön");
    assertThat(got.getHeader("X-Test")).containsExactly("yes");
    assertThat(got.getHeader("Precedence")).containsExactly("bulk");
    assertThat(got.getFrom()[0].toString()).contains("team@example.com");
    assertThat(got.getReplyTo()[0].toString()).isEqualTo("reply@example.com");
  }

  @Test
  public void a_message_may_have_two_faces() throws Exception {
    MimeMultipart both = new MimeMultipart("alternative");
    for (String type : new String[] {"text/plain; charset=UTF-8", "text/html; charset=UTF-8"}) {
      MimeBodyPart part = new MimeBodyPart();
      part.setContent("Hello", type);
      both.addBodyPart(part);
    }

    server()
        .send(
            new Email("ada@example.com")
                .setSubject("Hi")
                .setExcludeSubjectPrefix(true)
                .setMultipart(both));

    MimeMessage got = inbox.getReceivedMessages()[0];
    assertThat(got.getSubject()).isEqualTo("Hi");
    assertThat(((MimeMultipart) got.getContent()).getCount()).isEqualTo(2);
  }

  @Test
  public void nothing_is_sent_while_sending_is_off() throws Exception {
    Components.get(MailSettings.class).setSendingDisabled(true);

    server().send(new Email("ada@example.com").setSubject("Hi").setBody("x"));

    assertThat(MailFactory.getSettings().isSendingDisabled()).isTrue();
    assertThat(inbox.getReceivedMessages()).isEmpty();
  }

  @Test
  public void a_server_that_does_not_answer_is_an_exception_with_its_cause() {
    inbox.stop();

    assertThatThrownBy(
            () -> server().send(new Email("ada@example.com").setSubject("Hi").setBody("x")))
        .isInstanceOf(MailException.class)
        .hasCauseInstanceOf(jakarta.mail.MessagingException.class);
  }

  @Test
  public void the_admin_may_take_the_server_away() {
    Components.get(MailServers.class).setDefined(false);

    assertThat(Components.get(MailServerManager.class).isDefaultSMTPMailServerDefined()).isFalse();
    assertThat(Components.get(MailServerManager.class).getDefaultSMTPMailServer()).isNull();
  }

  private static SMTPMailServer server() {
    return MailFactory.getServerManager().getDefaultSMTPMailServer();
  }
}
