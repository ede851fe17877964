package io.roundtrip.notify.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.notify.send.lease.LeaseWatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The crash bench in small. */
public class KillsTest {
  /** The product's own, which nobody lives to see here: what dies goes on without it. */
  private static final Duration LEASE = LeaseWatch.LEASE;

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Verdict killed(boolean strict, long seed) throws Exception {
    Path log = folder.newFile().toPath();
    try {
      Plan plan = new Plan(10, 0, 0, strict, seed, 2, LEASE, 60, 100, true);
      Verdict verdict = CrashRun.of(plan, log);
      System.out.print(verdict.table());
      assertThat(verdict.wentOn().rows()).isPositive();
      assertThat(verdict.wentOn().longest()).isLessThan(LEASE);
      return verdict;
    } finally {
      System.out.print(Files.readString(log));
    }
  }

  @Test
  public void a_killed_sender_loses_nothing_and_sends_at_most_one_mail_twice() throws Exception {
    Verdict verdict = killed(false, 11);

    assertThat(verdict.wrong()).isEmpty();
    assertThat(verdict.parked()).isZero();
  }

  @Test
  public void in_a_strict_project_nothing_comes_twice_and_what_may_have_left_is_parked()
      throws Exception {
    Verdict verdict = killed(true, 12);

    assertThat(verdict.wrong()).isEmpty();
    assertThat(verdict.duplicates()).isZero();
  }
}
