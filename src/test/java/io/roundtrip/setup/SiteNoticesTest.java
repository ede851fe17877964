package io.roundtrip.setup;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.host.KeyPhrases;
import io.roundtrip.notify.Reason;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.Before;
import org.junit.Test;

/** Who stopped mail, why, and what the mail server says is for administrators. */
public class SiteNoticesTest {
  private static final String SECRET = "customers of Acme got the wrong text";

  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemorySwitches switches = new InMemorySwitches();
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final FakeFingerprint jira = new FakeFingerprint("https://jira.example.com");
  private final KillSwitch killSwitch = new KillSwitch(switches, deeds, clock);
  private final CloneGuard guard = new CloneGuard(switches, jira, deeds, clock);
  private final ServerTrouble trouble = new ServerTrouble(switches, clock);
  private boolean keyLost;
  private OptionalLong late = OptionalLong.empty();
  private final SiteNotices notices =
      new SiteNotices(
          new CheckHealth.Stops(killSwitch, guard, () -> keyLost, user -> "Lin Lindqvist"),
          trouble,
          () -> late,
          (language, key, args) -> key + " " + KeyPhrases.joined("; ", args),
          clock);

  @Before
  public void a_jira_that_is_known() {
    guard.rememberSite();
  }

  private void everythingStops() {
    killSwitch.pause(SECRET, 0, LIN);
    jira.parts.put(Fingerprint.Part.DATABASE, "another");
    trouble.raise(Reason.SENDER_REFUSED, "MAIL FROM: 550 5.7.1 relay.internal says no");
  }

  @Test
  public void nothing_is_said_while_mail_leaves() {
    assertThat(notices.fresh(true, false)).isEmpty();
    assertThat(notices.fresh(false, false)).isEmpty();
  }

  @Test
  public void administrators_read_who_and_why_and_how_far_it_got_with_the_server() {
    everythingStops();

    assertThat(notices.fresh(true, false))
        .containsExactly(
            "roundtrip.setup.health.paused Lin Lindqvist; " + SECRET,
            "roundtrip.setup.health.clone-database  roundtrip.setup.notice.where ",
            "roundtrip.setup.health.sender-refused MAIL FROM 550 5.7.1");
  }

  @Test
  public void that_receivers_cannot_tell_who_we_are_is_said_for_a_day_though_others_take_mail() {
    trouble.untrusted("DOT: 550-5.7.26 This mail to ada@x.example");
    trouble.over();

    assertThat(notices.fresh(true, false))
        .containsExactly("roundtrip.setup.health.sender-untrusted DOT 550 5.7.26");
    assertThat(notices.fresh(false, false)).isEmpty();
    clock.pass(java.time.Duration.ofDays(1));
    assertThat(notices.fresh(true, false)).isEmpty();
  }

  @Test
  public void everybody_else_reads_that_it_stands_and_nothing_of_who_and_why() {
    everythingStops();

    assertThat(notices.fresh(false, false))
        .containsExactly(
            "roundtrip.setup.notice.paused ",
            "roundtrip.setup.notice.clone ",
            "roundtrip.setup.notice.server ");
    assertThat(notices.lately(false)).isEqualTo(notices.fresh(false, false));
  }

  @Test
  public void that_mail_is_late_is_said_unless_something_says_why() {
    late = OptionalLong.of(42);

    assertThat(notices.fresh(true, false)).containsExactly("roundtrip.setup.notice.late-for 42");
    assertThat(notices.fresh(false, false)).containsExactly("roundtrip.setup.notice.late ");
    killSwitch.pause("", 0, LIN);
    assertThat(notices.fresh(true, false))
        .containsExactly("roundtrip.setup.health.paused-unsaid Lin Lindqvist");
  }

  @Test
  public void a_reason_nobody_gave_is_not_made_up() {
    killSwitch.pause("", 0, LIN);

    assertThat(notices.fresh(true, false))
        .isEqualTo(List.of("roundtrip.setup.health.paused-unsaid Lin Lindqvist"));
  }

  @Test
  public void panels_hear_of_a_change_within_three_seconds() {
    assertThat(notices.lately(false)).isEmpty();
    everythingStops();
    assertThat(notices.lately(false)).isEmpty();

    clock.pass(Duration.ofMillis(3_001));

    assertThat(notices.lately(false)).hasSize(3);
  }

  @Test
  public void where_the_page_itself_says_what_to_do_about_a_lost_key_it_sends_nobody_away() {
    keyLost = true;

    assertThat(notices.fresh(true, true)).containsExactly("roundtrip.setup.notice.key-lost-below ");
    assertThat(notices.fresh(true, false))
        .containsExactly("roundtrip.setup.notice.key-lost-elsewhere ");
    assertThat(notices.lately(true)).isEqualTo(notices.fresh(true, false));
    assertThat(notices.fresh(false, true)).containsExactly("roundtrip.setup.notice.key-lost ");
  }
}
