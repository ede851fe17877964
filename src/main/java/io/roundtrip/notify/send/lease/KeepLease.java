package io.roundtrip.notify.send.lease;

import io.roundtrip.host.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Says every half minute that this node is alive, while it has something in hand. */
public final class KeepLease implements Worker.Turn {
  static final Duration EVERY = Duration.ofSeconds(30);

  private final InHand inHand;
  private final Beats beats;
  private final NodeName node;
  private final Clock clock;

  public KeepLease(InHand inHand, Beats beats, NodeName node, Clock clock) {
    this.inHand = inHand;
    this.beats = beats;
    this.node = node;
    this.clock = clock;
  }

  @Override
  public Duration run(BooleanSupplier goOn) {
    if (inHand.anything()) beats.beat(node.value(), clock.instant());
    return EVERY;
  }
}
