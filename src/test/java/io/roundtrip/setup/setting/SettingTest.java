package io.roundtrip.setup.setting;

import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.NOT_PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static io.roundtrip.setup.setting.Decisions.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

/** What each setting takes and what it says instead. */
public class SettingTest {
  private final List<String> wrong = new ArrayList<>();

  private Decisions read(Setting<?> setting, String text) {
    return setting.read(
        text, NONE, (code, args) -> wrong.add(code + " " + String.join(" | ", args)));
  }

  @Test
  public void every_setting_stands_in_the_table() throws IllegalAccessException {
    List<Object> declared = new ArrayList<>();
    for (Field field : Setting.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == Setting.class)
        declared.add(field.get(null));
    }

    assertThat(Setting.ALL).hasSizeGreaterThan(10).containsExactlyElementsOf(cast(declared));
    assertThat(Setting.ALL.stream().map(Setting::name)).doesNotHaveDuplicates();
    assertThat(Stream.concat(Stream.of("since"), Setting.ALL.stream().map(Setting::key)))
        .doesNotHaveDuplicates();
  }

  @SuppressWarnings("unchecked")
  private static List<Setting<?>> cast(List<?> settings) {
    return (List<Setting<?>>) settings;
  }

  @Test
  public void a_project_that_decided_nothing_tells_nobody_anything() {
    assertThat(NONE.get(Setting.ON)).isFalse();
    assertThat(NONE.get(Setting.DRY_RUN)).isTrue();
    assertThat(NONE.get(Setting.STRICT)).isFalse();
    assertThat(NONE.get(Setting.UNDO_WINDOW)).isEqualTo(Duration.ofMinutes(15));
    assertThat(NONE.get(Setting.TOLD)).containsOnly(PLANNED, IN_PROGRESS, SHIPPED);
    assertThat(NONE.get(Setting.UNASKED)).isFalse();
    assertThat(NONE.get(Setting.DAILY_CAP)).isEqualTo(3);
    assertThat(NONE.get(Setting.ACKNOWLEDGE)).isFalse();
    assertThat(NONE.get(Setting.TELL_MERGED)).isFalse();
    assertThat(NONE.get(Setting.FROM_NAME)).isEmpty();
    assertThat(NONE.get(Setting.REPLY_TO)).isEmpty();
    assertThat(NONE.get(Setting.LANGUAGE)).isEqualTo(Locale.ENGLISH);
    assertThat(NONE.get(Setting.CES_ASKS_EFFORT)).isTrue();
  }

  @Test
  public void a_wrong_text_leaves_the_old_decision_and_says_what_would_be_right() {
    for (Setting<?> setting : Setting.ALL)
      assertThat(read(setting, "?\u0007 " + "x".repeat(100)).get(setting))
          .as(setting.name())
          .satisfiesAnyOf(
              value -> assertThat(value).isEqualTo(setting.otherwise()),
              value -> assertThat(value).isEqualTo(Set.of()));

    assertThat(wrong.stream().map(problem -> problem.split(" ", 2)[0]))
        .containsExactly(
            "not-a-choice",
            "not-a-choice",
            "not-a-choice",
            "out-of-range",
            "unknown-roadmap-status",
            "not-a-choice",
            "out-of-range",
            "not-hours",
            "not-a-zone",
            "not-a-choice",
            "not-a-choice",
            "not-a-choice",
            "not-a-choice",
            "not-a-choice",
            "not-a-line",
            "not-an-address",
            "not-a-language",
            "not-a-choice");
  }

  @Test
  public void choices_are_named_as_they_are_written() {
    read(Setting.ON, "");
    read(Setting.DRY_RUN, "dry");
    read(Setting.STRICT, "true");
    read(Setting.CES_ASKS_EFFORT, "effort ");

    assertThat(wrong)
        .containsExactly(
            "not-a-choice true, false",
            "not-a-choice dry-run, live",
            "not-a-choice strict, at-least-once",
            "not-a-choice effort, ease");
  }

  /** A word of a later version or a spoilt one; "until-friday" once meant live. */
  @Test
  public void a_word_that_we_never_write_means_nothing() {
    List<String> words = new ArrayList<>(STRANGE);
    for (Setting<?> setting : Setting.ALL)
      for (String text : setting.options()) words.addAll(List.of(text, text + " ", text + "x"));
    for (Setting<?> setting : Setting.ALL) {
      for (String word : words) {
        Decisions read;
        try {
          read = setting.restored(word, NONE);
        } catch (RuntimeException refused) {
          continue;
        }
        assertThat(setting.stored(read)).as("%s=%s", setting, word).isEqualTo(word);
        assertThat(setting.read(setting.text(read), NONE, this::fail))
            .as("%s=%s", setting, word)
            .isEqualTo(read);
      }
    }
  }

  private static final List<String> STRANGE =
      List.of(
          "until-friday",
          "TRUE",
          "False",
          "yes",
          "1",
          "0",
          "007",
          "+5",
          "-1",
          "51",
          "86401",
          "2147483647",
          "shipped,eaten",
          "eaten",
          "planned,",
          "shipped,planned",
          "planned,planned",
          "de_AT",
          "DE",
          "nobody@",
          "x".repeat(101),
          "a\u0007b",
          "a\u202eb",
          "ZZ{{!");

  private void fail(String code, String... args) {
    throw new AssertionError(code + " " + List.of(args));
  }

  @Test
  public void every_switch_refuses_a_word_that_is_neither() {
    for (Setting<?> setting : Setting.ALL)
      if (setting.otherwise() instanceof Boolean)
        for (String word : List.of("until-friday", "", "TRUE", "true ", "dry-run"))
          assertThatThrownBy(() -> setting.restored(word, NONE))
              .as("%s=%s", setting, word)
              .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void numbers_have_bounds() {
    assertThat(read(Setting.DAILY_CAP, "0").get(Setting.DAILY_CAP)).isZero();
    assertThat(read(Setting.DAILY_CAP, "50").get(Setting.DAILY_CAP)).isEqualTo(50);
    assertThat(read(Setting.UNDO_WINDOW, "86400").get(Setting.UNDO_WINDOW))
        .isEqualTo(Duration.ofDays(1));
    assertThat(wrong).isEmpty();

    read(Setting.DAILY_CAP, "51");
    read(Setting.DAILY_CAP, "-1");
    read(Setting.UNDO_WINDOW, "86401");
    read(Setting.UNDO_WINDOW, "99999999999");
    read(Setting.UNDO_WINDOW, "");

    assertThat(wrong)
        .containsExactly(
            "out-of-range 0 | 50 | 51",
            "out-of-range 0 | 50 | -1",
            "out-of-range 0 | 86400 | 86401",
            "out-of-range 0 | 86400 | 99999999999",
            "out-of-range 0 | 86400 | ");
  }

  @Test
  public void statuses_are_a_list_with_blanks_and_every_unknown_one_is_named() {
    Decisions read = read(Setting.TOLD, " shipped,, not-planned");
    assertThat(read.get(Setting.TOLD)).containsOnly(SHIPPED, NOT_PLANNED);
    assertThat(read(Setting.TOLD, "").get(Setting.TOLD)).isEmpty();
    assertThat(wrong).isEmpty();

    read(Setting.TOLD, "shiped,planned, soon");

    assertThat(wrong)
        .containsExactly("unknown-roadmap-status shiped", "unknown-roadmap-status soon");
  }

  @Test
  public void the_sender_is_one_line_of_at_most_a_hundred_characters() {
    assertThat(read(Setting.FROM_NAME, "x".repeat(100)).get(Setting.FROM_NAME)).hasSize(100);
    assertThat(wrong).isEmpty();

    read(Setting.FROM_NAME, "x".repeat(101));
    read(Setting.FROM_NAME, "a\nb");

    assertThat(wrong).containsExactly("not-a-line " + "x".repeat(101), "not-a-line a\nb");
  }

  @Test
  public void the_sender_is_no_address() {
    assertThat(read(Setting.FROM_NAME, "Ada & Bob, team @ O'Neill").get(Setting.FROM_NAME))
        .hasSize(25);
    assertThat(wrong).isEmpty();

    read(Setting.FROM_NAME, "\"a\" <x@y.example>");
    read(Setting.FROM_NAME, "boss@bank.example");

    assertThat(wrong)
        .containsExactly("not-a-sender \"a\" <x@y.example>", "not-a-sender boss@bank.example");
  }

  @Test
  public void quiet_hours_are_two_times_in_a_zone_that_there_is() {
    assertThat(read(Setting.QUIET_HOURS, "22:00-07:00").get(Setting.QUIET_HOURS))
        .isEqualTo("22:00-07:00");
    assertThat(read(Setting.TIME_ZONE, "Europe/Berlin").get(Setting.TIME_ZONE))
        .isEqualTo("Europe/Berlin");
    assertThat(wrong).isEmpty();

    read(Setting.QUIET_HOURS, "22-7");
    read(Setting.TIME_ZONE, "Berlin");

    assertThat(wrong).containsExactly("not-hours 22-7", "not-a-zone Berlin");
    wrong.clear();
    assertThat(read(Setting.QUIET_HOURS, "22:00 – 7:00").get(Setting.QUIET_HOURS))
        .isEqualTo("22:00-07:00");
    read(Setting.QUIET_HOURS, "07:00-07:00");
    read(Setting.QUIET_HOURS, "00:00-23:59");
    assertThat(wrong).containsExactly("hours-alike 07:00-07:00", "hours-all-day 00:00-23:59");
  }

  @Test
  public void answers_go_to_an_address_or_to_nobody() {
    assertThat(read(Setting.REPLY_TO, "loop@example.com").get(Setting.REPLY_TO))
        .isEqualTo("loop@example.com");
    assertThat(read(Setting.REPLY_TO, "").get(Setting.REPLY_TO)).isEmpty();
    assertThat(wrong).isEmpty();

    read(Setting.REPLY_TO, "nobody");

    assertThat(wrong).containsExactly("not-an-address nobody");
  }

  @Test
  public void any_language_that_there_is_may_be_asked_for() {
    assertThat(read(Setting.LANGUAGE, "fr-CA").get(Setting.LANGUAGE))
        .isEqualTo(Locale.CANADA_FRENCH);
    assertThat(Setting.LANGUAGE.text(read(Setting.LANGUAGE, "DE-at"))).isEqualTo("de-AT");
    assertThat(wrong).isEmpty();

    read(Setting.LANGUAGE, "");
    read(Setting.LANGUAGE, "de_AT");

    read(Setting.LANGUAGE, "xx");

    assertThat(wrong)
        .containsExactly("not-a-language ", "not-a-language de_AT", "not-a-language xx");
  }

  @Test
  public void what_is_decided_again_is_the_newer_one_and_the_default_is_like_never_decided() {
    Decisions seven = NONE.with(Setting.DAILY_CAP, 5).with(Setting.DAILY_CAP, 7);
    assertThat(seven.get(Setting.DAILY_CAP)).isEqualTo(7);
    assertThat(seven).isNotEqualTo(NONE).isEqualTo(NONE.with(Setting.DAILY_CAP, 7));

    Decisions back = seven.with(Setting.DAILY_CAP, 3);

    assertThat(back).isEqualTo(NONE).hasSameHashCodeAs(NONE);
    assertThat(seven.get(Setting.DAILY_CAP)).as("an earlier one stays").isEqualTo(7);
  }
}
