package io.roundtrip.notify.send.jira;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.mail.Email;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.UnsubscribeLinks.ByMail;
import io.roundtrip.notify.letter.HowToStop;
import io.roundtrip.notify.send.Envelope;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Test;

public class MailCarriesTest {
  private static final String ID = "<rt.abc@example.com>";
  private static final Envelope.Series SERIES =
      new Envelope.Series(
          "abcdefghijklmnop.list.example.com",
          List.of("<rt-thread.a@example.com>", "<rt-thread.b@example.com>"),
          false);
  private static final Optional<ByMail> BY_MAIL =
      Optional.of(new ByMail("answers@example.com", "v2.1.unsubscribe.7.8.9.x_y-z"));

  private final Session session = Session.getInstance(new Properties());

  private static Envelope mail(
      String subject, String fromName, Envelope.Series series, HowToStop stop) {
    return new Envelope(
        "ada@customer.example",
        fromName,
        "loop@example.com",
        new Body(subject, "Hello", "<p>Hello</p>", MONDAY),
        ID,
        series,
        stop,
        Locale.ENGLISH);
  }

  private MimeMessage written(Envelope mail) throws Exception {
    return OwnTransport.message(session, new InternetAddress("roundtrip@example.com"), mail);
  }

  private static String names(MimeMessage message) throws MessagingException {
    return Collections.list(message.getAllHeaders()).stream()
        .map(header -> header.getName().toLowerCase(Locale.ROOT))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String head(MimeMessage message) throws Exception {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    message.writeTo(raw);
    String text = raw.toString(StandardCharsets.UTF_8);
    return text.substring(0, text.indexOf("\r\n\r\n"));
  }

  @Test
  public void both_ways_of_sending_carry_the_same() throws Exception {
    HowToStop stop = new HowToStop(Optional.of("https://x.example/stop?t=1"), BY_MAIL, "");
    Envelope mail = mail("Dark mode", "Team", SERIES, stop);
    TreeMap<String, String> own = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header each : Collections.list(written(mail).getAllHeaders()))
      own.put(each.getName(), each.getValue().replaceAll("\\r\\n\\s+", " "));

    Email jiras = SmtpMailer.bare(mail);

    assertThat(own)
        .containsEntry("List-Id", "<abcdefghijklmnop.list.example.com>")
        .containsEntry("In-Reply-To", "<rt-thread.a@example.com>")
        .containsEntry("References", "<rt-thread.a@example.com> <rt-thread.b@example.com>")
        .containsEntry(
            "List-Unsubscribe",
            "<https://x.example/stop?t=1>,"
                + " <mailto:answers@example.com?subject=unsubscribe%20v2.1.unsubscribe.7.8.9.x_y-z>")
        .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
        .containsEntry("Auto-Submitted", "auto-generated")
        .containsEntry("X-Auto-Response-Suppress", "All")
        .containsEntry("Message-ID", ID)
        .doesNotContainKey("Precedence");
    assertThat(own).containsAllEntriesOf(headers(jiras));
    assertThat(jiras.getHeaders()).doesNotContainKey("Precedence");
  }

  @Test
  public void what_says_several_things_at_once_is_for_a_list() throws Exception {
    Envelope mail =
        mail(
            "News",
            "Team",
            new Envelope.Series("l", List.of(), true),
            new HowToStop(Optional.empty(), ""));

    assertThat(written(mail).getHeader("Precedence")).containsExactly("list");
    assertThat(headers(SmtpMailer.bare(mail))).containsEntry("Precedence", "list");
  }

  @SuppressWarnings("unchecked")
  private static java.util.Map<String, String> headers(Email email) {
    return email.getHeaders();
  }

  @Test
  public void names_no_thread_and_no_list_where_there_is_none() throws Exception {
    MimeMessage message =
        written(mail("x", "", Envelope.Series.NONE, new HowToStop(Optional.empty(), "")));

    assertThat(names(message))
        .doesNotContain("list-")
        .doesNotContain("in-reply-to")
        .doesNotContain("references");
  }

  @Test
  public void a_line_stays_within_what_mail_servers_take() throws Exception {
    String long250 = ("x".repeat(60) + ".").repeat(4) + "example";
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 8; i++) many.add("<rt-thread." + i + "@" + long250 + ">");

    String head =
        head(
            written(
                mail(
                    "x",
                    "",
                    new Envelope.Series("l", many, false),
                    new HowToStop(Optional.empty(), ""))));

    assertThat(head.split("\r\n")).allMatch(line -> line.length() <= 998);
    assertThat(head).contains(many.get(2)).doesNotContain(many.get(7));
  }

  private static String hostile(Random random) {
    String[] parts = {
      "\r\nBcc: all@evil.example",
      "\n",
      "\r",
      "\r\n\r\n<p>",
      "\u2028",
      "\u0085",
      "\u0000",
      "Ada",
      " ",
      "\t",
      ",",
      ";",
      "<",
      ">",
      "\"",
      "=?UTF-8?Q?=0D=0ABcc:?=",
      "ä",
      "🎉",
      "\r\n ",
      "%0D%0A",
      ":"
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) text.append(parts[random.nextInt(parts.length)]);
    return text.toString();
  }

  @Test
  public void ten_thousand_hostile_values_make_no_header_more() throws Exception {
    Random random = new Random(11);
    HowToStop plain = new HowToStop(Optional.of("https://x.example/stop?t=1"), BY_MAIL, "");
    String expected = names(written(mail("Dark mode", "Team", SERIES, plain)));

    for (int i = 0; i < 10_000; i++) {
      HowToStop stop =
          new HowToStop(
              Optional.of("https://x.example/" + hostile(random)),
              Optional.of(new ByMail(hostile(random) + "@x.example", hostile(random))),
              "");
      Envelope.Series series =
          new Envelope.Series(hostile(random), List.of(hostile(random)), false);
      Envelope mail = mail(hostile(random), "A" + hostile(random), series, stop);

      MimeMessage message = written(mail);
      String head = head(message);
      MimeMessage again =
          new MimeMessage(
              session,
              new java.io.ByteArrayInputStream(
                  (head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)));

      assertThat(names(again)).as(head).isEqualTo(expected);
      assertThat(headers(SmtpMailer.bare(mail)).values())
          .allMatch(value -> value.indexOf('\r') < 0 && value.indexOf('\n') < 0);
      assertThat(SmtpMailer.bare(mail).getSubject()).doesNotContain("\n", "\r");
    }
  }
}
