package io.roundtrip.kernel;

import java.util.function.Supplier;

/**
 * All of our own tables' changes inside are kept together or not at all. Jira's own tables are not
 * covered. May be nested.
 */
public interface Atomically {
  <T> T run(Supplier<T> work);

  default void run(Runnable work) {
    run(
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }
}
