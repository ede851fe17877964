package io.roundtrip.host;

import java.util.function.Supplier;

/**
 * Jira keeps its view of the index and of permissions for each thread. Work on a thread of our own
 * is done in turns; each begins with a fresh view and leaves nothing behind.
 */
public interface Turns {
  <T> T take(Supplier<T> work);
}
