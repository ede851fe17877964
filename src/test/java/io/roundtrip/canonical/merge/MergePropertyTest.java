package io.roundtrip.canonical.merge;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.Demand;
import io.roundtrip.canonical.Piece;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

/** Whatever people do, in whatever order: a failure names its seed. */
public class MergePropertyTest {
  private static final int SEEDS = 100;
  private static final int STEPS = 40;

  protected MergeWorld world() {
    return new MergeWorld();
  }

  protected int seeds() {
    return SEEDS;
  }

  @Test
  public void merges_splits_and_undos_do_what_a_simple_model_does() {
    for (int seed = 0; seed < seeds(); seed++) {
      Run run = new Run(world(), seed, true, false);
      for (int step = 0; step < STEPS; step++) {
        run.merge();
        run.perhaps(run::split);
        run.perhaps(run::undo);
        assertThat(run.grouped()).as("seed " + seed).isEqualTo(run.model.canonicalOf);
        run.holds();
      }
    }
  }

  @Test
  public void links_made_by_hand_may_come_in_between() {
    for (int seed = 0; seed < seeds(); seed++) {
      Run run = new Run(world(), seed, false, false);
      for (int step = 0; step < STEPS; step++) {
        run.perhaps(run::merge);
        run.perhaps(run::split);
        run.perhaps(run::undo);
        run.perhaps(run::link);
        run.perhaps(run::unlink);
        run.holds();
      }
    }
  }

  @Test
  public void lost_events_are_made_good_by_the_sweep() {
    for (int seed = 0; seed < seeds(); seed++) {
      Run run = new Run(world(), seed, false, true);
      for (int step = 0; step < STEPS; step++) {
        run.perhaps(run::merge);
        run.perhaps(run::split);
        run.perhaps(run::link);
        run.perhaps(run::unlink);
        if (step % 10 == 9) {
          run.sweep();
          run.holds();
        }
      }
    }
  }

  @Test
  public void an_operation_that_is_undone_at_once_and_as_a_whole_never_was() {
    for (int seed = 0; seed < seeds(); seed++) {
      Run run = new Run(world(), seed, false, false);
      for (int step = 0; step < STEPS; step++) {
        run.perhaps(run::merge);
        run.perhaps(run::split);
        run.perhaps(run::link);
        Map<IssueId, Object> before = run.state();
        int known = run.done.size();
        run.perhaps(run::merge);
        if (run.done.size() == known) continue;
        Merged undone = run.world.undo.undo(run.done.get(known), LIN);
        assertThat(undone.left()).as("seed " + seed).isEmpty();
        assertThat(run.state()).as("seed " + seed).isEqualTo(before);
      }
    }
  }

  /** What should be so, without any thought of races and links. */
  private static final class Model {
    final Map<IssueId, IssueId> canonicalOf = new HashMap<>();

    Set<IssueId> merge(List<IssueId> feedback, IssueId into) {
      Set<IssueId> moved = new HashSet<>();
      if (canonicalOf.containsKey(into)) return moved;
      for (IssueId one : feedback) {
        if (one.equals(into) || canonicalOf.containsKey(one)) continue;
        canonicalOf.replaceAll((issue, canonical) -> canonical.equals(one) ? into : canonical);
        canonicalOf.put(one, into);
        moved.add(one);
      }
      return moved;
    }
  }

  private static final class Run {
    final MergeWorld world;
    final Model model = new Model();
    final Random random;
    final int seed;
    final boolean exact;
    final List<IssueId> issues = new ArrayList<>();
    final List<OperationId> done = new ArrayList<>();

    /**
     * @param exact there are merges, splits and undos only, so the model tells everything
     */
    Run(MergeWorld world, int seed, boolean exact, boolean eventsAreLost) {
      this.exact = exact;
      this.world = world;
      this.seed = seed;
      this.random = new Random(seed);
      world.jira.eventsAreLost = eventsAreLost;
      for (int i = 1; i <= 7; i++) {
        if (i % 3 == 0) issues.add(world.said(i));
        else issues.add(world.said(i, i % 3 == 1 ? ADA : GRACE, i));
      }
    }

    void perhaps(Runnable work) {
      if (random.nextBoolean()) work.run();
    }

    IssueId any() {
      return issues.get(random.nextInt(issues.size()));
    }

    List<IssueId> some() {
      List<IssueId> some = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) some.add(any());
      return some.stream().distinct().toList();
    }

    void merge() {
      List<IssueId> feedback = some();
      IssueId into = any();
      Set<IssueId> expected = model.merge(feedback, into);
      try {
        Merged merged = world.merge(feedback, into);
        done.add(merged.operation());
        if (exact) assertThat(merged.feedback()).as("seed " + seed).containsAll(expected);
      } catch (Refused nothing) {
        assertThat(nothing.problems()).isNotEmpty();
      }
    }

    void split() {
      List<IssueId> feedback = some();
      try {
        Merged split = world.split.split(feedback, LIN);
        done.add(split.operation());
        model.canonicalOf.keySet().removeAll(split.feedback());
      } catch (Refused nothing) {
        assertThat(Collections.disjoint(grouped().keySet(), feedback)).as("seed " + seed).isTrue();
      }
    }

    void undo() {
      if (done.isEmpty()) return;
      OperationId operation = done.get(random.nextInt(done.size()));
      try {
        Merged undone = world.undo.undo(operation, LIN);
        done.add(undone.operation());
        for (Step step : world.operations.of(undone.operation())) {
          if (step.after() == null) model.canonicalOf.remove(step.feedback());
          else model.canonicalOf.put(step.feedback(), step.after());
        }
      } catch (Refused changed) {
        assertThat(changed.problems()).isNotEmpty();
      }
    }

    void link() {
      IssueId one = any();
      IssueId other = any();
      if (!one.equals(other)) world.jira.link(one, other, LIN);
    }

    void unlink() {
      IssueId one = any();
      for (IssueId item : world.jira.links.itemsOf(one)) {
        world.jira.unlink(one, item, LIN);
        return;
      }
    }

    void sweep() {
      world.syncEvidence.all();
      world.sync.all();
    }

    Map<IssueId, IssueId> grouped() {
      Map<IssueId, IssueId> grouped = new HashMap<>(world.groups.canonicalOf(issues));
      grouped.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
      return grouped;
    }

    Map<IssueId, Object> state() {
      Map<IssueId, Object> state = new HashMap<>();
      for (IssueId issue : issues)
        state.put(
            issue,
            List.of(
                world.jira.links.itemsOf(issue),
                grouped().containsKey(issue) ? grouped().get(issue) : "alone",
                world.demand(issue)));
      return state;
    }

    /** No chains; members are linked; whoever could be a member is one; counts follow the links. */
    void holds() {
      String when = "seed " + seed;
      Map<IssueId, IssueId> grouped = grouped();
      assertThat(Collections.disjoint(grouped.keySet(), grouped.values())).as(when).isTrue();
      for (IssueId issue : issues) {
        Set<IssueId> items = world.jira.links.itemsOf(issue);
        IssueId canonical = grouped.get(issue);
        if (canonical != null) assertThat(items).as(when).contains(canonical);
        else if (!grouped.containsValue(issue))
          assertThat(grouped.keySet()).as(when + " " + issue).containsAll(items);
        assertThat(world.demand(issue)).as(when).isEqualTo(counted(issue));
      }
    }

    private Demand counted(IssueId item) {
      Set<IssueId> speaking = new HashSet<>(world.jira.links.feedbackOf(item));
      if (!speaking.isEmpty()) speaking.add(item);
      return Demand.of(
          item, world.signals.byIssues(speaking).values().stream().map(Piece::of).toList());
    }
  }
}
