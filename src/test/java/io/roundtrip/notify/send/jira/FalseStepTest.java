package io.roundtrip.notify.send.jira;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.mail.MailProtocol;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import io.roundtrip.host.PlainTurns;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.send.Mailer;
import io.roundtrip.notify.send.World;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** A server that may have taken the letter says what only we say. */
public class FalseStepTest {
  private static Mailer mailer(int port) {
    SMTPMailServer server = mock(SMTPMailServer.class);
    when(server.getHostname()).thenReturn("127.0.0.1");
    when(server.getPort()).thenReturn(String.valueOf(port));
    when(server.getMailProtocol()).thenReturn(MailProtocol.SMTP);
    when(server.getTimeout()).thenReturn(20_000L);
    when(server.getDefaultFrom()).thenReturn("jira@example.com");
    MailServerManager servers = mock(MailServerManager.class);
    when(servers.isDefaultSMTPMailServerDefined()).thenReturn(true);
    when(servers.getDefaultSMTPMailServer()).thenReturn(server);
    return new SmtpMailer(servers, System::nanoTime, new PlainTurns());
  }

  /** How the mail ends with a server that drops the line after the dot. */
  private static String end(Phase at, String answer, boolean strict) throws Exception {
    return end(at, answer, strict, "Please add a dark mode");
  }

  private static String end(Phase at, String answer, boolean strict, String words)
      throws Exception {
    World world = new World();
    world.asked.set(0, new Recipient(ADA.id(), words));
    Rules live = FakeRulebook.live(Duration.ZERO);
    world.rules.with(RT, strict ? FakeRulebook.strict(live) : live);
    world.jira.move(DARK_MODE, RoadmapStatus.SHIPPED, world.now());
    world.outbox.add(
        OutboxEntry.fresh(Letters.shippedTo(ADA).saying(words), world.now(), world.now()));
    try (ScriptedSmtp smtp = new ScriptedSmtp(at, answer)) {
      smtp.dropsAfterDot = at != Phase.DOT;
      world.new Node("node-1", mailer(smtp.port())).turns();
    }
    OutboxEntry row = world.only();
    String how = row.state().word() + " " + row.attempt() + " " + row.reason();
    return at + " " + answer.replaceAll("\\R", " / ") + ": " + how + " " + row.detail();
  }

  private static List<String> ends(boolean strict) throws Exception {
    List<String> ends = new ArrayList<>();
    for (String last : List.of("thanks", "MAIL FROM:you taken", "RCPT TO:you", "DATA", "EHLO you"))
      ends.add(end(Phase.DOT, last, strict));
    for (String ours : List.of("QUIT", "RSET", "EHLO you", "MAIL FROM:you")) {
      ends.add(end(Phase.EHLO, "250-hello\r\n" + ours, strict));
      ends.add(end(Phase.MAIL_FROM, "250-ok\r\n" + ours, strict));
      ends.add(end(Phase.RCPT, "250-ok\r\n" + ours, strict));
    }
    ends.add(end(Phase.DATA, "354-go\r\non", strict));
    ends.add(end(Phase.DATA, "354-go\r\nDEBUG SMTP: trying to connect", strict));
    return ends;
  }

  @Test
  public void it_stays_uncertain() throws Exception {
    assertThat(ends(false)).allMatch(end -> end.contains("retry 1 UNCERTAIN"));
  }

  @Test
  public void it_is_parked_in_strict_mode() throws Exception {
    assertThat(ends(true)).allMatch(end -> end.contains("parked 1 UNCERTAIN"));
  }

  @Test
  public void what_a_customer_says_is_no_step() throws Exception {
    for (String dot : List.of(" .", "\t.", ". ", ".", " . "))
      for (boolean strict : List.of(false, true)) {
        String words = "Please\n" + dot + "\n450 4.2.0 not now\n550 5.1.1 nobody";
        assertThat(end(Phase.DNS, "", strict, words))
            .contains((strict ? "parked" : "retry") + " 1 UNCERTAIN");
      }
  }
}
