package io.roundtrip.setup;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.QuietHours;
import io.roundtrip.notify.Rules;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** What each setting means for mail. */
public class SettingsRulebookTest {
  private static final ProjectId OTHER = new ProjectId(RT.value() + 1);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryAllSettings store = new InMemoryAllSettings();
  private final SettingsRulebook rulebook =
      new SettingsRulebook(store, new KnownSettings(store, clock), BERLIN);
  private final ChangeSettings change =
      new ChangeSettings(store, project -> List.of(), new InMemoryDeeds(), clock, changed -> {});

  private Rules with(String name, String text) {
    change.to(RT, Map.of(name, text), store.of(RT).version(), LIN);
    return rulebook.of(RT);
  }

  private static Rules switchedOn() {
    return new Rules(
        true,
        MONDAY,
        true,
        false,
        Duration.ofMinutes(15),
        Set.of(RoadmapStatus.PLANNED, RoadmapStatus.IN_PROGRESS, RoadmapStatus.SHIPPED),
        false,
        3,
        false,
        false,
        "",
        "",
        Locale.ENGLISH);
  }

  @Test
  public void quiet_hours_are_those_of_the_projects_own_zone_or_of_the_server() {
    with("on", "true");
    QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30), BERLIN);

    assertThat(with("quietHours", "22:00-07:30").quiet()).isEqualTo(night);
    assertThat(with("timeZone", "Asia/Tokyo").quiet())
        .isEqualTo(new QuietHours(night.from(), night.to(), ZoneId.of("Asia/Tokyo")));
    assertThat(with("quietHours", "").quiet()).isEqualTo(QuietHours.NONE);
  }

  @Test
  public void a_project_nobody_set_up_is_off_and_everything_in_it_is_history() {
    assertThat(rulebook.of(RT)).isEqualTo(Rules.OFF);
    assertThat(rulebook.isOn(RT)).isFalse();
    assertThat(rulebook.on()).isEmpty();
  }

  @Test
  public void settings_that_cannot_be_read_are_no_decision() {
    assertThat(rulebook.of(RT).isDecided()).as("nobody decided anything").isFalse();
    assertThat(with("on", "true").isDecided()).isTrue();
    assertThat(with("on", "false").isDecided()).as("that is a decision").isTrue();

    assertThat(store.save(RT, Settings.unreadable(3))).isTrue();

    assertThat(rulebook.of(RT)).isEqualTo(Rules.UNREADABLE).isNotEqualTo(Rules.OFF);
    assertThat(rulebook.of(RT).isDecided()).isFalse();
    assertThat(rulebook.of(RT).strict()).as("nothing is sent again").isTrue();
  }

  @Test
  public void a_project_just_switched_on_sends_nothing_yet() {
    assertThat(with("on", "true")).isEqualTo(switchedOn());
  }

  @Test
  public void what_was_before_the_last_switch_on_is_history() {
    with("on", "true");
    clock.pass(Duration.ofDays(1));
    assertThat(with("dailyCap", "7").since()).isEqualTo(MONDAY);

    with("on", "false");
    clock.pass(Duration.ofDays(1));

    assertThat(with("on", "true").since()).isEqualTo(MONDAY.plus(Duration.ofDays(2)));
  }

  @Test
  public void a_project_that_was_switched_off_is_off_with_its_other_rules_kept() {
    with("on", "true");
    with("dailyCap", "7");

    Rules off = with("on", "false");

    assertThat(off.on()).isFalse();
    assertThat(off.dailyCap()).isEqualTo(7);
  }

  @Test
  public void each_setting_changes_its_own_rule_and_no_other() {
    with("on", "true");

    assertThat(with("mode", "live").dryRun()).isFalse();
    assertThat(with("mode", "dry-run")).isEqualTo(switchedOn());
    assertThat(with("delivery", "strict").strict()).isTrue();
    assertThat(with("delivery", "at-least-once")).isEqualTo(switchedOn());
    assertThat(with("undoSeconds", "60").window()).isEqualTo(Duration.ofMinutes(1));
    assertThat(with("undoSeconds", "900")).isEqualTo(switchedOn());
    assertThat(with("told", "not-planned").told()).containsExactly(RoadmapStatus.NOT_PLANNED);
    assertThat(with("told", "planned,in-progress,shipped")).isEqualTo(switchedOn());
    assertThat(with("unasked", "true").unasked()).isTrue();
    assertThat(with("unasked", "false")).isEqualTo(switchedOn());
    assertThat(with("dailyCap", "0").dailyCap()).isZero();
    assertThat(with("dailyCap", "3")).isEqualTo(switchedOn());
    assertThat(with("acknowledge", "true").acknowledge()).isTrue();
    assertThat(with("acknowledge", "false")).isEqualTo(switchedOn());
    assertThat(with("tellMerged", "true").tellMerged()).isTrue();
    assertThat(with("tellMerged", "false")).isEqualTo(switchedOn());
    assertThat(with("toldBy", "top")).isEqualTo(switchedOn().byTop());
    assertThat(with("toldBy", "item")).isEqualTo(switchedOn());
    assertThat(with("fromName", "The team").fromName()).isEqualTo("The team");
    assertThat(with("fromName", "")).isEqualTo(switchedOn());
    assertThat(with("replyTo", "loop@example.com").replyTo()).isEqualTo("loop@example.com");
    assertThat(with("replyTo", "")).isEqualTo(switchedOn());
    assertThat(with("language", "de").language()).isEqualTo(Locale.GERMAN);
    assertThat(with("language", "en")).isEqualTo(switchedOn());
  }

  @Test
  public void projects_have_rules_of_their_own() {
    with("on", "true");
    change.to(OTHER, Map.of("on", "false", "unasked", "true"), store.of(OTHER).version(), LIN);

    assertThat(rulebook.of(RT).unasked()).isFalse();
    assertThat(rulebook.of(OTHER).on()).isFalse();
    assertThat(rulebook.on()).containsExactly(RT);
  }

  @Test
  public void rules_are_read_now_but_the_listeners_question_may_be_some_seconds_old() {
    with("on", "true");
    assertThat(rulebook.isOn(RT)).isTrue();

    with("on", "false");

    assertThat(rulebook.of(RT).on()).isFalse();
    assertThat(rulebook.isOn(RT)).as("from memory").isTrue();
    assertThat(rulebook.on()).isEmpty();
    assertThat(rulebook.isOn(RT)).as("read again").isFalse();
  }
}
