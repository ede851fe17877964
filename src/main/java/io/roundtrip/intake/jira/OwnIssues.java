package io.roundtrip.intake.jira;

import java.util.function.Supplier;

/**
 * Tells the listener which issues intake is making itself on this thread; it keeps their signals
 * right afterwards.
 */
public final class OwnIssues {
  private final ThreadLocal<Boolean> making = ThreadLocal.withInitial(() -> false);

  <T> T during(Supplier<T> creation) {
    making.set(true);
    try {
      return creation.get();
    } finally {
      making.remove();
    }
  }

  boolean now() {
    return making.get();
  }
}
