package io.roundtrip.canonical.suggest.learn;

import io.roundtrip.similarity.node.NodeIndex;
import io.roundtrip.similarity.node.Texts;
import java.time.Clock;

/** Dismissing as the wiring builds it, for tests of other floors. */
public final class Dismissing {
  private Dismissing() {}

  public static DismissPair of(
      Judgements judgements, NodeIndex index, Texts texts, LearnWeights learned, Clock clock) {
    return new DismissPair(judgements, new PairSigns(index, texts), learned, clock);
  }
}
