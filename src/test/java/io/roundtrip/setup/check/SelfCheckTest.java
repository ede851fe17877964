package io.roundtrip.setup.check;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.host.Phrases;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.Test;

/** What becomes of what the checks see, and of checks that fail or take too long. */
public class SelfCheckTest {
  private final MovableClock clock = new MovableClock(MONDAY);

  private Report report(Check... checks) {
    SiteFacts site = new SiteFacts("11.3.10", "21", "PostgreSQL 15", 2);
    return new SelfCheck("io.roundtrip.jira 1.2", () -> site, List.of(checks), clock).run();
  }

  private static Supplier<Look> sees(int looked, String... missing) {
    return () -> new Look(looked, List.of(missing));
  }

  private static List<String> states(Report report) {
    return report.findings().stream().map(f -> f.check() + " " + ReportWords.word(f)).toList();
  }

  @Test
  public void all_there_is_green_and_nothing_to_see_is_unseen() {
    Report report = report(Check.must("a", sees(3)), Check.must("b", sees(0)));

    assertThat(states(report)).containsExactly("a green", "b unseen");
    assertThat(report.isGreen()).isTrue();
  }

  @Test
  public void what_is_missing_is_red_unless_there_is_a_plan_b() {
    assertThat(states(report(Check.must("a", sees(3, "x"))))).containsExactly("a red");
    assertThat(report(Check.must("a", sees(3, "x"))).isGreen()).isFalse();
    assertThat(states(report(Check.may("a", sees(3, "x"))))).containsExactly("a plan-b");
    assertThat(report(Check.may("a", sees(3, "x"))).isGreen()).isTrue();
  }

  @Test
  public void a_check_that_fails_is_red_and_the_others_go_on() {
    Report report =
        report(
            Check.must(
                "a",
                () -> {
                  throw new IllegalStateException("customer Ada Lindqvist");
                }),
            Check.must(
                "b",
                () -> {
                  throw new NoSuchMethodError("c");
                }),
            Check.must("c", sees(1)));

    assertThat(states(report)).containsExactly("a red", "b red", "c green");
    assertThat(report.findings().get(0).missing())
        .containsExactly("java.lang.IllegalStateException");
  }

  @Test
  public void after_the_time_limit_the_rest_is_not_looked_at() {
    Report report =
        report(
            Check.must(
                "slow",
                () -> {
                  clock.pass(Duration.ofSeconds(20));
                  return new Look(1, List.of());
                }),
            Check.must(
                "late",
                () -> {
                  throw new AssertionError("looked at");
                }));

    assertThat(states(report)).containsExactly("slow green", "late unseen");
  }

  @Test
  public void the_file_is_in_english_and_says_what_to_do() {
    Phrases phrases =
        new Phrases() {
          @Override
          public String text(Locale language, String key, Serializable... args) {
            String end = key.replace("roundtrip.setup.check.", "");
            return language + " " + end + (args.length == 0 ? "" : " " + args[0]);
          }

          @Override
          public String text(String key, Serializable... args) {
            return text(Locale.GERMAN, key, args);
          }
        };
    Report report = report(Check.must("jobs", sees(3, "tick")), Check.must("jql", sees(4)));
    ReportWords words = new ReportWords(phrases);

    assertThat(words.file(report))
        .isEqualTo(
            """
            en file.title io.roundtrip.jira 1.2
            Jira: 11.3.10
            Java: 21
            en file.database PostgreSQL 15
            en file.nodes 2

            [en state.red] en of.jobs (3)
              - tick
              = en of.jobs.todo
            [en state.green] en of.jql (4)
            """);
    assertThat(words.todo(report.findings().get(0))).isEqualTo("de of.jobs.todo");
    assertThat(words.todo(report.findings().get(1))).isEmpty();
    assertThat(words.what(report.findings().get(1))).isEqualTo("de of.jql");
    assertThat(words.state(report.findings().get(1))).isEqualTo("de state.green");
  }
}
