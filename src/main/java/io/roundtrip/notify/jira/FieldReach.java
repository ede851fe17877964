package io.roundtrip.notify.jira;

import io.roundtrip.notify.Reach;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What the field types ask us. Jira makes them before and without us, so they find us here while we
 * are there; a letter asks again.
 */
public final class FieldReach implements AutoCloseable {
  private static final AtomicReference<@Nullable FieldReach> THERE = new AtomicReference<>();

  private final Reach reach;

  public FieldReach(Reach reach) {
    this.reach = reach;
    THERE.set(this);
  }

  @Override
  public void close() {
    THERE.compareAndSet(this, null);
  }

  /** Whether a text leads customers to a Jira that they do not reach. */
  static boolean leadsNowhere(String typed) {
    FieldReach there = THERE.get();
    return there != null && there.reach.leadsNowhere(typed);
  }
}
