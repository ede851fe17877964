package io.roundtrip.setup;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Rules;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.setup.Switches.Name;
import io.roundtrip.setup.audit.AuditLog;
import io.roundtrip.setup.setting.DropsMail;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** What every store of settings, switches, audit log and ids of parts keeps. */
public abstract class SetupContract {
  private static final UserKey NOBODY = new UserKey("");

  private final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
  private final List<SettingsChanged> told = new ArrayList<>();
  private AllSettings settings;
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private AuditLog audit;
  private Switches switches;
  private PartIds ids;
  private ChangeSettings change;

  protected abstract AllSettings settings();

  protected abstract AuditLog audit();

  protected abstract Switches switches();

  protected abstract PartIds ids();

  @Before
  public void open() {
    settings = settings();
    audit = audit();
    switches = switches();
    ids = ids();
    change = new ChangeSettings(settings, project -> List.of(), deeds, clock, told::add);
  }

  @Test
  public void of_two_who_put_something_else_in_its_place_one_does() {
    Switches.Setting first = new Switches.Setting("first", LIN, MONDAY);
    Switches.Setting next = new Switches.Setting("next", LIN, MONDAY.plusSeconds(1));
    assertThat(switches.exchange(Name.PAUSED, MONDAY, next)).isFalse();
    switches.set(Name.PAUSED, first);

    assertThat(switches.exchange(Name.PAUSED, MONDAY, next)).isTrue();
    assertThat(switches.exchange(Name.PAUSED, MONDAY, first)).isFalse();

    assertThat(switches.get(Name.PAUSED)).contains(next);
  }

  @Test
  public void a_project_nobody_set_up_tells_nobody() {
    Rules rules =
        new SettingsRulebook(settings, new KnownSettings(settings, clock), ZoneOffset.UTC).of(RT);

    assertThat(rules.on()).isFalse();
    assertThat(settings.all()).isEmpty();
  }

  @Test
  public void what_is_not_sent_stays_and_what_was_before_it_was_on_is_history() {
    change.to(RT, Map.of("on", "true"), settings.of(RT).version(), LIN);

    Settings now =
        change.to(
            RT,
            Map.of("mode", "live", "undoSeconds", "60", "told", "shipped"),
            settings.of(RT).version(),
            LIN);

    assertThat(settings.of(RT)).isEqualTo(now);
    assertThat(now.version()).isEqualTo(2);
    assertThat(now.on()).isTrue();
    assertThat(now.since()).isEqualTo(MONDAY);
    Rules rules =
        new SettingsRulebook(settings, new KnownSettings(settings, clock), ZoneOffset.UTC).of(RT);
    assertThat(rules.dryRun()).isFalse();
    assertThat(rules.window()).isEqualTo(Duration.ofSeconds(60));
    assertThat(rules.told()).containsExactly(RoadmapStatus.SHIPPED);
    assertThat(deeds.texts())
        .containsExactly(
            "pm settings: Mail: Dry run → Send; Undo window in seconds: 900 → 60;"
                + " Customers are told when an issue is: Planned, In progress, Shipped → Shipped",
            "pm settings: Roundtrip in this project: Off → On");
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

    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> change.to(RT, wrong, settings.of(RT).version(), LIN));

    assertThat(refused.problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("on", "undoSeconds", "told", "replyTo", "colour", "fromName");
    assertThat(settings.of(RT).version()).isZero();
    assertThat(told).isEmpty();
  }

  @Test
  public void of_two_who_save_the_same_version_one_wins() {
    Settings first = change.to(RT, Map.of("on", "true"), settings.of(RT).version(), LIN);

    boolean second = settings.save(RT, first);

    assertThat(second).isFalse();
    assertThat(settings.save(new ProjectId(2), first)).isTrue();
  }

  @Test
  public void switching_off_is_told() {
    change.to(RT, Map.of("on", "true"), settings.of(RT).version(), LIN);

    change.to(RT, Map.of("on", "false"), settings.of(RT).version(), LIN);

    assertThat(told)
        .extracting(SettingsChanged::lost)
        .containsExactly(List.of(), List.of(DropsMail.Lost.BY_OFF));
    assertThat(
            new SettingsRulebook(settings, new KnownSettings(settings, clock), ZoneOffset.UTC).on())
        .isEmpty();
  }

  @Test
  public void every_version_is_kept_and_the_newest_of_each_project_counts() {
    ProjectId other = new ProjectId(2);
    Settings first = change.to(RT, Map.of("on", "true"), settings.of(RT).version(), LIN);
    change.to(other, Map.of("dailyCap", "7"), settings.of(other).version(), LIN);
    Settings second = change.to(RT, Map.of("dailyCap", "9"), settings.of(RT).version(), LIN);

    assertThat(settings.all())
        .containsOnlyKeys(RT, other)
        .containsEntry(RT, second)
        .containsEntry(other, settings.of(other));
    assertThat(second.since()).isEqualTo(first.since());
    assertThat(settings.of(new ProjectId(3))).isEqualTo(Settings.NEVER);
  }

  @Test
  public void the_audit_log_shows_the_newest_first_page_by_page() {
    for (String what : List.of("setup", "settings", "pause"))
      audit.add(new AuditLog.Entry(MONDAY, LIN, what, "about " + what));

    assertThat(audit.newest(Page.first(2)))
        .containsExactly(
            new AuditLog.Entry(MONDAY, LIN, "pause", "about pause"),
            new AuditLog.Entry(MONDAY, LIN, "settings", "about settings"));
    assertThat(audit.newest(Page.near(2, 2)))
        .extracting(AuditLog.Entry::what)
        .containsExactly("setup");
  }

  @Test
  public void what_is_too_long_for_the_audit_log_is_cut() {
    audit.add(new AuditLog.Entry(MONDAY, LIN, "merge", "x".repeat(4_000)));
    audit.add(new AuditLog.Entry(MONDAY, LIN, "merge", "x".repeat(4_000) + "y"));
    audit.add(new AuditLog.Entry(MONDAY, LIN, "merge", "x".repeat(401)));
    audit.add(new AuditLog.Entry(MONDAY, LIN, "merge", ""));

    assertThat(audit.newest(Page.first(4)))
        .extracting(AuditLog.Entry::about)
        .containsExactly("", "x".repeat(401), "x".repeat(3_999) + "…", "x".repeat(4_000));
  }

  @Test
  public void the_last_of_a_kind_is_found_for_a_project_and_for_all_of_jira() {
    audit.add(new AuditLog.Entry(MONDAY, LIN, "settings", "first", RT));
    audit.add(new AuditLog.Entry(MONDAY, LIN, "settings", "second", RT));
    audit.add(new AuditLog.Entry(MONDAY, LIN, "settings", "other", new ProjectId(2)));
    audit.add(new AuditLog.Entry(MONDAY, LIN, "pause", "all"));

    assertThat(audit.last(Set.of("settings"), RT, ""))
        .map(AuditLog.Entry::about)
        .contains("second");
    assertThat(audit.last(Set.of("pause", "resume"), null, ""))
        .map(AuditLog.Entry::about)
        .contains("all");
    assertThat(audit.last(Set.of("pause"), RT, "")).isEmpty();
    assertThat(audit.last(Set.of("settings"), null, "")).isEmpty();
    assertThat(audit.last(Set.of("settings"), RT, "irs"))
        .map(AuditLog.Entry::about)
        .contains("first");
    assertThat(audit.last(Set.of("settings", "pause"), RT, "other")).isEmpty();
  }

  @Test
  public void a_switch_is_set_replaced_and_cleared_each_for_itself() {
    Switches.Setting first = new Switches.Setting("first", LIN, MONDAY);
    Switches.Setting second = new Switches.Setting("second", NOBODY, MONDAY.plusSeconds(1));
    switches.set(Name.PAUSED, first);
    switches.set(Name.SITE, first);

    switches.set(Name.PAUSED, second);
    switches.clear(Name.SITE);

    assertThat(switches.get(Name.PAUSED)).contains(second);
    assertThat(switches.get(Name.SITE)).isEmpty();
  }

  @Test
  public void a_switch_that_is_there_is_not_set_a_second_time() {
    Switches.Setting first = new Switches.Setting("first", NOBODY, MONDAY);

    switches.setIfAbsent(Name.SITE, first);
    switches.setIfAbsent(Name.SITE, new Switches.Setting("second", LIN, MONDAY));

    assertThat(switches.get(Name.SITE)).contains(first);
    assertThat(switches.get(Name.PAUSED)).isEmpty();
  }

  @Test
  public void before_the_first_set_up_there_are_no_ids() {
    assertThat(ids.get()).isEqualTo(PartIds.Ids.NONE);
  }

  @Test
  public void only_the_switch_that_was_seen_is_taken_away() {
    switches.set(Name.PAUSED, new Switches.Setting("first", LIN, MONDAY));

    assertThat(switches.clear(Name.PAUSED, MONDAY.plusMillis(1))).isFalse();
    assertThat(switches.get(Name.PAUSED)).isPresent();
    assertThat(switches.clear(Name.PAUSED, MONDAY)).isTrue();
    assertThat(switches.clear(Name.PAUSED, MONDAY)).isFalse();
    assertThat(switches.get(Name.PAUSED)).isEmpty();
  }

  @Test
  public void ids_of_parts_are_kept_and_replaced() {
    ids.keep(
        new PartIds.Ids(
            Optional.of("10100"), Optional.of(10200L), Map.of(Field.NPS, 7L, Field.CES, 8L)));

    ids.keep(new PartIds.Ids(Optional.empty(), Optional.empty(), Map.of(Field.NPS, 9L)));

    assertThat(ids.get())
        .isEqualTo(
            new PartIds.Ids(
                Optional.of("10100"), Optional.of(10200L), Map.of(Field.NPS, 9L, Field.CES, 8L)));
  }

  @Test
  public void a_numbered_switch_is_replaced_by_whoever_saw_what_is_in_force() {
    Switches.Setting one = new Switches.Setting("one", LIN, MONDAY);
    Switches.Setting two = new Switches.Setting("two", LIN, MONDAY);
    assertThat(switches.numbered(Switches.Name.CUSTOMERS)).isEmpty();

    assertThat(switches.replace(Switches.Name.CUSTOMERS, 1, one)).isFalse();
    assertThat(switches.replace(Switches.Name.CUSTOMERS, 0, one)).isTrue();
    assertThat(switches.replace(Switches.Name.CUSTOMERS, 0, two)).isFalse();
    assertThat(switches.replace(Switches.Name.CUSTOMERS, 1, two)).isTrue();

    assertThat(switches.numbered(Switches.Name.CUSTOMERS)).contains(new Switches.Numbered(2, two));
  }
}
