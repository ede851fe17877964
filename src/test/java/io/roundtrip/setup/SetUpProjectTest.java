package io.roundtrip.setup;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.setup.JiraParts.Parts;
import io.roundtrip.setup.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class SetUpProjectTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryAllSettings settings = new InMemoryAllSettings();
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final InMemoryPartIds ids = new InMemoryPartIds();
  private final KnownFields known = new KnownFields(ids, new KnownSettings(settings, clock), clock);
  private final List<Map<Field, Long>> asked = new ArrayList<>();
  private Parts jira = new Parts("10100", Map.of(Field.NPS, 7L), List.of("field NPS", "type"));
  private final SetUpProject setUp =
      new SetUpProject(
          new ProvideParts(
              known -> {
                asked.add(known);
                return jira;
              },
              ids,
              known,
              audit,
              clock),
          settings,
          new ChangeSettings(settings, audit, clock, changed -> {}));

  @Test
  public void makes_what_is_missing_and_switches_the_project_on_as_a_dry_run() {
    assertThat(setUp.in(RT, LIN)).containsExactly("field NPS", "type");

    assertThat(settings.of(RT).on()).isTrue();
    assertThat(settings.of(RT).get(Setting.DRY_RUN)).isTrue();
    assertThat(settings.of(RT).since()).isEqualTo(MONDAY);
    assertThat(settings.of(RT).by()).isEqualTo(LIN);
  }

  @Test
  public void what_was_made_is_known_at_once() {
    assertThat(known.issueType()).isEmpty();
    assertThat(known.idOf(Field.NPS)).isEmpty();

    setUp.in(RT, LIN);

    assertThat(known.issueType()).contains("10100");
    assertThat(known.idOf(Field.NPS)).contains(7L);
    assertThat(known.idOf(Field.CES)).isEmpty();
    assertThat(ids.get()).isEqualTo(new PartIds.Ids(Optional.of("10100"), Map.of(Field.NPS, 7L)));
  }

  @Test
  public void jira_is_told_what_an_earlier_run_made() {
    setUp.in(RT, LIN);

    setUp.in(RT, LIN);

    assertThat(asked).containsExactly(Map.of(), Map.of(Field.NPS, 7L));
  }

  @Test
  public void a_second_time_changes_nothing_and_writes_nothing_down() {
    setUp.in(RT, LIN);
    Settings before = settings.of(RT);
    jira = new Parts("10100", Map.of(Field.NPS, 7L), List.of());

    assertThat(setUp.in(RT, LIN)).isEmpty();

    assertThat(settings.of(RT)).isEqualTo(before);
    assertThat(audit.all()).hasSize(2);
  }

  @Test
  public void a_live_project_stays_live_and_one_that_was_switched_off_is_on_again() {
    ChangeSettings change = new ChangeSettings(settings, audit, clock, changed -> {});
    setUp.in(RT, LIN);
    change.to(RT, Map.of("mode", "live"), LIN);
    setUp.in(RT, LIN);
    assertThat(settings.of(RT).get(Setting.DRY_RUN)).isFalse();
    change.to(RT, Map.of("on", "false"), LIN);

    setUp.in(RT, LIN);

    assertThat(settings.of(RT).on()).isTrue();
  }

  @Test
  public void the_audit_log_names_what_was_made() {
    setUp.in(RT, LIN);

    assertThat(audit.all())
        .containsExactly(
            new AuditLog.Entry(MONDAY, LIN, "settings", RT.value() + ":1 on"),
            new AuditLog.Entry(MONDAY, LIN, "setup", "field NPS, type"));
  }
}
