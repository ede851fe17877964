package io.roundtrip.notify.back.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.roundtrip.notify.back.HearAnswer;
import io.roundtrip.notify.back.Heard;
import io.roundtrip.notify.back.Incoming;
import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.StoreClosedException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  private static Optional<Incoming> read(MimeMessage mail) throws Exception {
    return new MailReader(mail).read();
  }

  @Test
  public void a_report_is_taken_apart_into_what_we_may_understand() throws Exception {
    Incoming read = read(report()).orElseThrow();

    assertThat(read.subject()).isEqualTo("Unzustellbar – x");
    assertThat(read.automatic()).isEqualTo("auto-replied");
    assertThat(read.name()).matches("[0-9a-f]{64}").isEqualTo(new MailReader(report()).name());
    assertThat(read.name()).isNotEqualTo(new MailReader(message("Message-ID: <2@x>")).name());
    assertThat(read.parts())
        .extracting(Incoming.Part::type)
        .containsExactly("text/plain", "message/delivery-status", "message/rfc822");
    assertThat(read.parts().get(1).text()).contains("Final-Recipient: rfc822; ada@x.example");
    assertThat(read.parts().get(2).text()).contains("Message-ID: <rt.abc@example.com>");
  }

  @Test
  public void what_is_encoded_is_read_and_what_is_not_encoded_as_it_says_is_not() throws Exception {
    Incoming read =
        read(message(
                "Subject: =?UTF-8?Q?unsubscribe_v2.?=",
                "  =?UTF-8?B?YWJj?=",
                "Content-Type: Multipart/Mixed ; x=y ;",
                " BOUNDARY = \"a b\"",
                "",
                "--a bc",
                "--a b ",
                "Content-Transfer-Encoding: BASE64",
                "",
                "cnQuYWJj",
                "--a b",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                "rt=2Ea=",
                "bc",
                "--a b",
                "Content-Transfer-Encoding: base64",
                "",
                "=",
                "--a b--",
                "--a b",
                "",
                "after the end"))
            .orElseThrow();

    assertThat(read.subject()).isEqualTo("unsubscribe v2.abc");
    assertThat(read.parts())
        .extracting(part -> part.text().strip())
        .containsExactly("rt.abc", "rt.abc", "");
  }

  @Test
  public void parts_within_parts_are_told_apart_by_their_own_boundaries() throws Exception {
    Incoming read =
        read(message(
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: multipart/mixed; boundary=bb",
                "",
                "--bb",
                "",
                "inner",
                "--bb--",
                "--b",
                "",
                "outer"))
            .orElseThrow();

    assertThat(read.parts())
        .extracting(part -> part.text().strip())
        .containsExactly("inner", "outer");
  }

  @Test
  public void what_is_beyond_the_bounds_is_refused_whole() throws Exception {
    String several = "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
    String part = "--b\r\n\r\nx\r\n";
    assertThat(read(message(several + part.repeat(19))).orElseThrow().parts()).hasSize(19);
    assertThat(read(message(several + part.repeat(20)))).isEmpty();
    assertThat(read(message(several + "--b\r\n" + "A: b\r\n".repeat(100) + "\r\nx"))).isPresent();
    assertThat(read(message(several + "--b\r\n" + "A: b\r\n".repeat(101) + "\r\nx"))).isEmpty();
    assertThat(read(message(several + "--b\r\nA: " + "b".repeat(8_000) + "\r\n\r\nx"))).isEmpty();
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 9; i++)
      deep.append("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
    assertThat(read(message(deep.substring(deep.indexOf("--b0\r\n") + 6) + "\r\nx"))).isPresent();
    assertThat(read(message(deep + "\r\nx"))).isEmpty();

    assertThat(read(message("A: b\r\n".repeat(1_000) + "\r\nx"))).isPresent();
    assertThat(read(message("A: b\r\n".repeat(1_001) + "\r\nx"))).isEmpty();
    assertThat(read(message("A: " + "b".repeat(255_000), "", "x"))).isPresent();
    assertThat(read(message("A: " + "b".repeat(256_000), "", "x"))).isEmpty();
    assertThat(read(message("Subject: " + "b".repeat(3_990), "", "x"))).isPresent();
    assertThat(read(message("Subject: " + "b".repeat(3_992), "", "x"))).isEmpty();

    Incoming large = read(message("Subject: x", "", "y".repeat(3_000_000))).orElseThrow();
    assertThat(large.parts().get(0).text()).hasSize(64_000);
    assertThat(read(message("Subject: x", "", "y".repeat(5_000_000)))).isEmpty();
  }

  /**
   * Mails that anybody may send: what takes time that grows with the square of a mail makes as many
   * copies of it, and bytes are counted alike on every machine.
   */
  @Test
  public void a_strangers_mail_costs_a_few_times_its_size() throws Exception {
    when(hear.before(any())).thenReturn(Optional.empty());
    when(hear.of(any())).thenReturn(Heard.IGNORED);
    when(hear.unreadable(any())).thenReturn(Heard.UNREADABLE);
    com.sun.management.ThreadMXBean counts =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    handler.handleMessage(report(), () -> true);
    String mixed = "Content-Type: multipart/mixed; boundary=x";
    int n = 100_000;
    Map<String, String> mails = new LinkedHashMap<>();
    mails.put("folds", "Subject: a" + "\r\n x".repeat(n / 4) + "\r\n\r\nx");
    mails.put("words", "Subject: " + "=?utf-8?q?a?= ".repeat(n / 14) + "\r\n\r\nx");
    mails.put("half words", "Subject: " + "=?".repeat(n / 2) + "\r\n\r\nx");
    mails.put("type folds", mixed + ";\r\n a=b".repeat(n / 8) + "\r\n\r\nx");
    mails.put("type starred", mixed + "; a*1=b".repeat(n / 7) + "\r\n\r\n--x\r\n\r\n");
    mails.put("parts", mixed + "\r\n\r\n" + "--x\r\n\r\n".repeat(n / 7) + "--x--");
    mails.put(
        "part heads", mixed + "\r\n\r\n--x\r\nA: b" + "\r\n c".repeat(n / 4) + "\r\n\r\n--x--");
    mails.put("heads", "A: b\r\n".repeat(n / 6) + "\r\n\r\nx");
    mails.put("dashes", mixed.replace("=x", "=" + "-".repeat(70)) + "\r\n\r\n" + "-".repeat(n));
    mails.put("encoding", "Content-Transfer-Encoding: base64\r\n\r\n" + "=".repeat(n));
    mails.put(
        "encoding folds", "Content-Transfer-Encoding: a" + "\r\n (".repeat(n / 4) + "\r\n\r\nx");

    Map<String, Long> costly = new LinkedHashMap<>();
    for (Map.Entry<String, String> mail : mails.entrySet()) {
      MimeMessage message = message(mail.getValue());
      long before = counts.getThreadAllocatedBytes(Thread.currentThread().getId());
      assertThat(handler.handleMessage(message, () -> true)).as(mail.getKey()).isFalse();
      long cost = counts.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
      if (cost > 20L * n) costly.put(mail.getKey(), cost);
    }

    assertThat(costly).isEmpty();
  }

  @Test
  public void a_mail_that_was_read_before_is_fetched_no_further() throws Exception {
    int[] fetched = {0};
    MimeMessage mail =
        new MimeMessage(report()) {
          @Override
          public InputStream getRawInputStream() throws MessagingException {
            fetched[0]++;
            return super.getRawInputStream();
          }
        };
    String name = new MailReader(mail).name();
    when(hear.before(name)).thenReturn(Optional.empty(), Optional.of(Heard.IGNORED));
    when(hear.of(any())).thenReturn(Heard.IGNORED);

    assertThat(handler.handleMessage(mail, () -> true)).isFalse();
    assertThat(handler.handleMessage(mail, () -> true)).isFalse();

    assertThat(fetched[0]).isEqualTo(1);
    verify(hear, times(1)).of(any());
  }

  @Test
  public void what_cannot_be_read_is_remembered_as_such() throws Exception {
    when(hear.before(any())).thenReturn(Optional.empty());
    when(hear.unreadable(any())).thenReturn(Heard.UNREADABLE);
    MimeMessage mail = message("Subject: " + "b".repeat(5_000), "", "x");

    assertThat(handler.handleMessage(mail, () -> true)).isFalse();

    verify(hear).unreadable(new MailReader(mail).name());
    verify(hear, never()).of(any());
  }

  /** What is said in the log, at any level (reliability.md 3, S9). */
  @Test
  public void the_log_repeats_nothing_of_a_mail() throws Exception {
    when(hear.before(any())).thenReturn(Optional.empty());
    when(hear.of(any())).thenReturn(Heard.IGNORED);
    String canary = "\"cv of canary@secret.example\"";
    MimeMessage gone =
        new MimeMessage(report()) {
          @Override
          public InputStream getRawInputStream() throws MessagingException {
            throw new MessagingException("cannot fetch " + canary);
          }
        };

    String log =
        debugged(
            () -> {
              handler.handleMessage(
                  message(
                      "Subject: =?canary?q?x?=",
                      "Content-Type: multipart/mixed; name=" + canary + "; =;",
                      "",
                      "--x--"),
                  () -> true);
              handler.handleMessage(
                  message("Content-Transfer-Encoding: " + canary, "", "x"), () -> true);
              handler.handleMessage(gone, () -> true);
            });

    assertThat(log).contains("MessagingException").doesNotContain("canary");
  }

  private interface Deed {
    void run() throws Exception;
  }

  private static String debugged(Deed deed) throws Exception {
    Logger logger = LoggerFactory.getLogger(AnswersHandler.class);
    Field level = logger.getClass().getDeclaredField("currentLogLevel");
    level.setAccessible(true);
    Object normal = level.get(logger);
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    level.setInt(logger, 0);
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      deed.run();
    } finally {
      System.setErr(before);
      level.set(logger, normal);
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  @Test
  public void whatever_comes_is_read_or_left_and_throws_nothing_at_jira() throws Exception {
    when(hear.before(any())).thenReturn(Optional.empty());
    when(hear.of(any())).thenReturn(Heard.IGNORED);
    when(hear.unreadable(any())).thenThrow(new AssertionError("all of this is short"));
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

    when(hear.before(any())).thenReturn(Optional.empty());
    when(hear.of(any())).thenReturn(Heard.BOUNCED, Heard.LATER);
    assertThat(handler.handleMessage(report(), () -> true)).isTrue();
    assertThat(handler.handleMessage(report(), () -> true)).isFalse();

    when(hear.of(any())).thenThrow(new IllegalStateException("database is gone"));
    assertThat(handler.handleMessage(report(), () -> true)).isFalse();
  }

  @Test
  public void that_the_mailbox_was_closed_is_for_jira() throws Exception {
    for (MessagingException closed :
        List.of(new FolderClosedException(null), new StoreClosedException(null))) {
      MimeMessage gone = mock(MimeMessage.class);
      when(gone.getAllHeaderLines()).thenThrow(closed);

      assertThatThrownBy(() -> handler.handleMessage(gone, () -> true)).isSameAs(closed);
    }
    verifyNoInteractions(hear);
  }
}
