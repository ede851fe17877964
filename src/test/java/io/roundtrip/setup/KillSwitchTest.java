package io.roundtrip.setup;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import java.time.Duration;
import org.junit.Test;

public class KillSwitchTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemorySwitches switches = new InMemorySwitches();
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final KillSwitch killSwitch = new KillSwitch(switches, audit, clock);

  @Test
  public void is_not_pulled_until_somebody_does() {
    assertThat(killSwitch.reason()).isEmpty();
  }

  @Test
  public void says_who_pulled_it_why_and_when() {
    killSwitch.pause("wrong text", LIN);

    assertThat(killSwitch.reason()).contains(new Switches.Setting("wrong text", LIN, MONDAY));
  }

  @Test
  public void works_on_every_node_at_once() {
    KillSwitch anotherNode = new KillSwitch(switches, audit, clock);
    assertThat(anotherNode.reason()).isEmpty();

    killSwitch.pause("", LIN);
    assertThat(anotherNode.reason()).isPresent();
    killSwitch.resume(LIN);

    assertThat(anotherNode.reason()).isEmpty();
  }

  @Test
  public void every_pull_stands_in_the_audit_log() {
    killSwitch.pause("wrong text", LIN);
    clock.pass(Duration.ofMinutes(5));
    killSwitch.resume(LIN);

    assertThat(audit.all())
        .containsExactly(
            new AuditLog.Entry(MONDAY.plus(Duration.ofMinutes(5)), LIN, "resume", ""),
            new AuditLog.Entry(MONDAY, LIN, "pause", ""));
  }
}
