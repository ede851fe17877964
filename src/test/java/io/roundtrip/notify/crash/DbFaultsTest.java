package io.roundtrip.notify.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ProjectId;
import java.util.Set;
import org.junit.Test;

/** A part of {@link DbFaultsBench}: each trouble once, two of the four projects are strict. */
public class DbFaultsTest {
  private static final long SEED = 7;

  /**
   * Seen red where the product was broken: what became of a mail is taken as failed when its answer
   * is lost; a note that was not kept is believed; a conditional write is believed without its
   * count; nobody looks for what was left behind after a look that failed.
   */
  @Test
  public void whatever_happens_to_the_database_nobody_is_lost_nor_told_twice_but_once_a_fault()
      throws Exception {
    Set<ProjectId> strict = Set.copyOf(Surroundings.projects().subList(0, 2));

    DbFaults faults =
        DbFaultsRun.of(DbFaultsBench.mixed(Trouble.values().length + 1, SEED), strict, SEED);

    assertThat(faults.wrong()).as(faults.table()).isEmpty();
  }
}
