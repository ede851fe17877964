package io.roundtrip.setup;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.MovableClock;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.NewsAhead.Part;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.setup.setting.Decisions;
import io.roundtrip.setup.setting.DropsMail;
import io.roundtrip.setup.setting.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.junit.Test;

public class ChangeSettingsTest {
  private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryAllSettings settings = new InMemoryAllSettings();
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final List<SettingsChanged> told = new ArrayList<>();
  private List<Gap> missing = List.of();
  private final ChangeSettings change =
      new ChangeSettings(settings, project -> missing, deeds, clock, told::add);

  private Settings to(String... namesAndTexts) {
    Map<String, String> sent = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2)
      sent.put(namesAndTexts[i], namesAndTexts[i + 1]);
    return change.to(RT, sent, settings.of(RT).version(), LIN);
  }

  /** Every setting: the default where no other text is given. */
  private Settings whole(String... namesAndTexts) {
    List<String> all = new ArrayList<>();
    for (Setting<?> setting : Setting.ALL)
      all.addAll(List.of(setting.name(), setting.text(Decisions.NONE)));
    all.addAll(List.of(namesAndTexts));
    return to(all.toArray(String[]::new));
  }

  private Refused refused(String... namesAndTexts) {
    return catchThrowableOfType(Refused.class, () -> to(namesAndTexts));
  }

  @Test
  public void what_is_sent_changes_and_everything_else_stays() {
    Settings first = to("on", "true", "dailyCap", "7");

    Settings second = to("mode", "live");

    assertThat(second.decisions()).isEqualTo(first.decisions().with(Setting.DRY_RUN, false));
    assertThat(settings.of(RT)).isEqualTo(second);
  }

  @Test
  public void no_text_that_customers_read_leads_them_to_a_jira_they_do_not_reach() {
    ChangeSettings.Obstacles obstacles =
        new ChangeSettings.Obstacles() {
          @Override
          public List<Gap> missing(ProjectId project) {
            return missing;
          }

          @Override
          public boolean leadsNowhere(String text) {
            return text.contains("jira.internal");
          }
        };
    ChangeSettings guarded = new ChangeSettings(settings, obstacles, deeds, clock, told::add);

    Refused no =
        catchThrowableOfType(
            Refused.class,
            () -> guarded.to(RT, Map.of("fromName", "https://jira.internal/jira"), 0, LIN));

    assertThat(no.problems()).containsExactly(Problem.of("fromName", "leads-nowhere"));
    assertThat(guarded.to(RT, Map.of("fromName", "Routely"), 0, LIN).version()).isEqualTo(1);
  }

  private ChangeSettings waiting(ToIntFunction<Part> mails) {
    ChangeSettings.Obstacles obstacles =
        new ChangeSettings.Obstacles() {
          @Override
          public List<Gap> missing(ProjectId project) {
            return List.of();
          }

          @Override
          public int waiting(ProjectId project, Part part) {
            return mails.applyAsInt(part);
          }
        };
    return new ChangeSettings(settings, obstacles, deeds, clock, told::add);
  }

  @Test
  public void waiting_mail_is_dropped_only_by_whoever_was_told_how_much_it_is() {
    int[] waiting = {0};
    ChangeSettings guarded = waiting(part -> waiting[0]);
    guarded.to(RT, Map.of("on", "true", "mode", "live"), 0, LIN);
    waiting[0] = 3;

    for (String drop : List.of("", "2", "-3", "all"))
      for (Map.Entry<String, String> change : Map.of("on", "false", "mode", "dry-run").entrySet()) {
        Map<String, String> sent = Map.of(change.getKey(), change.getValue(), "dropMails", drop);
        Refused no = catchThrowableOfType(Refused.class, () -> guarded.to(RT, sent, 1, LIN));
        assertThat(no.problems())
            .as("%s", sent)
            .containsExactly(Problem.of(change.getKey(), "mails-wait", "3"));
      }
    assertThat(settings.of(RT).version()).isEqualTo(1);

    assertThat(guarded.to(RT, Map.of("dailyCap", "9"), 1, LIN).version()).isEqualTo(2);
    Map<String, String> agreed = Map.of("on", "false", "dropMails", "3");
    assertThat(guarded.to(RT, agreed, 2, LIN).on()).isFalse();
    assertThat(guarded.to(RT, Map.of("mode", "dry-run"), 3, LIN).version()).isEqualTo(4);
  }

  @Test
  public void mail_of_what_is_told_no_more_is_dropped_only_by_whoever_was_told_how_much_it_is() {
    ChangeSettings guarded =
        waiting(
            part ->
                (part.kinds().contains(Kind.ACKNOWLEDGE) ? 5 : 0)
                    + (part.kinds().contains(Kind.MERGED) ? 30 : 0)
                    + (part.statuses().contains(RoadmapStatus.SHIPPED) ? 2 : 0));
    Map<String, String> on =
        Map.of("on", "true", "mode", "live", "acknowledge", "true", "tellMerged", "true");
    guarded.to(RT, on, 0, LIN);

    Map<Problem, Map<String, String>> refused =
        Map.of(
            Problem.of("told", "mails-wait", "2"),
            Map.of("told", "planned", "dropMails", "1"),
            Problem.of("acknowledge", "mails-wait", "5"),
            Map.of("acknowledge", "false"),
            Problem.of("tellMerged", "mails-wait", "30"),
            Map.of("tellMerged", "false"),
            Problem.of("told", "mails-wait", "37"),
            Map.of("told", "in-progress", "acknowledge", "false", "tellMerged", "false"));
    refused.forEach(
        (problem, sent) -> {
          Refused no = catchThrowableOfType(Refused.class, () -> guarded.to(RT, sent, 1, LIN));
          assertThat(no.problems()).as("%s", sent).containsExactly(problem);
        });

    assertThat(guarded.to(RT, Map.of("told", "shipped"), 1, LIN).version()).isEqualTo(2);
    Map<String, String> agreed = Map.of("told", "planned", "dropMails", "2");
    assertThat(guarded.to(RT, agreed, 2, LIN).version()).isEqualTo(3);
  }

  @Test
  public void what_cannot_be_read_is_put_right_by_saving_it_as_it_is_shown() {
    assertThat(settings.save(RT, Settings.unreadable(1))).isTrue();

    assertThat(whole().isReadable()).isTrue();

    assertThat(settings.of(RT).version()).isEqualTo(2);
    assertThat(deeds.texts())
        .hasSize(1)
        .allMatch(line -> line.startsWith("pm settings: What was decided before cannot be read; "));
  }

  @Test
  public void while_a_project_is_being_switched_on_nobody_can_know_yet() {
    List<ChangeSettings.SwitchingOn> heard = new ArrayList<>();
    ChangeSettings beginning = beginning(heard::add);

    beginning.to(RT, Map.of("dailyCap", "7"), 0, LIN);
    clock.pass(Duration.ofHours(1));
    beginning.to(RT, Map.of("on", "true"), 1, LIN);
    beginning.to(RT, Map.of("mode", "live"), 2, LIN);
    beginning.to(RT, Map.of("on", "false"), 3, LIN);

    Instant then = MONDAY.plus(Duration.ofHours(1));
    assertThat(heard)
        .as("switched on, and live")
        .containsExactly(
            new ChangeSettings.SwitchingOn(RT, then), new ChangeSettings.SwitchingOn(RT, then));
  }

  @Test
  public void what_cannot_be_kept_of_before_leaves_the_project_off() {
    ChangeSettings beginning =
        beginning(
            fact -> {
              assertThat(settings.of(RT).on()).isFalse();
              throw new IllegalStateException("database away");
            });

    assertThatThrownBy(() -> beginning.to(RT, Map.of("on", "true"), 0, LIN))
        .hasMessage("database away");
    assertThat(settings.of(RT).on()).isFalse();
    assertThat(deeds.all()).isEmpty();
  }

  @Test
  public void before_more_is_told_what_was_not_told_is_dropped() {
    List<String> heard = new ArrayList<>();
    ChangeSettings lively =
        new ChangeSettings(
            settings,
            project -> missing,
            deeds,
            clock,
            new ChangeSettings.Followers() {
              @Override
              public void changed(SettingsChanged fact) {}

              @Override
              public void tellingMore(ProjectId project, DropsMail.Lost before) {
                int version = settings.of(project).version();
                heard.add(version + " " + before.why() + " " + before.part());
              }
            });

    lively.to(RT, Map.of("on", "true"), 0, LIN);
    assertThat(heard).isEmpty();
    lively.to(RT, Map.of("mode", "live"), 1, LIN);
    assertThat(heard).containsExactly("1 DRY_RUN " + Part.ALL);
    lively.to(RT, Map.of("dailyCap", "7"), 2, LIN);
    lively.to(RT, Map.of("on", "false"), 3, LIN);
    assertThat(heard).hasSize(1);
    lively.to(RT, Map.of("on", "true", "told", "shipped"), 4, LIN);
    assertThat(heard).hasSize(2).endsWith("4 PROJECT_OFF " + Part.ALL);
    Map<String, String> more =
        Map.of("told", "planned,shipped", "acknowledge", "true", "tellMerged", "true");
    lively.to(RT, more, 5, LIN);
    assertThat(heard)
        .hasSize(5)
        .endsWith(
            "5 STATUS_NOT_TOLD " + new Part(Set.of(), Set.of(RoadmapStatus.PLANNED)),
            "5 KIND_NOT_TOLD " + Part.of(Kind.ACKNOWLEDGE),
            "5 KIND_NOT_TOLD " + Part.of(Kind.MERGED));
    lively.to(RT, Map.of("told", "planned", "acknowledge", "false"), 6, LIN);
    assertThat(heard).hasSize(5);
    settings.save(RT, Settings.unreadable(8));
    Map<String, String> all = new HashMap<>();
    for (Setting<?> each : Setting.ALL) all.put(each.name(), each.text(Decisions.NONE));
    all.putAll(Map.of("on", "true", "mode", "live"));
    lively.to(RT, all, 8, LIN);
    assertThat(heard).as("what waits as nobody knows goes on").hasSize(5);
  }

  private ChangeSettings beginning(Consumer<ChangeSettings.SwitchingOn> begin) {
    ChangeSettings.Followers followers =
        new ChangeSettings.Followers() {
          @Override
          public void changed(SettingsChanged fact) {
            told.add(fact);
          }

          @Override
          public void switchingOn(ChangeSettings.SwitchingOn fact) {
            begin.accept(fact);
          }
        };
    return new ChangeSettings(settings, project -> missing, deeds, clock, followers);
  }

  @Test
  public void whoever_cannot_hear_of_a_change_neither_undoes_it_nor_hides_it() {
    ChangeSettings deaf =
        new ChangeSettings(
            settings,
            project -> missing,
            deeds,
            clock,
            fact -> {
              throw new NumberFormatException("customfield_10113");
            });

    assertThat(deaf.to(RT, Map.of("dailyCap", "7"), 0, LIN).version()).isEqualTo(1);

    assertThat(deeds.all()).hasSize(1);
  }

  @Test
  public void a_save_has_the_next_version_and_says_who_and_when() {
    to("on", "true");
    clock.pass(Duration.ofDays(1));

    Settings second = to("dailyCap", "7");

    assertThat(second.version()).isEqualTo(2);
    assertThat(second.by()).isEqualTo(LIN);
    assertThat(second.at()).isEqualTo(TUESDAY);
  }

  @Test
  public void what_was_before_it_was_switched_on_is_history() {
    assertThat(to("on", "true").since()).isEqualTo(MONDAY);
    clock.pass(Duration.ofDays(1));

    assertThat(to("mode", "live").since()).as("a change while on").isEqualTo(MONDAY);
    assertThat(to("on", "true").since()).as("on once more").isEqualTo(MONDAY);
    assertThat(to("on", "false").since()).as("off").isEqualTo(MONDAY);
    assertThat(to("on", "true").since()).as("on again").isEqualTo(TUESDAY);
  }

  private static Gap gap(Gap.Kind kind, String... what) {
    return new Gap(kind, "RT scheme", List.of(what), List.of());
  }

  @Test
  public void on_before_set_up_is_refused_with_what_is_missing_and_the_rest_is_not_saved_either() {
    missing =
        List.of(
            gap(Gap.Kind.TYPE, "Feedback"),
            gap(Gap.Kind.SCREEN, "NPS", "CSAT"),
            gap(Gap.Kind.GRANT));

    Refused refused = refused("on", "true", "dailyCap", "7");

    assertThat(refused.kind()).isEqualTo(Refused.Kind.BAD_INPUT);
    assertThat(refused.problems())
        .containsExactly(Problem.of("on", "not-set-up", "Feedback, NPS, CSAT"));
    assertThat(settings.all()).isEmpty();
    assertThat(to("dailyCap", "7").on()).isFalse();
  }

  @Test
  public void a_screen_that_somebody_changed_later_does_not_keep_a_project_off() {
    to("on", "true");
    to("on", "false");
    missing = List.of(gap(Gap.Kind.SCREEN, "NPS"), gap(Gap.Kind.GRANT, "Users"));
    assertThat(to("on", "true").on()).isTrue();
    missing = List.of(gap(Gap.Kind.TYPE, "Feedback"));
    assertThat(to("dailyCap", "7").on()).as("stays on").isTrue();
    to("on", "false");

    assertThat(refused("on", "true").problems()).hasSize(1);
  }

  @Test
  public void a_project_that_was_never_on_has_no_history() {
    assertThat(to("dailyCap", "7").since()).isEqualTo(Instant.EPOCH);
  }

  @Test
  public void blanks_around_a_text_are_nothing() {
    assertThat(to("on", " true ", "dailyCap", " 7").decisions())
        .isEqualTo(Decisions.NONE.with(Setting.ON, true).with(Setting.DAILY_CAP, 7));
  }

  @Test
  public void nothing_is_saved_when_something_is_wrong_and_all_of_it_is_named() {
    Refused refused =
        refused("colour", "red", "dailyCap", "51", "on", "true", "told", "shiped,soon", "mode", "");

    assertThat(refused.kind()).isEqualTo(Refused.Kind.BAD_INPUT);
    assertThat(refused.problems())
        .containsExactly(
            Problem.of("colour", "unknown-setting"),
            Problem.of("mode", "not-a-choice", "dry-run, live"),
            Problem.of("told", "unknown-roadmap-status", "shiped"),
            Problem.of("told", "unknown-roadmap-status", "soon"),
            Problem.of("dailyCap", "out-of-range", "0", "50", "51"));
    assertThat(settings.all()).isEmpty();
    assertThat(deeds.all()).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  public void of_two_who_save_at_once_the_second_changes_nothing_and_is_told_so() {
    AllSettings racing =
        new AllSettings() {
          @Override
          public Settings of(ProjectId project) {
            return settings.of(project);
          }

          @Override
          public boolean save(ProjectId project, Settings next) {
            to("on", "true");
            return settings.save(project, next);
          }

          @Override
          public Map<ProjectId, Settings> all() {
            return settings.all();
          }

          @Override
          public Optional<Settings> readable(ProjectId project) {
            return settings.readable(project);
          }

          @Override
          public Optional<Instant> onSince(ProjectId project) {
            return settings.onSince(project);
          }
        };
    ChangeSettings second = new ChangeSettings(racing, project -> missing, deeds, clock, told::add);

    Refused refused =
        catchThrowableOfType(Refused.class, () -> second.to(RT, Map.of("dailyCap", "7"), 0, LIN));

    assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(refused.problems())
        .containsExactly(
            Problem.of(
                "version", "saved-meanwhile", "pm settings: Roundtrip in this project: Off → On"));
    assertThat(settings.of(RT).get(Setting.DAILY_CAP)).isEqualTo(3);
    assertThat(deeds.all()).hasSize(1);
    assertThat(told).hasSize(1);
  }

  @Test
  public void the_audit_log_says_in_words_what_was_before_and_what_is_now() {
    to("on", "true", "dailyCap", "7", "told", "shipped", "language", "fr");

    assertThat(deeds.texts())
        .containsExactly(
            "pm settings: Roundtrip in this project: Off → On; Customers are told when an issue is:"
                + " Planned, In progress, Shipped → Shipped; Mails to one person a day: 3 → 7;"
                + " Language of the mails: English → fr");
    assertThat(deeds.all().get(0).project()).isEqualTo(RT);
  }

  @Test
  public void who_saw_an_older_version_changes_nothing_and_hears_what_was_changed() {
    to("on", "true");

    Refused late =
        catchThrowableOfType(Refused.class, () -> change.to(RT, Map.of("dailyCap", "7"), 0, LIN));

    assertThat(late.kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(late.problems().get(0).args().get(0)).contains("Off → On");
    assertThat(settings.of(RT).version()).isEqualTo(1);
    assertThat(change.to(RT, Map.of("dailyCap", "7"), 1, LIN).version()).isEqualTo(2);
  }

  @Test
  public void a_name_with_half_a_character_is_refused() {
    for (String broken : new String[] {"a\uD83D", "\uDE00b", "a\u202Eb"})
      assertThat(
              catchThrowableOfType(
                  Refused.class, () -> change.to(RT, Map.of("fromName", broken), 0, LIN)))
          .isNotNull();
    assertThat(settings.all()).isEmpty();
  }

  @Test
  public void only_switching_off_is_told_as_off() {
    to("dailyCap", "7");
    to("on", "true");
    to("on", "false");
    to("on", "false");

    assertThat(told)
        .containsExactly(
            new SettingsChanged(RT, List.of(), false),
            new SettingsChanged(RT, List.of(), false),
            new SettingsChanged(RT, List.of(DropsMail.Lost.BY_OFF), false));
  }

  @Test
  public void what_is_told_no_more_is_told_once_it_is_saved() {
    to("on", "true", "mode", "live", "acknowledge", "true");
    to("told", "planned");
    to("told", "planned,shipped", "acknowledge", "false");
    to("mode", "dry-run");
    to("told", "shipped");

    Set<RoadmapStatus> gone = Set.of(RoadmapStatus.IN_PROGRESS, RoadmapStatus.SHIPPED);
    assertThat(told)
        .extracting(SettingsChanged::lost)
        .containsExactly(
            List.of(),
            List.of(new DropsMail.Lost(Setting.TOLD, new Part(Set.of(), gone))),
            List.of(new DropsMail.Lost(Setting.ACKNOWLEDGE, Part.of(Kind.ACKNOWLEDGE))),
            List.of(new DropsMail.Lost(Setting.DRY_RUN, Part.ALL)),
            List.of());
  }

  @Test
  public void a_save_that_changes_nothing_writes_nothing_and_goes_well() {
    assertThat(to("dailyCap", "3")).isEqualTo(Settings.NEVER);
    Settings first = to("on", "true", "dailyCap", "7");
    clock.pass(Duration.ofDays(1));

    assertThat(to("on", "true", "dailyCap", " 7")).isEqualTo(first);
    assertThat(change.to(RT, Map.of("dailyCap", "7"), 1, new UserKey("admin"))).isEqualTo(first);

    assertThat(settings.of(RT)).isEqualTo(first);
    assertThat(deeds.all()).hasSize(1);
    assertThat(told).hasSize(1);
    assertThat(
            catchThrowableOfType(
                Refused.class, () -> change.to(RT, Map.of("dailyCap", "7"), 0, LIN)))
        .as("from an older form")
        .isNotNull();
  }

  @Test
  public void what_was_before_settings_that_cannot_be_read_is_no_history() {
    to("on", "true", "mode", "live");
    clock.pass(Duration.ofDays(1));
    settings.save(RT, Settings.unreadable(2));

    assertThat(whole("on", "true").since()).isEqualTo(MONDAY);
    assertThat(deeds.texts().get(0))
        .startsWith(
            "pm settings: What was decided before cannot be read;"
                + " Roundtrip in this project: On; Mail: Dry run; ")
        .doesNotContain("→", "history");
  }

  @Test
  public void where_nobody_knows_since_when_it_was_on_it_begins_now_and_that_is_said() {
    settings.save(RT, Settings.unreadable(1));
    clock.pass(Duration.ofDays(1));

    assertThat(whole("on", "true").since()).isEqualTo(TUESDAY);

    assertThat(deeds.texts().get(0))
        .contains(
            "cannot be read; nobody is told of what moved before; Roundtrip in this project: On; ");
  }

  @Test
  public void what_nobody_can_read_is_not_taken_for_the_default_where_it_was_not_sent() {
    to("on", "true", "mode", "live", "delivery", "strict");
    settings.save(RT, Settings.unreadable(2));

    Refused refused = refused("on", "true", "mode", "live");

    assertThat(refused.kind()).isEqualTo(Refused.Kind.BAD_INPUT);
    assertThat(refused.problems())
        .hasSize(Setting.ALL.size() - 2)
        .contains(Problem.of("delivery", "unreadable-now"))
        .doesNotContain(Problem.of("on", "unreadable-now"));
    assertThat(settings.of(RT).isReadable()).isFalse();
    assertThat(whole("on", "true", "delivery", "strict").get(Setting.STRICT)).isTrue();
  }

  @Test
  public void set_up_does_not_choose_anew_what_nobody_can_read() {
    to("on", "true", "mode", "live");
    settings.save(RT, Settings.unreadable(2));

    Refused refused = catchThrowableOfType(Refused.class, () -> change.on(RT, LIN));

    assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(settings.of(RT)).isEqualTo(Settings.unreadable(2));
  }

  /** It may have been on: what waits is taken back. */
  @Test
  public void off_where_nobody_knew_is_told_as_off() {
    to("on", "true");
    settings.save(RT, Settings.unreadable(2));

    whole();

    assertThat(told.get(1))
        .isEqualTo(new SettingsChanged(RT, List.of(DropsMail.Lost.BY_OFF), true));
  }

  @Test
  public void a_screen_that_somebody_changed_does_not_keep_it_from_being_saved_anew() {
    settings.save(RT, Settings.unreadable(1));
    missing = List.of(gap(Gap.Kind.SCREEN, "NPS"));

    assertThat(whole("on", "true").on()).isTrue();
  }

  /** Feedback is moved in the name of whoever saved last. */
  @Test
  public void who_saves_anew_where_feedback_follows_takes_over_the_name_and_that_is_written_down() {
    to("on", "true", "follow", "true");
    UserKey admin = new UserKey("admin");

    Settings taken = change.to(RT, Map.of("follow", "true"), 1, admin);

    assertThat(taken.version()).isEqualTo(2);
    assertThat(taken.by()).isEqualTo(admin);
    assertThat(deeds.texts().get(0))
        .isEqualTo("admin settings: It is done in this person’s name from now on");
    assertThat(change.to(RT, Map.of("follow", "true"), 2, admin)).isEqualTo(taken);
    assertThat(deeds.all()).hasSize(2);
  }
}
