package io.roundtrip.setup.setting;

import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.NOT_PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;

import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One thing that a project decides. A new one is a line here and its texts, {@code
 * roundtrip.setup.settings.<name>}; form, store, JSON and screen walk {@link #ALL}.
 */
public final class Setting<T> {
  /** Whether Roundtrip works in this project at all. */
  public static final Setting<Boolean> ON = of("on", false, Flag.yesFirst("true", "false"));

  /** Everything is composed and shown, nothing leaves. */
  public static final Setting<Boolean> DRY_RUN =
      of("mode", true, Flag.yesFirst("dry-run", "live")).storedAs("dryRun");

  /** A mail that may have left is parked instead of sent again. */
  public static final Setting<Boolean> STRICT =
      of("delivery", false, Flag.noFirst("strict", "at-least-once")).storedAs("strict");

  /** How long a status change can be taken back before customers are told. */
  public static final Setting<Duration> UNDO_WINDOW =
      of("undoSeconds", Duration.ofMinutes(15), Count.secondsUpTo(Duration.ofDays(1)));

  /** Roadmap statuses that are news for customers. */
  public static final Setting<Set<RoadmapStatus>> TOLD =
      of(
          "told",
          Set.of(PLANNED, IN_PROGRESS, SHIPPED),
          Statuses.of(PLANNED, IN_PROGRESS, SHIPPED, NOT_PLANNED));

  /** Whether people who were never asked for consent are told. */
  public static final Setting<Boolean> UNASKED =
      of("unasked", false, Flag.noFirst("true", "false"));

  /** Mails a person gets in 24 hours at most; 0 = no limit. */
  public static final Setting<Integer> DAILY_CAP = of("dailyCap", 3, Count.upTo(50));

  /** "22:00-07:00": nothing leaves then; "" = mail leaves at any hour. */
  public static final Setting<String> QUIET_HOURS = of("quietHours", "", Words.hours());

  /** Of the quiet hours; "" = the server's. */
  public static final Setting<String> TIME_ZONE = of("timeZone", "", Words.zone());

  /** Whether new feedback is answered by "we have it". */
  public static final Setting<Boolean> ACKNOWLEDGE =
      of("acknowledge", false, Flag.noFirst("true", "false"));

  /** Whether people hear that their feedback joined what others said already. */
  public static final Setting<Boolean> TELL_MERGED =
      of("tellMerged", false, Flag.noFirst("true", "false"));

  /** Whether the epic tells (true) or the issue below it that a wish hangs on. */
  public static final Setting<Boolean> TOLD_BY_TOP =
      of("toldBy", false, Flag.noFirst("top", "item")).storedAs("toldByTop");

  /** Whether merged feedback is moved to a status that means shipped when its item ships. */
  public static final Setting<Boolean> FOLLOW = of("follow", false, Flag.noFirst("true", "false"));

  /** "" = the mail server's own. */
  public static final Setting<String> FROM_NAME = of("fromName", "", Words.name(100));

  /** "" = none. */
  public static final Setting<String> REPLY_TO = of("replyTo", "", Words.address());

  /** For people whose language is not known. */
  public static final Setting<Locale> LANGUAGE =
      of("language", Locale.ENGLISH, Words.language("en", "de"));

  /** Whether a high CES means hard work (true) or ease (false). */
  public static final Setting<Boolean> CES_ASKS_EFFORT =
      of("cesAsks", true, Flag.yesFirst("effort", "ease")).storedAs("cesAsksEffort");

  /** In the order of the screen. */
  public static final List<Setting<?>> ALL =
      List.of(
          ON,
          DRY_RUN,
          STRICT,
          UNDO_WINDOW,
          TOLD,
          UNASKED,
          DAILY_CAP,
          QUIET_HOURS,
          TIME_ZONE,
          ACKNOWLEDGE,
          TELL_MERGED,
          TOLD_BY_TOP,
          FOLLOW,
          FROM_NAME,
          REPLY_TO,
          LANGUAGE,
          CES_ASKS_EFFORT);

  /** Hears what is wrong with a text, as code and arguments of a problem. */
  public interface Wrong {
    void is(String code, String... args);
  }

  private final String name;
  private final String key;
  private final T otherwise;
  private final Spelling<T> spelling;

  private Setting(String name, String key, T otherwise, Spelling<T> spelling) {
    this.name = name;
    this.key = key;
    this.otherwise = otherwise;
    this.spelling = spelling;
  }

  static <T> Setting<T> of(String name, T otherwise, Spelling<T> spelling) {
    return new Setting<>(name, name, otherwise, spelling);
  }

  /** For those whose name in the store is an older one. */
  private Setting<T> storedAs(String older) {
    return new Setting<>(name, older, otherwise, spelling);
  }

  /** In forms and JSON, and at the end of the keys of its texts. */
  public String name() {
    return name;
  }

  /** In the store. */
  public String key() {
    return key;
  }

  public T otherwise() {
    return otherwise;
  }

  /** The old decisions with what a form or JSON sent; {@code wrong} hears why if it cannot be. */
  public Decisions read(String text, Decisions old, Wrong wrong) {
    return spelling.read(text, wrong).map(value -> old.with(this, value)).orElse(old);
  }

  /** As {@link #read} takes it. */
  public String text(Decisions of) {
    return spelling.text(of.get(this));
  }

  /** A number, a boolean, a text or a list of texts. */
  public Object json(Decisions of) {
    return spelling.json(of.get(this));
  }

  public String stored(Decisions of) {
    return spelling.stored(of.get(this));
  }

  /**
   * Only what {@link #stored} writes: a word that is guessed at could let out what was held back.
   *
   * @throws IllegalArgumentException for every other line
   */
  public Decisions restored(String line, Decisions old) {
    T value = spelling.restored(line);
    if (!spelling.stored(value).equals(line)) throw new IllegalArgumentException(name);
    return old.with(this, value);
  }

  /** What a screen offers, as {@link #text} writes it; empty = a free text. */
  public List<String> options() {
    return spelling.options();
  }

  /** Whether several options may hold at once, or none. */
  public boolean several() {
    return spelling.several();
  }

  /** The key of an option's text. */
  public String textOf(String option) {
    return spelling.texts(name) + option;
  }

  @Override
  public String toString() {
    return name;
  }
}
