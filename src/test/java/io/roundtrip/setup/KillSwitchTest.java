package io.roundtrip.setup;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.MovableClock;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

public class KillSwitchTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemorySwitches switches = new InMemorySwitches();
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final KillSwitch killSwitch = new KillSwitch(switches, deeds, clock);

  @Test
  public void why_roundtrip_pulled_it_each_reader_reads_in_their_language() {
    killSwitch.halt(new KillSwitch.Halt(KillSwitch.TooMany.COMPLAINTS, 3, 11));
    killSwitch.halt(new KillSwitch.Halt(KillSwitch.TooMany.BOUNCES, 9, 11));
    Switches.Setting pulled = killSwitch.reason().orElseThrow();

    assertThat(KillSwitch.why(pulled, (language, key, args) -> key + List.of(args)))
        .isEqualTo("roundtrip.notify.back.halt.complaints[3, 11]");
    assertThat(KillSwitch.line(pulled, "Roundtrip").code()).isEqualTo("halted-complaints");
    assertThat(KillSwitch.line(new Switches.Setting(pulled.text(), LIN, MONDAY), "Lin").code())
        .as("typed by a person")
        .isEqualTo("paused");
  }

  @Test
  public void is_not_pulled_until_somebody_does() {
    assertThat(killSwitch.reason()).isEmpty();
  }

  @Test
  public void says_who_pulled_it_why_and_when() {
    killSwitch.pause("wrong text", 0, LIN);

    assertThat(killSwitch.reason()).contains(new Switches.Setting("wrong text", LIN, MONDAY));
  }

  @Test
  public void works_on_every_node_at_once() {
    KillSwitch anotherNode = new KillSwitch(switches, deeds, clock);
    assertThat(anotherNode.reason()).isEmpty();

    killSwitch.pause("", 0, LIN);
    assertThat(anotherNode.reason()).isPresent();
    killSwitch.resume(killSwitch.version(), LIN);

    assertThat(anotherNode.reason()).isEmpty();
  }

  @Test
  public void every_pull_stands_in_the_audit_log() {
    killSwitch.pause("wrong text", 0, LIN);
    clock.pass(Duration.ofMinutes(5));
    killSwitch.resume(killSwitch.version(), LIN);

    assertThat(deeds.texts())
        .containsExactly(
            "pm resume: Mail: stopped (wrong text) → leaves",
            "pm pause: Mail: leaves → stopped (wrong text)");
  }

  /** Between looking and clearing, somebody let it go and pulled it again. */
  @Test
  public void who_loses_a_race_hears_of_it_and_nothing_is_written_down() {
    InMemorySwitches raced =
        new InMemorySwitches() {
          @Override
          public boolean clear(Name name, Instant setAt) {
            return false;
          }

          @Override
          public boolean exchange(Name name, Instant setAt, Setting next) {
            return false;
          }
        };
    KillSwitch slow = new KillSwitch(raced, deeds, clock);
    slow.pause("an incident", 0, LIN);
    long pulled = slow.version();

    assertThat(catchThrowableOfType(Refused.class, () -> slow.resume(pulled, LIN)))
        .extracting(Refused::kind)
        .isEqualTo(Refused.Kind.CONFLICT);
    assertThat(catchThrowableOfType(Refused.class, () -> slow.pause("another", pulled, LIN)))
        .extracting(Refused::kind)
        .isEqualTo(Refused.Kind.CONFLICT);

    assertThat(slow.reason()).map(Switches.Setting::text).contains("an incident");
    assertThat(deeds.all()).hasSize(1);
  }

  @Test
  public void another_reason_takes_the_place_of_the_first_and_mail_never_leaves_in_between() {
    killSwitch.pause("wrong text", 0, LIN);
    clock.pass(Duration.ofMinutes(5));
    WatchedSwitches watched = new WatchedSwitches(switches, Switches.Name.PAUSED);

    new KillSwitch(watched, deeds, clock).pause("wrong people", killSwitch.version(), LIN);

    assertThat(watched.gaps()).isZero();
    assertThat(killSwitch.reason()).map(Switches.Setting::text).contains("wrong people");
  }

  @Test
  public void who_looks_at_an_older_switch_changes_nothing_and_hears_who_changed_it() {
    long running = killSwitch.version();
    killSwitch.pause("an incident", running, LIN);
    long pulled = killSwitch.version();

    Refused late =
        catchThrowableOfType(
            Refused.class, () -> killSwitch.pause("another", running, new UserKey("admin")));
    assertThat(late.kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(late.problems().get(0).args().get(0)).contains("an incident");
    assertThat(killSwitch.reason()).map(Switches.Setting::text).contains("an incident");

    clock.pass(Duration.ofMinutes(5));
    killSwitch.resume(pulled, LIN);
    killSwitch.pause("again", killSwitch.version(), LIN);
    assertThat(
            catchThrowableOfType(
                Refused.class, () -> killSwitch.resume(pulled, new UserKey("admin"))))
        .isNotNull();
    assertThat(killSwitch.reason()).isPresent();
    assertThat(deeds.all()).hasSize(3);
  }

  @Test
  public void what_is_so_already_writes_nothing_and_goes_well() {
    killSwitch.resume(0, LIN);
    assertThat(deeds.all()).isEmpty();
    killSwitch.pause("an incident", 0, LIN);
    long pulled = killSwitch.version();
    clock.pass(Duration.ofMinutes(5));

    killSwitch.pause("an incident", pulled, new UserKey("admin"));

    assertThat(killSwitch.reason()).contains(new Switches.Setting("an incident", LIN, MONDAY));
    assertThat(deeds.all()).hasSize(1);
  }
}
