package io.roundtrip.intake.jira;

import com.atlassian.jira.exception.CreateException;

/**
 * Tells the listener which issues intake is making itself on this thread; it keeps their signals
 * right afterwards.
 */
public final class OwnIssues {
  private final ThreadLocal<Boolean> making = ThreadLocal.withInitial(() -> false);

  interface Creation<T> {
    T create() throws CreateException;
  }

  <T> T during(Creation<T> creation) throws CreateException {
    making.set(true);
    try {
      return creation.create();
    } finally {
      making.remove();
    }
  }

  boolean now() {
    return making.get();
  }
}
