package minijira.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.util.Properties;
import minijira.boot.Mail;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class MailHostTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void keeps_each_mail_once_for_each_recipient_before_the_sender_goes_on() throws Exception {
    try (MailHost host = MailHost.start()) {
      send(host, "Dark mode läuft", "ada@example.com", "grace@example.com");

      assertThat(host.inbox().all())
          .extracting(Mail::to)
          .containsExactlyInAnyOrder("ada@example.com", "grace@example.com");
      Mail mail = host.inbox().to("ADA@example.com").get(0);
      assertThat(mail.subject()).isEqualTo("Dark mode läuft");
      assertThat(mail.text()).isEqualTo("Hello Ada");
      assertThat(mail.html()).isEqualTo("<p>Hello Ada</p>");
      assertThat(mail.headers())
          .containsEntry("list-unsubscribe-post", "List-Unsubscribe=One-Click");
    }
  }

  @Test
  public void a_second_start_finds_the_mails_of_the_first() throws Exception {
    Path inbox = folder.getRoot().toPath().resolve("inbox");
    try (MailHost first = MailHost.start(inbox)) {
      send(first, "One", "ada@example.com");
    }

    try (MailHost second = MailHost.start(inbox)) {
      send(second, "Two", "ada@example.com");

      assertThat(second.inbox().all()).extracting(Mail::subject).containsExactly("One", "Two");
      second.inbox().clear();
    }
    try (MailHost third = MailHost.start(inbox)) {
      assertThat(third.inbox().all()).isEmpty();
    }
  }

  private static void send(MailHost host, String subject, String... recipients) throws Exception {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", host.address());
    properties.put("mail.smtp.port", String.valueOf(host.port()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom("jira@example.com");
    for (String recipient : recipients)
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
    message.setSubject(subject, "UTF-8");
    message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    MimeBodyPart text = new MimeBodyPart();
    text.setText("Hello Ada", "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setContent("<p>Hello Ada</p>", "text/html; charset=UTF-8");
    message.setContent(new MimeMultipart("alternative", text, html));
    Transport.send(message);
  }
}
