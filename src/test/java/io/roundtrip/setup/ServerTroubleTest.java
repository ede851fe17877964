package io.roundtrip.setup;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Reason;
import java.time.Duration;
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
        .contains(
            new ServerTrouble.Trouble(
                Reason.SENDER_REFUSED, "MAIL FROM: 550 5.7.1 still no", MONDAY));

    otherNode.over();
    assertThat(trouble.now()).isEmpty();
  }

  @Test
  public void long_words_are_cut_and_words_of_a_later_version_are_none() {
    trouble.raise(Reason.SERVER_DOWN, "x".repeat(5_000));
    assertThat(trouble.now().orElseThrow().said()).hasSizeLessThan(400);

    switches.set(
        Switches.Name.MAIL_TROUBLE, new Switches.Setting("TELEPATHY x", new UserKey(""), MONDAY));
    assertThat(trouble.now()).isEmpty();
  }
}
