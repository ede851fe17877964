package io.roundtrip.intake;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.intake.file.Import;
import io.roundtrip.intake.file.ImportRows;
import io.roundtrip.intake.file.Piece;
import io.roundtrip.intake.file.StartImport;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.signals.Signal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * The rules for what a piece of feedback may hold, and that each holds at every door. REST and
 * files refuse and name the code. What stands in an issue already (Jira's dialogs, its REST, bulk
 * change) cannot be refused by us: it is set aside, the rest is kept, and the issue's panel names
 * the same code. {@code RulesAtEveryDoorHostTest} knocks at the true doors.
 */
@RunWith(Parameterized.class)
public class RulesAtEveryDoorTest {
  private static final String WORDS = "Far too bright at night";
  private static final String ZERO_WIDTH = "\u200b\u2060\ufeff\u00a0\u3164";

  /**
   * @param code "" = taken
   * @param kept what the signal's words are
   */
  record Case(String name, String field, String value, String code, String kept) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Case refused(String field, String value, String code) {
    String begin = value.length() > 12 ? value.length() + " characters" : escaped(value);
    return new Case(field + " " + begin + ": " + code, field, value, code, WORDS);
  }

  static Case taken(String name, String field, String value, String kept) {
    return new Case(name, field, value, "", kept);
  }

  private static String escaped(String value) {
    StringBuilder plain = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c ->
                plain.append(
                    c > ' ' && c < 127 ? Character.toString(c) : "U+" + Integer.toHexString(c)));
    return plain.toString();
  }

  static final List<Case> TABLE =
      List.of(
          // lengths
          refused("words", "x".repeat(32_768), "too-long"),
          refused("title", "x".repeat(255), "too-long"),
          refused("customer", "x".repeat(201), "too-long"),
          refused("customer", "x".repeat(451), "too-long"),
          refused("account", "x".repeat(201), "too-long"),
          refused("account", "x".repeat(451), "too-long"),
          refused("account", "x".repeat(40_000), "too-long"),
          refused("email", "x".repeat(320) + "@example.com", "email-length"),
          refused("email", "x".repeat(451) + "@example.com", "email-length"),
          refused("moment", "x".repeat(Signal.MOST_MOMENT + 1), "too-long"),
          refused("source", "s:" + "x".repeat(191), "malformed-source"),
          refused("source", "x".repeat(300), "too-long"),
          // what rows of files without an id are known by
          refused("source", "import:row-" + "0".repeat(32), "reserved-source"),
          refused("source", "import: row-" + "0".repeat(32) + "-2", "reserved-source"),
          refused("source", "survey-july-csv:row-" + "0".repeat(32), "reserved-source"),
          taken("an id that begins like ours", "source", "import:row-1", WORDS),
          // one line: what could make it look like another
          refused("customer", "A\u0000da", "control-character"),
          refused("customer", "Otter\u202e", "control-character"),
          refused("customer", "Ot\nter", "control-character"),
          refused("account", "Ac\u2067me", "control-character"),
          refused("account", "Ac\u0008me", "control-character"),
          refused("moment", "bill\u202eing", "control-character"),
          refused("email", "a\u0000da@example.com", "email-lines"),
          refused("email", "ada", "email-malformed"),
          refused("source", "s:\u202e1", "control-character"),
          // running text: what cannot be seen is dropped, what is not closed turns nothing
          taken("NUL in words", "words", "a\u0000b", "ab"),
          taken("a log's colours in words", "words", "\u001b[31mred", "[31mred"),
          taken(
              "an unclosed override in words",
              "words",
              "Ends with an override \u202e",
              "Ends with an override"),
          taken(
              "a closed isolate in words",
              "words",
              "say \u2067\u05d0\u2069 now",
              "say \u2067\u05d0\u2069 now"),
          taken("a close too many in words", "words", "so\u2069 what\u202c", "so what"),
          taken("an isolate over two lines", "words", "a\u2067b\nc\u2069", "ab\nc"),
          taken("half a character in words", "words", "a\ud83db", "ab"),
          taken("an emoji in words", "words", "a\ud83d\ude00b", "a\ud83d\ude00b"),
          // nothing to be seen is nothing said
          taken("invisible customer", "customer", ZERO_WIDTH, WORDS),
          taken("invisible channel", "channel", ZERO_WIDTH, WORDS),
          taken("invisible title", "title", ZERO_WIDTH, WORDS),
          // scores
          refused("nps", "11", "out-of-range"),
          refused("nps", "-1", "out-of-range"),
          refused("nps", "9.5", "out-of-range"),
          refused("nps", "nine", "not-a-number"),
          refused("csat", "0", "out-of-range"),
          refused("csat", "6", "out-of-range"),
          refused("ces", "0", "out-of-range"),
          refused("ces", "8", "out-of-range"),
          refused("nps", "9".repeat(40), "not-a-number"),
          taken("a whole decimal", "nps", "9.0", WORDS),
          // words of a closed list
          refused("channel", "pigeon", "unknown-channel"),
          refused("channel", "p".repeat(50_000), "unknown-channel"),
          refused("consent", "perhaps", "not-yes-or-no"),
          // dates
          refused("created", "yesterday", "not-a-time"),
          refused("created", "T".repeat(40_000), "not-a-time"),
          refused("created", "2026-02-30", "no-such-day"),
          refused("created", "31.11.2026", "no-such-day"),
          refused("email", "bob@@x", "email-malformed"),
          refused("created", "2027-12-24T00:00:00Z", "in-future"));

  /** Ways in, each answering with the code that it names; "" = taken. */
  enum Door {
    REST(door -> form -> rest(door, form)),
    FILE(door -> form -> file(door, form)),
    ISSUE_MADE(door -> form -> made(door, form)),
    ISSUE_EDITED(door -> form -> edited(door, form));

    private final Function<io.roundtrip.intake.Door, Function<Map<String, String>, String>> knock;

    Door(Function<io.roundtrip.intake.Door, Function<Map<String, String>, String>> knock) {
      this.knock = knock;
    }

    boolean refuses() {
      return this == REST || this == FILE;
    }
  }

  private final Case one;
  private final Door way;
  private final io.roundtrip.intake.Door door = new io.roundtrip.intake.Door();

  public RulesAtEveryDoorTest(Case one, Door way) {
    this.one = one;
    this.way = way;
  }

  @Parameters(name = "{1}: {0}")
  public static List<Object[]> every_rule_at_every_door() {
    List<Object[]> all = new ArrayList<>();
    for (Case one : TABLE)
      for (Door way : Door.values())
        if (way != Door.FILE || StandardCharsets.UTF_8.newEncoder().canEncode(one.value()))
          all.add(new Object[] {one, way});
    return all;
  }

  @Test
  public void says_the_same() {
    Map<String, String> form = new LinkedHashMap<>(Map.of("title", "Tables", "words", WORDS));
    form.put(one.field(), one.value());

    String code = way.knock.apply(door).apply(form);

    assertThat(code).isEqualTo(one.code());
    if (one.name().startsWith("invisible")) nothingOfIt(door.signals.all().get(0));
    boolean kept = !way.refuses() || one.code().isEmpty() || costsTheFieldOnly();
    assertThat(door.signals.all()).hasSize(kept ? 1 : 0);
    if (!kept || one.field().equals("words") && !one.code().isEmpty()) return;
    Signal signal = door.signals.all().get(0);
    assertThat(signal.words()).isEqualTo(one.kept());
    if (!one.code().isEmpty()) nothingOfIt(signal);
  }

  /** Old feedback is kept without an address, a time or a number that cannot be used. */
  private boolean costsTheFieldOnly() {
    boolean score = List.of("nps", "csat", "ces").contains(one.field());
    return way == Door.FILE
        && (List.of("email", "created", "locale").contains(one.field())
            || (score && one.code().equals("not-a-number")));
  }

  private void nothingOfIt(Signal signal) {
    assertThat(signal.scores().all()).isEmpty();
    assertThat(signal.contact()).isNull();
    assertThat(signal.account()).isNull();
    assertThat(signal.moment()).isNull();
    if (way != Door.FILE) assertThat(signal.source()).isNull();
  }

  private static Form form(Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put("project", "RT");
    return Form.of(all);
  }

  private static String rest(io.roundtrip.intake.Door door, Map<String, String> form) {
    Refused no =
        catchThrowableOfType(
            Refused.class, () -> door.record.one(form(form), io.roundtrip.intake.Door.REST));
    return no == null ? "" : codes(no.problems());
  }

  private static String file(io.roundtrip.intake.Door door, Map<String, String> form) {
    Import to = door.start.of(new StartImport.Wish("Old", "RT", null, "csv", null), LIN);
    String text =
        String.join(",", form.keySet())
            + "\n"
            + String.join(",", form.values().stream().map(v -> "\"" + v + "\"").toList())
            + "\n";
    ImportRows.Taken taken =
        door.rows.add(to.id(), Piece.lines(1, text.getBytes(StandardCharsets.UTF_8)), LIN);
    List<Problem> problems = new ArrayList<>();
    taken.rejects().forEach(reject -> problems.addAll(reject.problems()));
    taken.leftOut().forEach(row -> problems.addAll(row.problems()));
    return codes(problems);
  }

  private static FeedbackSeen seen(Map<String, String> form) {
    return new FeedbackSeen(new IssueId(500), RT, Form.of(form), MONDAY);
  }

  private static String made(io.roundtrip.intake.Door door, Map<String, String> form) {
    door.see.on(seen(form));
    return codes(SetAside.problems(seen(form)));
  }

  private static String edited(io.roundtrip.intake.Door door, Map<String, String> form) {
    door.see.on(seen(Map.of("title", "Tables", "words", "Before")));
    return made(door, form);
  }

  private static String codes(List<Problem> problems) {
    return String.join(" ", problems.stream().map(Problem::code).toList());
  }
}
