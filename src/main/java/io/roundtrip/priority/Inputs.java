package io.roundtrip.priority;

import org.jspecify.annotations.Nullable;

/**
 * All that goes into a score.
 *
 * @param severity null when nobody said
 * @param effort null while unestimated
 */
public record Inputs(Voices voices, @Nullable Severity severity, @Nullable Effort effort) {

  public static Inputs of(Voices voices, ItemFacts facts) {
    return new Inputs(voices, facts.severity(), facts.effort());
  }

  public Inputs withEffort(@Nullable Effort other) {
    return new Inputs(voices, severity, other);
  }

  public Inputs withSeverity(@Nullable Severity other) {
    return new Inputs(voices, other, effort);
  }
}
