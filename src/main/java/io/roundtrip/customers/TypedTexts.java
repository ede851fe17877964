package io.roundtrip.customers;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Names and addresses as people typed them into a field, by the key that stands there until we know
 * whose they are.
 */
public interface TypedTexts {
  /** Safe to repeat; the last time counts for {@link #forgetBefore}. */
  void keep(String key, String text, Instant at);

  /** A number of queries that does not grow with the keys. Unknown keys are left out. */
  Map<String, String> of(Set<String> keys);

  /** Safe to repeat. */
  void forget(Set<String> keys);

  /**
   * How many were deleted.
   *
   * @param loose what counts for the keys of no project
   */
  int forgetBefore(Instant at, Instant loose);
}
