package io.roundtrip.priority;

import io.roundtrip.canonical.Evidence;
import io.roundtrip.kernel.IssueId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The score with other inputs. The same pure function; nothing is stored. */
public final class WhatIf {
  /**
   * What to try; null or empty = as it is.
   *
   * @param effort points, at least 0
   * @param severity 0 to 10
   * @param weights 0 to 1000
   */
  public record Tried(
      @Nullable Double effort, @Nullable Double severity, Map<Criterion, Integer> weights) {
    public static final Tried NOTHING = new Tried(null, null, Map.of());
  }

  public record Compared(PriorityScore now, PriorityScore then) {}

  private final Evidence evidence;
  private final Items items;
  private final PriorityPolicy policy;
  private final Clock clock;

  public WhatIf(Evidence evidence, Items items, PriorityPolicy policy, Clock clock) {
    this.evidence = evidence;
    this.items = items;
    this.policy = policy;
    this.clock = clock;
  }

  /** Empty when the issue is gone. */
  public Optional<Compared> on(IssueId item, Tried tried) {
    return items.facts(item).map(facts -> compare(facts, tried));
  }

  private Compared compare(ItemFacts facts, Tried tried) {
    Inputs inputs = Inputs.of(Voices.of(evidence.of(facts.item()), clock.instant()), facts);
    PriorityPolicy other = new PriorityPolicy(policy.weights().with(tried.weights()));
    return new Compared(policy.score(inputs), other.score(changed(inputs, tried)));
  }

  private static Inputs changed(Inputs inputs, Tried tried) {
    Inputs changed = inputs;
    if (tried.effort() != null) {
      Effort effort =
          Effort.points(tried.effort())
              .map(points -> new Effort(points.points(), Effort.Source.TRIED))
              .orElse(null);
      changed = changed.withEffort(effort);
    }
    if (tried.severity() != null)
      changed = changed.withSeverity(new Severity("", tried.severity()));
    return changed;
  }
}
