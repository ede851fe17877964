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
import io.roundtrip.notify.Body;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.send.Delivery;
import io.roundtrip.notify.send.Envelope;
import io.roundtrip.notify.send.Mailer;
import io.roundtrip.notify.send.World;
import io.roundtrip.roadmap.RoadmapStatus;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;

/**
 * Twelve steps of a conversation, each answered "later", "never", cut off and left hanging, by a
 * server on a socket: what stands in the outbox afterwards. A number is how many tries counted. Who
 * looks for a name or a port gets no answers: "later" and "never" are there a name that is not
 * found and a port that is closed.
 */
public class SmtpMatrixTest {
  private static final List<String> ANSWERS =
      List.of("451 4.0.0 not now", "554 5.0.0 no", ScriptedSmtp.DROP, ScriptedSmtp.HANG);

  private static final String AT_LEAST_ONCE =
      """
      DNS: due 0 server-down, due 0 server-down, due 0 server-down, due 0 server-down
      CONNECT: due 0 server-down, due 0 server-down, due 0 server-down, due 0 server-down
      TLS: due 0 server-down, due 0 server-down, due 0 server-down, due 0 server-down
      BANNER: due 0 server-down, due 0 server-down, due 0 server-down, due 0 server-down
      EHLO: due 0 server-down, due 0 server-down, due 0 server-down, due 0 server-down
      AUTH: due 0 server-down, due 0 sender-refused, due 0 server-down, due 0 server-down
      MAIL_FROM: due 0 server-down, due 0 sender-refused, due 0 server-down, due 0 server-down
      RCPT: retry 1 try-later, dead 1 refused, retry 1 try-later, retry 1 try-later
      DATA: retry 1 try-later, dead 1 refused, retry 1 try-later, retry 1 try-later
      BODY: retry 1 try-later, dead 1 refused, retry 1 try-later, retry 1 try-later
      DOT: retry 1 try-later, dead 1 refused, retry 1 uncertain, retry 1 uncertain
      QUIT: sent 1, sent 1, sent 1, sent 1
      """;

  /** What happened before the last dot is certain in this mode as well. */
  private static final String STRICT =
      AT_LEAST_ONCE.replace("retry 1 uncertain", "parked 1 uncertain");

  private int cases;

  private String matrix(boolean strict) throws Exception {
    StringBuilder matrix = new StringBuilder();
    for (Phase phase : Phase.values()) {
      List<String> ends = new ArrayList<>();
      for (String answer : ANSWERS) ends.add(end(new Case(phase, answer), strict));
      matrix.append(phase).append(": ").append(String.join(", ", ends)).append('\n');
    }
    return matrix.toString();
  }

  private String end(Case one, boolean strict) throws Exception {
    cases++;
    World world = new World();
    Rules live = FakeRulebook.live(Duration.ZERO);
    world.rules.with(RT, strict ? FakeRulebook.strict(live) : live);
    world.jira.move(DARK_MODE, RoadmapStatus.SHIPPED, world.now());
    world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(ADA), world.now(), world.now()));
    try (ScriptedSmtp smtp = new ScriptedSmtp(one.phase(), one.answer());
        ServerSocket full = full()) {
      int port = one.phase() == Phase.CONNECT ? one.hangs() ? full.getLocalPort() : 1 : smtp.port();
      world.new Node("node-1", one.mailer(port)).turns();
    }
    OutboxEntry row = world.only();
    Reason why = row.reason();
    return row.state().word() + " " + row.attempt() + (why == null ? "" : " " + why.word());
  }

  /** Nobody takes anything from it, and it has room for no more. */
  private static ServerSocket full() throws Exception {
    ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    for (int i = 0; i < 4; i++) {
      SocketChannel waiting = SocketChannel.open();
      waiting.configureBlocking(false);
      waiting.connect(new InetSocketAddress(full.getInetAddress(), full.getLocalPort()));
    }
    return full;
  }

  private record Case(Phase phase, String answer) {
    boolean hangs() {
      return answer.equals(ScriptedSmtp.HANG);
    }

    /** The two minutes after the last dot are a second here. */
    private boolean isHurried() {
      return phase == Phase.DOT && hangs();
    }

    /** A letter that is cut off within is one that does not fit into what the network holds. */
    private boolean isLong() {
      return phase == Phase.BODY && (hangs() || answer.equals(ScriptedSmtp.DROP));
    }

    Mailer mailer(int port) {
      SMTPMailServer server = mock(SMTPMailServer.class);
      when(server.getHostname()).thenReturn(phase == Phase.DNS ? "nowhere.invalid" : "127.0.0.1");
      when(server.getPort()).thenReturn(String.valueOf(port));
      when(server.getMailProtocol()).thenReturn(MailProtocol.SMTP);
      when(server.getTimeout()).thenReturn(isHurried() ? 48_000L : hangs() ? 400L : 2_000L);
      when(server.getDefaultFrom()).thenReturn("jira@example.com");
      when(server.isTlsRequired()).thenReturn(phase == Phase.TLS);
      if (phase == Phase.AUTH) {
        when(server.getUsername()).thenReturn("jira");
        when(server.getPassword()).thenReturn("secret");
      }
      MailServerManager servers = mock(MailServerManager.class);
      when(servers.isDefaultSMTPMailServerDefined()).thenReturn(true);
      when(servers.getDefaultSMTPMailServer()).thenReturn(server);
      return new Written(
          new SmtpMailer(
              servers,
              () -> isHurried() ? 120 * System.nanoTime() : System.nanoTime(),
              new PlainTurns()),
          isLong());
    }
  }

  private record Written(Mailer mailer, boolean isLong) implements Mailer {
    @Override
    public Optional<Reason> unusable() {
      return Optional.empty();
    }

    @Override
    public Delivery send(Envelope mail) {
      return mailer.send(isLong ? longer(mail) : mail);
    }

    @Override
    public void hangUp() {}

    private static Envelope longer(Envelope mail) {
      String text = "one line of a long letter\n".repeat(400_000);
      Body body = new Body(mail.body().subject(), text, null, mail.body().date());
      return new Envelope(
          mail.to(),
          mail.fromName(),
          mail.replyTo(),
          body,
          mail.messageId(),
          mail.series(),
          mail.stop(),
          Locale.ENGLISH);
    }
  }

  @Test
  public void in_48_cases_it_is_known_what_becomes_of_a_mail() throws Exception {
    assertThat(matrix(false)).isEqualTo(AT_LEAST_ONCE);
    assertThat(cases).isEqualTo(48);
  }

  @Test
  public void in_strict_mode_only_what_came_after_the_last_dot_is_for_a_person_to_decide()
      throws Exception {
    assertThat(matrix(true)).isEqualTo(STRICT);
    assertThat(cases).isEqualTo(48);
  }
}
