package io.roundtrip.setup;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.MovableClock;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.setup.JiraParts.Parts;
import io.roundtrip.setup.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;

public class SetUpProjectTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryAllSettings settings = new InMemoryAllSettings();
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final InMemoryPartIds ids = new InMemoryPartIds();
  private final KnownFields known = new KnownFields(ids, new KnownSettings(settings, clock), clock);
  private final List<PartIds.Ids> asked = new ArrayList<>();
  private Parts jira =
      new Parts("10100", 10200, Map.of(Field.NPS, 7L), List.of("field NPS", "type"));
  private List<Gap> gaps = List.of();
  private Runnable meanwhile = () -> {};
  private int looks;
  private final ProjectPlaces places =
      new ProjectPlaces() {
        @Override
        public List<Gap> gaps(ProjectId project, PartIds.Ids known) {
          looks++;
          return gaps;
        }

        @Override
        public boolean isComplete(ProjectId project, PartIds.Ids known) {
          return gaps.isEmpty();
        }

        @Override
        public String key(ProjectId project) {
          return "RT";
        }

        @Override
        public Filled fill(ProjectId project, PartIds.Ids known, Consent consent) {
          consent.check(gaps);
          List<String> others = gaps.stream().flatMap(gap -> gap.others().stream()).toList();
          List<String> added = gaps.stream().map(Gap::where).toList();
          gaps = List.of();
          return new Filled(added, others);
        }
      };
  private final SetUpProject setUp =
      new SetUpProject(
          new ProvideParts(
              known -> {
                asked.add(known);
                meanwhile.run();
                return jira;
              },
              ids,
              known),
          ids,
          places,
          new ChangeSettings(settings, project -> gaps, deeds, clock, changed -> {}),
          deeds);

  @Test
  public void makes_what_is_missing_and_switches_the_project_on_as_a_dry_run() {
    assertThat(setUp.in(RT, settings.of(RT).version(), LIN, Consent.NONE))
        .containsExactly("field NPS", "type");

    assertThat(settings.of(RT).on()).isTrue();
    assertThat(settings.of(RT).get(Setting.DRY_RUN)).isTrue();
    assertThat(settings.of(RT).since()).isEqualTo(MONDAY);
    assertThat(settings.of(RT).by()).isEqualTo(LIN);
  }

  @Test
  public void what_was_made_is_known_at_once() {
    assertThat(known.issueType()).isEmpty();
    assertThat(known.linkType()).isEmpty();
    assertThat(known.idOf(Field.NPS)).isEmpty();

    setUp.in(RT, settings.of(RT).version(), LIN, Consent.NONE);

    assertThat(known.issueType()).contains("10100");
    assertThat(known.idOf(Field.NPS)).contains(7L);
    assertThat(known.idOf(Field.CES)).isEmpty();
    assertThat(known.linkType()).contains(10200L);
    assertThat(ids.get())
        .isEqualTo(
            new PartIds.Ids(Optional.of("10100"), Optional.of(10200L), Map.of(Field.NPS, 7L)));
  }

  @Test
  public void jira_is_told_what_an_earlier_run_made() {
    setUp.in(RT, settings.of(RT).version(), LIN, Consent.NONE);

    setUp.in(RT, settings.of(RT).version(), LIN, Consent.NONE);

    assertThat(asked)
        .containsExactly(
            PartIds.Ids.NONE,
            new PartIds.Ids(Optional.of("10100"), Optional.of(10200L), Map.of(Field.NPS, 7L)));
  }

  @Test
  public void a_second_time_changes_nothing_and_writes_nothing_down() {
    setUp.in(RT, settings.of(RT).version(), LIN, Consent.NONE);
    Settings before = settings.of(RT);
    jira = new Parts("10100", 10200, Map.of(Field.NPS, 7L), List.of());

    assertThat(setUp.in(RT, settings.of(RT).version(), LIN, Consent.NONE)).isEmpty();

    assertThat(settings.of(RT)).isEqualTo(before);
    assertThat(deeds.all()).hasSize(1);
  }

  @Test
  public void a_live_project_stays_live_and_one_that_was_switched_off_is_on_again() {
    ChangeSettings change =
        new ChangeSettings(settings, project -> gaps, deeds, clock, changed -> {});
    setUp.in(RT, settings.of(RT).version(), LIN, Consent.NONE);
    change.to(RT, Map.of("mode", "live"), settings.of(RT).version(), LIN);
    setUp.in(RT, settings.of(RT).version(), LIN, Consent.NONE);
    assertThat(settings.of(RT).get(Setting.DRY_RUN)).isFalse();
    change.to(RT, Map.of("on", "false"), settings.of(RT).version(), LIN);

    setUp.in(RT, settings.of(RT).version(), LIN, Consent.NONE);

    assertThat(settings.of(RT).on()).isTrue();
  }

  @Test
  public void what_was_set_to_send_while_it_was_off_begins_with_a_dry_run_too() {
    ChangeSettings change =
        new ChangeSettings(settings, project -> gaps, deeds, clock, changed -> {});
    change.to(RT, Map.of("mode", "live"), settings.of(RT).version(), LIN);

    setUp.in(RT, settings.of(RT).version(), LIN, Consent.NONE);

    assertThat(settings.of(RT).on()).isTrue();
    assertThat(settings.of(RT).get(Setting.DRY_RUN)).isTrue();
    assertThat(deeds.texts().get(0))
        .endsWith("; Roundtrip in this project: Off → On; Mail: Send → Dry run");

    change.to(RT, Map.of("mode", "live"), settings.of(RT).version(), LIN);
    change.to(RT, Map.of("on", "false"), settings.of(RT).version(), LIN);
    setUp.in(RT, settings.of(RT).version(), LIN, Consent.NONE);

    assertThat(settings.of(RT).get(Setting.DRY_RUN)).as("switched on once more").isTrue();
  }

  @Test
  public void the_audit_log_names_what_was_made() {
    setUp.in(RT, settings.of(RT).version(), LIN, Consent.NONE);

    assertThat(deeds.texts())
        .containsExactly("pm setup: made: field NPS, type; Roundtrip in this project: Off → On");
    assertThat(deeds.all().get(0).project()).isEqualTo(RT);
  }

  @Test
  public void who_saw_older_settings_sets_up_nothing() {
    int seen = settings.of(RT).version();
    setUp.in(RT, seen, LIN, Consent.NONE);
    gaps = List.of(screen());

    assertThatThrownBy(() -> setUp.in(RT, seen, LIN, Consent.ALL))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT));

    assertThat(asked).as("Jira was asked for parts once").hasSize(1);
    assertThat(gaps).isNotEmpty();
    assertThat(deeds.all()).hasSize(1);
  }

  private static Gap screen(String... others) {
    return new Gap(Gap.Kind.SCREEN, "RT Screen", List.of("NPS", "CSAT"), List.of(others));
  }

  @Test
  public void what_nobody_shares_is_added_unasked() {
    gaps = List.of(screen());

    assertThat(setUp.in(RT, settings.of(RT).version(), LIN, Consent.NONE))
        .containsExactly("field NPS", "type", "RT Screen");

    assertThat(setUp.missing(RT)).isEmpty();
    assertThat(deeds.texts().get(0)).contains("made: field NPS, type; made: RT Screen;");
  }

  @Test
  public void what_others_share_is_asked_for_and_nothing_is_made_before() {
    gaps = List.of(screen("OPS", "WEB"), screen());

    assertThatThrownBy(() -> setUp.in(RT, settings.of(RT).version(), LIN, Consent.NONE))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
              assertThat(refused.problems())
                  .containsExactly(
                      Problem.of("confirm", "shared-screen", "RT Screen", "NPS, CSAT", "OPS, WEB"));
            });

    assertThat(asked).isEmpty();
    assertThat(settings.of(RT).on()).isFalse();
    assertThat(deeds.all()).isEmpty();

    setUp.in(RT, settings.of(RT).version(), LIN, Consent.ALL);

    assertThat(setUp.missing(RT)).isEmpty();
    assertThat(settings.of(RT).on()).isTrue();
  }

  @Test
  public void who_joins_while_the_parts_are_made_is_not_changed_unseen() {
    for (Consent consent : List.of(Consent.NONE, Consent.to(Set.of("OPS")))) {
      gaps = List.of(screen(consent.keys().toArray(String[]::new)));
      meanwhile = () -> gaps = List.of(screen("OPS", "WEB"));

      assertThatThrownBy(() -> setUp.in(RT, settings.of(RT).version(), LIN, consent))
          .isInstanceOf(Refused.class);

      assertThat(gaps).isNotEmpty();
      assertThat(settings.of(RT).on()).isFalse();
    }
    setUp.in(RT, settings.of(RT).version(), LIN, Consent.to(Set.of("OPS", "WEB")));

    assertThat(settings.of(RT).on()).isTrue();
    assertThat(deeds.texts().get(0)).contains("also changed: OPS, WEB; made: RT Screen");
  }

  @Test
  public void jiras_own_default_scheme_is_shared_but_not_the_projects_place() {
    gaps =
        List.of(
            new Gap(Gap.Kind.DEFAULT, "Default", List.of("Feedback"), List.of("OPS")),
            screen("WEB"));

    assertThat(setUp.missing(RT, true)).isEqualTo(gaps);
    assertThat(setUp.missing(RT, false)).containsExactly(screen());
    assertThatThrownBy(
            () -> setUp.in(RT, settings.of(RT).version(), LIN, Consent.to(Set.of("WEB"))))
        .isInstanceOf(Refused.class);

    meanwhile = () -> gaps = List.of(screen("WEB"));
    setUp.in(RT, settings.of(RT).version(), LIN, Consent.to(Set.of("OPS", "WEB")));

    assertThat(deeds.texts().get(0)).contains("also changed: OPS; made: field NPS, type");
  }

  @Test
  public void the_health_page_hears_of_projects_with_gaps_only() {
    assertThat(setUp.incomplete(Set.of(RT))).isEmpty();
    gaps = List.of(screen());

    assertThat(setUp.incomplete(Set.of(RT))).containsExactly("RT");
    assertThat(looks).as("looks at the other projects").isZero();
  }

  @Test
  public void of_many_projects_the_first_twenty_are_named() {
    List<String> many = IntStream.range(0, 25).mapToObj(i -> "P" + i).toList();

    assertThat(GapTexts.listed(many)).endsWith("P19 …").doesNotContain("P20");
    assertThat(GapTexts.listed(many.subList(0, 20))).endsWith("P19");
  }
}
