package io.roundtrip.setup.setting;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.SetAsideRow;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.setup.Settings;
import io.roundtrip.setup.ao.AoAllSettings;
import io.roundtrip.setup.ao.SettingsRow;
import io.roundtrip.setup.rest.SettingsJson;
import io.roundtrip.setup.web.FormView.FieldView;
import io.roundtrip.setup.web.FormView.OptionView;
import io.roundtrip.setup.web.SettingsPage;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.junit.Rule;
import org.junit.Test;

/** The table through form, store, JSON and screen; one that this test adds goes the same way. */
public class SettingsTableTest {
  /** Texts of which every setting without options takes at least two. */
  private static final List<String> FREE =
      List.of("7", "50", "loop@example.com", "", "22:00-07:00", "Europe/Berlin", "The team");

  /** As the first version wrote it. */
  private static final String FIRST =
      String.join(
          "\n",
          "on=true",
          "since=" + MONDAY.toEpochMilli(),
          "dryRun=false",
          "strict=true",
          "undoSeconds=0",
          "told=shipped",
          "unasked=true",
          "dailyCap=0",
          "fromName=",
          "replyTo=",
          "language=de",
          "cesAsksEffort=false");

  private static final Setting<Boolean> SHOUT =
      Setting.of("shout", false, Flag.noFirst("loud", "quiet"));

  @Rule public final AoDatabases database = AoDatabases.h2(SettingsRow.class, SetAsideRow.class);

  @Test
  public void every_value_of_every_setting_comes_back_from_the_store() {
    for (Setting<?> setting : Setting.ALL) {
      for (String text : texts(setting)) {
        Decisions read = read(setting, text);
        assertThat(setting.text(read)).as("%s as a text", setting).isEqualTo(text);

        Settings kept = kept(Setting.ALL, read);

        assertThat(kept.decisions()).as("%s = %s", setting, text).isEqualTo(read);
        assertThat(kept.since()).isEqualTo(MONDAY);
      }
    }
  }

  @Test
  public void every_value_of_every_setting_goes_out_as_json_and_is_taken_back() throws IOException {
    for (Setting<?> setting : Setting.ALL) {
      for (String text : texts(setting)) {
        Decisions read = read(setting, text);

        JsonNode json = json(Setting.ALL, read).get(setting.name());

        assertThat(json).as(setting.name()).isNotNull();
        assertThat(setting.read(sent(json), Decisions.NONE, this::fail))
            .as("%s = %s", setting, json)
            .isEqualTo(read);
      }
    }
  }

  @Test
  public void every_value_of_every_setting_stands_in_its_field_of_the_screen() {
    for (Setting<?> setting : Setting.ALL) {
      for (String text : texts(setting)) {
        FieldView field = field(Setting.ALL, setting, read(setting, text));

        assertThat(Stream.of(field.text(), field.choice(), field.checks()).filter(is -> is))
            .as("one kind of field for %s", setting)
            .hasSize(1);
        assertThat(filledIn(field)).as(setting.name()).isEqualTo(text);
        assertThat(field.error()).isEmpty();
      }
    }
  }

  @Test
  public void every_setting_and_every_option_has_its_texts_in_every_language() throws IOException {
    for (String language : List.of("roundtrip.properties", "roundtrip_de.properties")) {
      Set<String> known = keys(language);
      for (Setting<?> setting : Setting.ALL) {
        FieldView field = field(Setting.ALL, setting, Decisions.NONE);
        List<String> said = new ArrayList<>(List.of(field.label(), field.help()));
        field.options().forEach(option -> said.add(option.text()));
        assertThat(known).as(language).containsAll(said);
      }
    }
  }

  @Test
  public void form_json_and_screen_have_the_order_of_the_table() throws IOException {
    List<String> names = new ArrayList<>(List.of("version", "readable"));
    Setting.ALL.forEach(setting -> names.add(setting.name()));
    List<String> json = new ArrayList<>();
    json(Setting.ALL, Decisions.NONE).fieldNames().forEachRemaining(json::add);

    assertThat(json).isEqualTo(names);
    assertThat(fields(Setting.ALL, Decisions.NONE).stream().map(FieldView::name))
        .isEqualTo(names.subList(2, names.size()));
  }

  /** What older versions wrote is read for ever; so the names and words in the store stay. */
  @Test
  public void the_store_has_the_words_that_it_had() {
    Decisions all = Decisions.NONE;
    for (Setting<?> setting : Setting.ALL) {
      List<String> texts = texts(setting);
      all = setting.read(texts.get(texts.size() - 1), all, this::fail);
    }
    kept(Setting.ALL, all.with(Setting.DRY_RUN, false).with(Setting.ON, true));

    assertThat(database.ao().find(SettingsRow.class, Query.select())[0].getTexts())
        .isEqualTo(
            String.join(
                "\n",
                "on=true",
                "since=" + MONDAY.toEpochMilli(),
                "dryRun=false",
                "strict=true",
                "undoSeconds=50",
                "told=planned,in-progress,shipped,not-planned",
                "unasked=true",
                "dailyCap=50",
                "quietHours=22:00-07:00",
                "timeZone=Europe/Berlin",
                "acknowledge=true",
                "tellMerged=true",
                "toldByTop=true",
                "follow=true",
                "fromName=The team",
                "replyTo=",
                "language=de",
                "cesAsksEffort=false"));
  }

  @Test
  public void a_setting_that_the_store_does_not_know_yet_has_its_default() {
    Settings before = kept(Setting.ALL, Decisions.NONE.with(Setting.DAILY_CAP, 9));

    Settings after = new AoAllSettings(database.ao(), withShout()).of(RT);

    assertThat(after).isEqualTo(before);
    assertThat(after.get(SHOUT)).isFalse();
  }

  @Test
  public void what_the_store_has_beside_the_table_is_left_alone() {
    row(1, FIRST.replace("fromName=", "=nothing\nno sign\ncolour=red\nfromName=a=b"), LIN);
    Settings read = read();

    assertThat(read.isReadable()).isTrue();
    assertThat(read.get(Setting.FROM_NAME)).isEqualTo("a=b");
    assertThat(read.get(Setting.TOLD)).containsExactly(RoadmapStatus.SHIPPED);
  }

  @Test
  public void what_every_version_wrote_is_read() {
    String second = FIRST.replace("fromName=", "acknowledge=true\ntellMerged=true\nfromName=");
    String third = second.replace("fromName=", "toldByTop=true\nfromName=");
    String fourth = third.replace("fromName=", "follow=true\nfromName=");
    for (String texts : List.of(FIRST, second, third, fourth)) {
      row(read().version() + 1, texts, LIN);

      Settings read = read();

      assertThat(read.isReadable()).as(texts).isTrue();
      assertThat(read.on()).isTrue();
      assertThat(read.since()).isEqualTo(MONDAY);
      assertThat(read.get(Setting.DRY_RUN)).isFalse();
      assertThat(read.get(Setting.TELL_MERGED)).isEqualTo(!texts.equals(FIRST));
      assertThat(read.get(Setting.FOLLOW)).isEqualTo(texts.equals(fourth));
      assertThat(read.get(Setting.CES_ASKS_EFFORT)).isFalse();
    }
    assertThat(database.ao().count(SetAsideRow.class)).isZero();
  }

  /** Half of a decision is none: what the other half held back would be let out, or given up. */
  @Test
  public void wherever_a_text_was_cut_it_cannot_be_read() {
    Settings whole = kept(Setting.ALL, Decisions.NONE.with(Setting.CES_ASKS_EFFORT, false));
    String texts = database.ao().find(SettingsRow.class, Query.select())[0].getTexts();
    for (int end = 0; end < texts.length(); end++) {
      int version = whole.version() + 1 + end;
      row(version, texts.substring(0, end), LIN);

      assertThat(read()).as(texts.substring(0, end)).isEqualTo(Settings.unreadable(version));
    }
    assertThat(database.ao().count(SetAsideRow.class)).isEqualTo(texts.length());
  }

  @Test
  public void since_when_it_is_on_comes_from_the_newest_version_that_can_be_read() {
    AoAllSettings store = new AoAllSettings(database.ao());
    row(1, FIRST.replace("since=1", "since=2"), LIN);
    row(2, FIRST, LIN);
    row(3, "since=xx", LIN);

    assertThat(store.onSince(RT)).contains(MONDAY);
    assertThat(database.ao().count(SetAsideRow.class)).isZero();

    row(4, FIRST.replace("on=true", "on=false"), LIN);
    row(5, "since=xx", LIN);
    assertThat(store.onSince(RT)).as("switched off before").isEmpty();
  }

  @Test
  public void where_no_version_can_be_read_what_is_left_of_the_newest_says_since_when() {
    AoAllSettings store = new AoAllSettings(database.ao());
    String first = FIRST.substring(0, FIRST.indexOf("dryRun"));
    Map<String, Boolean> left = new HashMap<>();
    left.put(first, true);
    left.put(FIRST.replace("told=shipped", "told=eaten"), true);
    left.put(first.strip(), false);
    left.put(first.replace("on=true", "on=false"), false);
    left.put(first.replace("on=true", "on=perhaps"), false);
    left.put(first.replace("since=", "since=9"), false);
    left.put(first.replace("since=", "since=-"), false);
    left.put("since=xx", false);
    assertThat(store.onSince(RT)).isEmpty();
    row(1, null, LIN, MONDAY.toEpochMilli());
    assertThat(store.onSince(RT)).isEmpty();

    left.forEach(
        (texts, known) -> {
          row(store.of(RT).version() + 1, texts, LIN, MONDAY.toEpochMilli());

          assertThat(store.onSince(RT).filter(MONDAY::equals).isPresent())
              .as(texts)
              .isEqualTo(known);
          assertThat(store.onSince(RT).isPresent()).isEqualTo(known);
        });
  }

  @Test
  public void a_text_without_one_of_the_lines_that_were_always_written_cannot_be_read() {
    for (String line : FIRST.split("\n")) {
      int version = read().version() + 1;
      row(version, FIRST.replace(line, line.replace("=", ":")), LIN);

      assertThat(read()).as("without %s", line).isEqualTo(Settings.unreadable(version));
    }
  }

  @Test
  public void settings_that_are_gone_or_that_nobody_saved_cannot_be_read_and_are_named() {
    row(1, null, LIN);
    assertThat(read()).isEqualTo(Settings.unreadable(1));

    row(2, FIRST, null);
    assertThat(read()).isEqualTo(Settings.unreadable(2));
    assertThat(database.ao().count(SetAsideRow.class)).isEqualTo(2);
  }

  /** The version before does not rule in its place, and it can be saved anew. */
  @Test
  public void settings_that_say_two_things_of_themselves_cannot_be_read() {
    AoAllSettings store = new AoAllSettings(database.ao());
    row(2, FIRST, LIN);
    row(3, -7, FIRST, LIN, 0);

    assertThat(read()).isEqualTo(Settings.unreadable(3));
    assertThat(store.readable(RT).map(Settings::version)).hasValue(2);
    assertThat(store.all()).containsEntry(RT, Settings.unreadable(3));

    Settings next = new Settings(4, MONDAY, Decisions.NONE, LIN, MONDAY);
    assertThat(store.save(RT, next)).isTrue();
    assertThat(read()).isEqualTo(next).returns(4, Settings::version);
  }

  private Settings read() {
    return new AoAllSettings(database.ao()).of(RT);
  }

  private void row(int version, @Nullable String texts, @Nullable UserKey by) {
    row(version, texts, by, 0);
  }

  private void row(int version, @Nullable String texts, @Nullable UserKey by, long at) {
    row(version, version, texts, by, at);
  }

  private void row(
      int edition, int version, @Nullable String texts, @Nullable UserKey by, long at) {
    Map<String, Object> row = new HashMap<>();
    row.put("EDITION", RT.value() + ":" + edition);
    row.put("PROJECT_ID", RT.value());
    row.put("VERSION", version);
    row.put("TEXTS", texts);
    row.put("SAVED_BY", by == null ? null : by.value());
    row.put("SAVED_AT", at);
    database.ao().create(SettingsRow.class, row);
  }

  @Test
  public void a_setting_added_to_the_table_is_carried_through_all_four() throws IOException {
    Decisions loud = read(SHOUT, "loud");

    Settings kept = kept(withShout(), loud);
    FieldView field = field(withShout(), SHOUT, kept.decisions());

    assertThat(kept.get(SHOUT)).isTrue();
    assertThat(json(withShout(), kept.decisions()).get("shout").asText()).isEqualTo("loud");
    assertThat(filledIn(field)).isEqualTo("loud");
    assertThat(field.label()).isEqualTo("roundtrip.setup.settings.shout");
    assertThat(field.options().stream().map(OptionView::text))
        .containsExactly(
            "roundtrip.setup.settings.shout.quiet", "roundtrip.setup.settings.shout.loud");
  }

  private static List<Setting<?>> withShout() {
    List<Setting<?>> table = new ArrayList<>(Setting.ALL);
    table.add(SHOUT);
    return table;
  }

  private Decisions read(Setting<?> setting, String text) {
    return setting.read(text, Decisions.NONE, this::fail);
  }

  private void fail(String code, String... args) {
    throw new AssertionError(code + " " + List.of(args));
  }

  /** All options, or some free texts that are taken. */
  private static List<String> texts(Setting<?> setting) {
    if (setting.several()) return List.of("", "shipped", String.join(",", setting.options()));
    if (!setting.options().isEmpty()) return setting.options();
    Set<String> taken = new LinkedHashSet<>(FREE);
    for (String text : FREE) setting.read(text, Decisions.NONE, (code, args) -> taken.remove(text));
    assertThat(taken).as(setting.name()).hasSizeGreaterThan(1);
    return List.copyOf(taken);
  }

  /** Saved and read again by the store with this table. */
  private Settings kept(List<Setting<?>> table, Decisions decisions) {
    AoAllSettings store = new AoAllSettings(database.ao(), table);
    Settings next = new Settings(store.of(RT).version() + 1, MONDAY, decisions, LIN, Instant.EPOCH);
    assertThat(store.save(RT, next)).isTrue();
    return new AoAllSettings(database.ao(), table).of(RT);
  }

  private static JsonNode json(List<Setting<?>> table, Decisions decisions) throws IOException {
    ObjectMapper wire = new ObjectMapper();
    Settings settings = new Settings(1, MONDAY, decisions, new UserKey(""), MONDAY);
    return wire.readTree(wire.writeValueAsString(SettingsJson.of(table, settings)));
  }

  /** As SettingsResource hands it to the form. */
  private static String sent(JsonNode json) {
    if (!json.isArray()) return json.asText();
    List<String> words = new ArrayList<>();
    json.forEach(word -> words.add(word.asText()));
    return String.join(",", words);
  }

  private static List<FieldView> fields(List<Setting<?>> table, Decisions decisions) {
    Settings settings = new Settings(1, MONDAY, decisions, LIN, MONDAY);
    return new SettingsPage(
            table,
            key -> key,
            "token",
            "",
            new SettingsPage.Places(List.of(), true, false, true, ""))
        .kept(new SettingsPage.Project("RT", "Roundtrip"), settings, false)
        .form()
        .fields();
  }

  private static FieldView field(List<Setting<?>> table, Setting<?> setting, Decisions decisions) {
    return fields(table, decisions).stream()
        .filter(field -> field.name().equals(setting.name()))
        .findFirst()
        .orElseThrow();
  }

  /** What a browser would send of this field. */
  private static String filledIn(FieldView field) {
    if (field.text()) return field.value();
    List<String> selected =
        field.options().stream().filter(OptionView::selected).map(OptionView::value).toList();
    if (field.choice()) assertThat(selected).hasSize(1);
    return String.join(",", selected);
  }

  private static Set<String> keys(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of("i18n", file))) {
      texts.load(in);
    }
    return texts.stringPropertyNames();
  }
}
