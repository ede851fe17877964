package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;

/** Tells whose evidence changed; when nothing did, nobody is told. */
final class EvidenceNews {
  private final Clock clock;
  private final Consumer<EvidenceChanged> told;

  EvidenceNews(Clock clock, Consumer<EvidenceChanged> told) {
    this.clock = clock;
    this.told = told;
  }

  void of(Set<IssueId> touched) {
    if (!touched.isEmpty()) told.accept(new EvidenceChanged(touched, clock.instant()));
  }
}
