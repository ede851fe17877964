package io.roundtrip.notify.crash;

import io.roundtrip.kernel.ProjectId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Kills the database and breaks the way to it at random moments and counts what was lost and what
 * came twice. {@code -Dfaults=100 [-Dmode=at-least-once|strict -Dseed=N]}; fails where a count is
 * wrong, never by time.
 */
public final class DbFaultsBench {
  private DbFaultsBench() {}

  public static void main(String[] args) throws Exception {
    long seed = Long.getLong("seed", System.nanoTime() % 1_000_000);
    boolean strict = Plan.wished().strict();
    System.out.println("seed " + seed + ", " + Plan.wished().mode());
    List<Trouble> troubles = mixed(Integer.getInteger("faults", 100), seed);
    Set<ProjectId> once = strict ? Set.copyOf(Surroundings.projects()) : Set.of();
    DbFaults faults = DbFaultsRun.of(troubles, once, seed);
    System.out.print(faults.table());
    if (!faults.wrong().isEmpty()) throw new AssertionError(faults.wrong());
  }

  /**
   * Each kind as often as the others; in the end something lies in a sender's hands that only those
   * find who look again after they could not.
   */
  static List<Trouble> mixed(int faults, long seed) {
    List<Trouble> all = new ArrayList<>();
    for (int i = 1; i < faults; i++) all.add(Trouble.values()[i % Trouble.values().length]);
    Collections.shuffle(all, new Random(seed));
    all.add(Trouble.NOTE_ANSWER_LOST);
    return all;
  }
}
