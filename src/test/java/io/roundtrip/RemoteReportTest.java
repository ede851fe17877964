package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.junit.After;
import org.junit.AssumptionViolatedException;
import org.junit.Test;
import org.junit.runner.JUnitCore;

public class RemoteReportTest {
  /** No test of ours: what such a test may do. */
  public static class Examples {
    @After
    public void needs_a_host_here_too() {
      if (both) throw new AssumptionViolatedException("no inbox");
    }

    private boolean both;

    @Test
    public void passes() {}

    @Test
    public void fails() {
      throw new AssertionError(
          "ada@example.com got\n NzIxODM1MTM5MDc1OvvKqyRLWY5OqOhIY4d/a7BvZgrU");
    }

    @Test
    public void cannot_be_tried() {
      throw new AssumptionViolatedException("no inbox");
    }

    @Test
    public void cannot_be_tried_in_a_thread() throws Exception {
      throw new ExecutionException(new AssumptionViolatedException("no second node"));
    }

    @Test
    public void cannot_be_tried_twice() {
      both = true;
      throw new AssumptionViolatedException("no inbox");
    }

    @Test
    public void fails_and_cannot_be_tidied() {
      both = true;
      throw new AssertionError("wrong");
    }
  }

  @Test
  public void counts_each_test_once_and_names_what_was_skipped_with_its_reason() {
    RemoteReport report = run();

    assertThat(report.summary()).isEqualTo("1 passed, 2 failed, 3 skipped");
    assertThat(report.failed()).isTrue();
    assertThat(report.text("Jira 11"))
        .startsWith("Jira 11\n1 passed")
        .containsSubsequence(
            "\nFAILED  RemoteReportTest$Examples.fails",
            "\nskipped, no inbox",
            "cannot_be_tried",
            "\nskipped, no second node\n  RemoteReportTest$Examples.cannot_be_tried_in_a_thread",
            "\npassed\n  RemoteReportTest$Examples.passes");
  }

  @Test
  public void tells_strangers_neither_addresses_nor_tokens() {
    assertThat(run().text("Jira 11")).contains("<mail> got <token>").doesNotContain("ada@");
  }

  @Test
  public void nothing_run_is_no_success() {
    assertThat(new RemoteReport().failed()).isTrue();
  }

  @Test
  public void the_host_tests_that_speak_http_are_found_by_their_rule() throws Exception {
    Path classes =
        Path.of(RemoteReportTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    assertThat(RemoteTests.hostTests(classes))
        .extracting(Class::getSimpleName)
        .contains("MergeHostTest", "IntakeHostTest")
        .doesNotContain("StrictHostTest", "ClusterHostTest");
  }

  private static RemoteReport run() {
    RemoteReport report = new RemoteReport();
    JUnitCore core = new JUnitCore();
    core.addListener(report);
    core.run(Examples.class);
    return report;
  }
}
