package io.roundtrip.setup;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.Test;

public class ServerTroubleTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemorySwitches switches = new InMemorySwitches();
  private final ServerTrouble trouble = new ServerTrouble(switches, clock);
  private final ServerTrouble otherNode = new ServerTrouble(switches, clock);

  @Test
  public void is_seen_on_every_node_since_when_it_began_until_any_node_gets_a_mail_through() {
    trouble.raise(Reason.SENDER_REFUSED, "MAIL FROM: 550 5.7.1 no");
    clock.pass(Duration.ofHours(1));
    trouble.raise(Reason.SENDER_REFUSED, "MAIL FROM: 550 5.7.1 still no");

    assertThat(otherNode.now())
        .contains(new ServerTrouble.Trouble(Reason.SENDER_REFUSED, "MAIL FROM 550 5.7.1", MONDAY));

    otherNode.over();
    assertThat(trouble.now()).isEmpty();
  }

  @Test
  public void of_what_was_said_step_and_code_are_kept_and_no_words() {
    assertThat(kept("RCPT: 550 5.7.1 refused for <…> (customer Zq Secret)"))
        .isEqualTo("RCPT 550 5.7.1");
    assertThat(kept("DOT: 554 the moon is full")).isEqualTo("DOT 554");
    assertThat(kept("RCPT: 550-5.7.26 This mail")).isEqualTo("RCPT 550 5.7.26");
    assertThat(kept("RCPT: 550 #5.1.0 Address rejected")).isEqualTo("RCPT 550 5.1.0");
    assertThat(kept("EHLO: 421")).isEqualTo("EHLO 421");
    assertThat(kept("DATA: 55012345 is her telephone")).isEqualTo("DATA");
    assertThat(kept("CONNECT: UnknownHostException: smtp.internal"))
        .isEqualTo("CONNECT UnknownHostException");
    assertThat(kept("SocketTimeoutException: Read timed out")).isEqualTo("SocketTimeoutException");
    for (String words : List.of("Zq Secret", "", "x".repeat(5_000), "Zq: 550 x"))
      assertThat(kept(words)).as(words).isEmpty();
  }

  private String kept(String said) {
    trouble.raise(Reason.SERVER_DOWN, said);
    String stored = switches.get(Switches.Name.MAIL_TROUBLE).orElseThrow().text();
    String shown = otherNode.now().orElseThrow().said();
    assertThat(stored).isEqualTo((Reason.SERVER_DOWN + " " + shown).strip());
    return shown;
  }

  @Test
  public void words_that_an_older_version_kept_are_not_shown_and_those_of_a_later_one_are_none() {
    keeps("SENDER_REFUSED RCPT: 550 5.7.1 refused for (customer Zq Secret)");
    assertThat(trouble.now().orElseThrow().said()).isEqualTo("RCPT 550 5.7.1");

    keeps("TELEPATHY x");
    assertThat(trouble.now()).isEmpty();
  }

  private void keeps(String text) {
    switches.set(Switches.Name.MAIL_TROUBLE, new Switches.Setting(text, new UserKey(""), MONDAY));
  }
}
