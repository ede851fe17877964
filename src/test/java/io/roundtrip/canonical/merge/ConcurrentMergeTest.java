package io.roundtrip.canonical.merge;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.Demand;
import io.roundtrip.canonical.Piece;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

/** Several people merge, split and undo the same few issues at the same time. */
public class ConcurrentMergeTest {
  private static final int PEOPLE = 3;
  private static final int DEEDS = 12;

  protected MergeWorld world() {
    return new MergeWorld();
  }

  protected int rounds() {
    return 400;
  }

  @Test
  public void nobody_ends_in_two_groups_or_in_a_chain_and_counts_follow_the_links()
      throws Exception {
    int stray = 0;
    for (int round = 0; round < rounds(); round++) {
      MergeWorld world = world();
      List<IssueId> issues = new ArrayList<>();
      for (int i = 1; i <= 6; i++) issues.add(world.said(i, ADA, i));
      List<Callable<Integer>> people = new ArrayList<>();
      for (int person = 0; person < PEOPLE; person++) {
        Random random = new Random(round * 31L + person);
        people.add(() -> work(world, issues, random));
      }

      together(people);

      stray += holds(world, issues, "round " + round);
    }

    assertThat(stray).as("links that count as evidence only").isLessThanOrEqualTo(8);
  }

  private static int work(MergeWorld world, List<IssueId> issues, Random random) {
    List<OperationId> done = new ArrayList<>();
    for (int i = 0; i < DEEDS; i++) {
      IssueId one = issues.get(random.nextInt(issues.size()));
      IssueId other = issues.get(random.nextInt(issues.size()));
      try {
        int deed = random.nextInt(6);
        if (deed < 4) done.add(world.merge(List.of(one), other).operation());
        else if (deed == 4) done.add(world.split.split(List.of(one), LIN).operation());
        else if (!done.isEmpty()) world.undo.undo(done.get(random.nextInt(done.size())), LIN);
      } catch (Refused lost) {
        Thread.yield();
      }
    }
    return done.size();
  }

  /** How many links are left that hold nobody in a group. */
  private static int holds(MergeWorld world, List<IssueId> issues, String when) {
    noChains(world, issues, when);
    world.syncEvidence.all();
    world.sync.all();
    Map<IssueId, IssueId> canonicals = noChains(world, issues, when);
    int stray = 0;
    for (IssueId issue : issues) {
      Set<IssueId> items = world.jira.links.itemsOf(issue);
      IssueId canonical = canonicals.getOrDefault(issue, issue);
      if (!canonical.equals(issue)) assertThat(items).as(when).contains(canonical);
      stray += items.size() - (canonical.equals(issue) ? 0 : 1);
      assertThat(world.demand(issue)).as(when).isEqualTo(counted(world, issue));
    }
    return stray;
  }

  private static Map<IssueId, IssueId> noChains(
      MergeWorld world, List<IssueId> issues, String when) {
    Map<IssueId, IssueId> canonicals = world.groups.canonicalOf(issues);
    for (IssueId canonical : canonicals.values())
      assertThat(canonicals.get(canonical)).as(when + canonicals).isEqualTo(canonical);
    return canonicals;
  }

  private static Demand counted(MergeWorld world, IssueId item) {
    Set<IssueId> speaking = new HashSet<>(world.jira.links.feedbackOf(item));
    if (!speaking.isEmpty()) speaking.add(item);
    return Demand.of(
        item, world.signals.byIssues(speaking).values().stream().map(Piece::of).toList());
  }

  private static void together(List<Callable<Integer>> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(work.size());
    try {
      for (Future<Integer> one : pool.invokeAll(work)) one.get();
    } finally {
      pool.shutdownNow();
    }
  }
}
