package io.roundtrip.setup;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.notify.Reason;
import org.junit.Test;

/** What stops all mail, and which of two reasons is said. */
public class SiteHaltTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemorySwitches switches = new InMemorySwitches();
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final FakeFingerprint jira = new FakeFingerprint("https://jira.example.com");
  private final KillSwitch killSwitch = new KillSwitch(switches, deeds, clock);
  private final CloneGuard guard = new CloneGuard(switches, jira, deeds, clock);
  private boolean keyLost;
  private final SiteHalt halt =
      new SiteHalt(new CheckHealth.Stops(killSwitch, guard, () -> keyLost, user -> user.value()));

  @Test
  public void nothing_stops_the_mail_of_the_jira_that_it_was_before() {
    guard.rememberSite();

    assertThat(halt.reason()).isEmpty();
  }

  @Test
  public void the_kill_switch_stops_it() {
    killSwitch.pause("too many mails", 0, LIN);

    assertThat(halt.reason()).contains(Reason.PAUSED);
  }

  @Test
  public void a_copy_sends_nothing() {
    guard.rememberSite();
    jira.parts.put(Fingerprint.Part.ADDRESS, "https://staging.example.com");

    assertThat(halt.reason()).contains(Reason.CLONE);
  }

  @Test
  public void without_its_key_nobody_knows_whom_issues_are_from() {
    guard.rememberSite();
    keyLost = true;

    assertThat(halt.reason()).contains(Reason.KEY_LOST);
  }

  @Test
  public void in_a_copy_whose_switch_is_pulled_the_switch_is_the_reason() {
    guard.rememberSite();
    jira.parts.put(Fingerprint.Part.ADDRESS, "https://staging.example.com");

    killSwitch.pause("", 0, LIN);
    assertThat(halt.reason()).contains(Reason.PAUSED);
    killSwitch.resume(killSwitch.version(), LIN);

    assertThat(halt.reason()).contains(Reason.CLONE);
  }
}
