package io.roundtrip.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.HostRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

/**
 * Inputs that went wrong for somebody who does this job, through the doors they come in by; prints
 * what each should give and what it gives.
 */
public class CasesHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  @Test
  public void files_are_taken_as_they_are_meant() {
    List<Case> all = new ArrayList<>(new FileCases(jira).all());
    all.addAll(new ValueCases(jira).all());

    assertThat(wrong(all)).isEmpty();
  }

  @Test
  public void what_else_went_wrong_elsewhere_goes_right() {
    jira.customersReach(jira.baseUrl());
    assertThat(wrong(new LoopCases(jira).all())).isEmpty();
  }

  private static List<String> wrong(List<Case> cases) {
    List<String> wrong = new ArrayList<>();
    StringBuilder table =
        new StringBuilder("| input | right | got | ms |\n| --- | --- | --- | --: |\n");
    for (Case each : cases) {
      long start = System.nanoTime();
      String got = got(each);
      long ms = (System.nanoTime() - start) / 1_000_000;
      boolean right = got.equals(each.right());
      table.append(
          "| %s | %s | %s%s | %d |%n"
              .formatted(each.input(), shown(each.right()), shown(got), right ? "" : " ✗", ms));
      if (!right) wrong.add(each.input() + ": " + got + " instead of " + each.right());
    }
    System.out.println(table);
    return wrong;
  }

  private static String got(Case each) {
    try {
      return each.got().call();
    } catch (Exception | AssertionError e) {
      return "failed: " + e.getMessage();
    }
  }

  private static String shown(String text) {
    return text.replace("|", "¦").replace("\r", "").replace("\n", "⏎");
  }
}
