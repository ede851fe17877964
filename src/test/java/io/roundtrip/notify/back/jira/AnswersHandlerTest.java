package io.roundtrip.notify.back.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.roundtrip.notify.back.HearAnswer;
import io.roundtrip.notify.back.Heard;
import io.roundtrip.notify.back.Incoming;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.StoreClosedException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.Test;

public class AnswersHandlerTest {
  private final HearAnswer hear = mock(HearAnswer.class);
  private final AnswersHandler handler = new AnswersHandler(hear);

  private static MimeMessage message(String... lines) throws Exception {
    byte[] raw = String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
  }

  private static MimeMessage report() throws Exception {
    return message(
        "From: MAILER-DAEMON@mx.example.net",
        "Subject: =?UTF-8?Q?Unzustellbar_=E2=80=93_x?=",
        "Message-ID: <1@mx.example.net>",
        "Auto-Submitted: auto-replied",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain; charset=us-ascii",
        "",
        "Sorry.",
        "--b",
        "Content-Type: Message/Delivery-Status",
        "",
        "Reporting-MTA: dns; mx",
        "",
        "Final-Recipient: rfc822; ada@x.example",
        "Action: failed",
        "--b",
        "Content-Type: message/rfc822",
        "",
        "Message-ID: <rt.abc@example.com>",
        "Subject: Dark mode",
        "",
        "Hello",
        "--b",
        "Content-Type: image/png",
        "Content-Transfer-Encoding: base64",
        "",
        "AAAA",
        "--b--");
  }

  @Test
  public void a_report_is_taken_apart_into_what_we_may_understand() throws Exception {
    Incoming read = MailReader.read(report());

    assertThat(read.subject()).isEqualTo("Unzustellbar – x");
    assertThat(read.automatic()).isEqualTo("auto-replied");
    assertThat(read.name()).matches("[0-9a-f]{64}").isEqualTo(MailReader.read(report()).name());
    assertThat(read.parts())
        .extracting(Incoming.Part::type)
        .containsExactly("text/plain", "message/delivery-status", "message/rfc822");
    assertThat(read.parts().get(1).text()).contains("Final-Recipient: rfc822; ada@x.example");
    assertThat(read.parts().get(2).text()).contains("Message-ID: <rt.abc@example.com>");
  }

  @Test
  public void reading_is_bounded_in_parts_and_depth_and_size() throws Exception {
    StringBuilder many = new StringBuilder("Content-Type: multipart/mixed; boundary=b\r\n\r\n");
    for (int i = 0; i < 5_000; i++) many.append("--b\r\n\r\nx\r\n");
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 3_000; i++)
      deep.append("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");

    assertThat(MailReader.read(message(many.toString())).parts()).hasSize(20);
    assertThat(MailReader.read(message(deep.toString())).parts()).isEmpty();
    Incoming large = MailReader.read(message("Subject: x", "", "y".repeat(3_000_000)));
    assertThat(large.parts().get(0).text()).hasSize(64_000);
    assertThat(MailReader.read(message("Subject: x", "", "y".repeat(5_000_000))).parts()).isEmpty();
  }

  @Test
  public void whatever_comes_is_read_or_left_and_throws_nothing_at_jira() throws Exception {
    when(hear.of(any())).thenReturn(Heard.IGNORED);
    Random random = new Random(3);
    String[] lines = {
      "Content-Type: multipart/report; boundary=b",
      "Content-Type: ",
      "--b",
      "--b--",
      "",
      "Subject:",
      "Message-ID: <",
      "Content-Transfer-Encoding: base64",
      "Content-Transfer-Encoding: \u0000",
      "Content-Type: message/delivery-status",
      "Content-Type: text/plain; charset=nonsense",
      "Final-Recipient: rfc822;",
      "\u0000\u00ff",
      " folded",
      "Subject: =?x?Q?=?=",
      "=?UTF-8?B?////?="
    };
    for (int i = 0; i < 3_000; i++) {
      String[] raw = new String[random.nextInt(20)];
      for (int k = 0; k < raw.length; k++) raw[k] = lines[random.nextInt(lines.length)];

      assertThat(handler.handleMessage(message(raw), () -> true)).isFalse();
    }
  }

  @Test
  public void a_try_from_the_screen_reads_nothing_and_what_was_done_is_deleted() throws Exception {
    assertThat(handler.handleMessage(report(), () -> false)).isFalse();
    verifyNoInteractions(hear);

    when(hear.of(any())).thenReturn(Heard.BOUNCED, Heard.LATER);
    assertThat(handler.handleMessage(report(), () -> true)).isTrue();
    assertThat(handler.handleMessage(report(), () -> true)).isFalse();

    when(hear.of(any())).thenThrow(new IllegalStateException("database is gone"));
    assertThat(handler.handleMessage(report(), () -> true)).isFalse();
  }

  private static MimeMessage within(int levels) throws Exception {
    StringBuilder nested = new StringBuilder();
    for (int i = 0; i < levels; i++)
      nested.append("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
    nested.append("Content-Type: text/plain\r\n\r\nSorry.\r\n");
    for (int i = levels - 1; i >= 0; i--) nested.append("--b" + i + "--\r\n");
    return message(nested.toString());
  }

  @Test
  public void what_lies_three_levels_deep_is_read_and_nothing_below() throws Exception {
    assertThat(MailReader.read(within(3)).parts()).hasSize(1);
    assertThat(MailReader.read(within(4)).parts()).isEmpty();
  }

  @Test
  public void twenty_parts_are_read_however_they_are_grouped() throws Exception {
    StringBuilder groups =
        new StringBuilder("Content-Type: multipart/mixed; boundary=outer\r\n\r\n");
    for (int i = 0; i < 5; i++) {
      groups.append("--outer\r\nContent-Type: multipart/mixed; boundary=inner" + i + "\r\n\r\n");
      for (int k = 0; k < 10; k++) groups.append("--inner" + i + "\r\n\r\nx\r\n");
      groups.append("--inner" + i + "--\r\n");
    }
    groups.append("--outer--\r\n");

    assertThat(MailReader.read(message(groups.toString())).parts()).hasSize(20);
  }

  @Test
  public void that_the_mailbox_was_closed_is_for_jira() throws Exception {
    for (MessagingException closed :
        List.of(new FolderClosedException(null), new StoreClosedException(null))) {
      Message gone = mock(Message.class);
      when(gone.getSize()).thenThrow(closed);

      assertThatThrownBy(() -> handler.handleMessage(gone, () -> true)).isSameAs(closed);
    }
    verifyNoInteractions(hear);
  }
}
