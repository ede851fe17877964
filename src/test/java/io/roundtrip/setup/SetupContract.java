package io.roundtrip.setup;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.setup.ao.AoAllSettings;
import io.roundtrip.setup.ao.AoAuditLog;
import io.roundtrip.setup.ao.AoPartIds;
import io.roundtrip.setup.ao.AoSwitches;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** Settings, switches, audit log and ids of parts, on a real database. */
public abstract class SetupContract {
  private final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
  private final List<SettingsChanged> told = new ArrayList<>();
  private AllSettings settings;
  private AuditLog audit;
  private Switches switches;
  private ChangeSettings change;
  private String address = "https://jira.example.com";

  protected abstract io.roundtrip.AoDatabases database();

  @Before
  public void open() {
    settings = new AoAllSettings(database().ao());
    audit = new AoAuditLog(database().ao());
    switches = new AoSwitches(database().ao());
    change = new ChangeSettings(settings, audit, clock, told::add);
  }

  @Test
  public void a_project_nobody_set_up_tells_nobody() {
    Rules rules = new SettingsRulebook(settings, new KnownSettings(settings, clock)).of(RT);

    assertThat(rules.on()).isFalse();
    assertThat(settings.all()).isEmpty();
  }

  @Test
  public void what_is_not_sent_stays_and_what_was_before_it_was_on_is_history() {
    change.to(RT, Map.of("on", "true"), LIN);

    Settings now =
        change.to(RT, Map.of("mode", "live", "undoSeconds", "60", "told", "shipped"), LIN);

    assertThat(settings.of(RT)).isEqualTo(now);
    assertThat(now.version()).isEqualTo(2);
    assertThat(now.on()).isTrue();
    assertThat(now.since()).isEqualTo(MONDAY);
    Rules rules = new SettingsRulebook(settings, new KnownSettings(settings, clock)).of(RT);
    assertThat(rules.dryRun()).isFalse();
    assertThat(rules.window()).isEqualTo(Duration.ofSeconds(60));
    assertThat(rules.told()).containsExactly(RoadmapStatus.SHIPPED);
    assertThat(audit.newest(Page.first(10)))
        .extracting(AuditLog.Entry::what)
        .containsExactly("settings", "settings");
  }

  @Test
  public void every_wrong_value_is_named_and_nothing_is_saved() {
    Map<String, String> wrong =
        Map.of(
            "on",
            "maybe",
            "undoSeconds",
            "86401",
            "told",
            "shiped",
            "replyTo",
            "nobody",
            "colour",
            "red",
            "fromName",
            "a\nb");

    Refused refused = catchThrowableOfType(Refused.class, () -> change.to(RT, wrong, LIN));

    assertThat(refused.problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("on", "undoSeconds", "told", "replyTo", "colour", "fromName");
    assertThat(settings.of(RT).version()).isZero();
    assertThat(told).isEmpty();
  }

  @Test
  public void of_two_who_save_the_same_version_one_wins() {
    Settings first = change.to(RT, Map.of("on", "true"), LIN);

    boolean second = settings.save(RT, first);

    assertThat(second).isFalse();
    assertThat(settings.save(new ProjectId(2), first)).isTrue();
  }

  @Test
  public void switching_off_is_told() {
    change.to(RT, Map.of("on", "true"), LIN);

    change.to(RT, Map.of("on", "false"), LIN);

    assertThat(told).extracting(SettingsChanged::off).containsExactly(false, true);
    assertThat(new SettingsRulebook(settings, new KnownSettings(settings, clock)).on()).isEmpty();
  }

  @Test
  public void a_pulled_switch_and_a_copied_jira_stop_all_mail() {
    SafetyBrakes brakes = new SafetyBrakes(switches, () -> address, audit, clock);
    brakes.rememberSite();
    assertThat(brakes.pulled()).isEmpty();

    brakes.pause("too many mails", LIN);
    assertThat(brakes.pulled()).isEqualTo(Optional.of(Reason.PAUSED));
    brakes.resume(LIN);
    address = "https://staging.example.com";
    brakes.rememberSite();
    assertThat(brakes.pulled()).isEqualTo(Optional.of(Reason.CLONE));
    brakes.confirmSite(LIN);

    assertThat(brakes.pulled()).isEmpty();
    assertThat(audit.newest(Page.first(10)))
        .extracting(AuditLog.Entry::what)
        .containsExactly("confirm-site", "resume", "pause");
  }

  @Test
  public void ids_of_parts_are_kept_and_replaced() {
    PartIds ids = new AoPartIds(database().ao());
    ids.keep(new PartIds.Ids(Optional.of("10100"), Map.of(Field.NPS, 7L, Field.CES, 8L)));

    ids.keep(new PartIds.Ids(Optional.empty(), Map.of(Field.NPS, 9L)));

    assertThat(ids.get())
        .isEqualTo(new PartIds.Ids(Optional.of("10100"), Map.of(Field.NPS, 9L, Field.CES, 8L)));
  }
}
