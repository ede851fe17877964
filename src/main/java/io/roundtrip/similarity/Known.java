package io.roundtrip.similarity;

import java.util.List;

/**
 * What is known of other issues beside their text. Asked for a few dozen ids a question; answers
 * come from memory or one query.
 */
public interface Known {
  /**
   * Told before anything is asked: these may be asked about, the likeliest first, mostly the first
   * few dozen. So many can be looked up at once.
   */
  default void about(List<Long> ids) {}

  /** The issue that stands for this one's group; itself if it stands for itself. */
  default long canonicalOf(long id) {
    return id;
  }

  /** A clone, a sub-task of the same parent: much the same text, on purpose. */
  default boolean onPurpose(long id) {
    return false;
  }

  /** Said by the same customer. */
  default boolean sameCustomer(long id) {
    return false;
  }

  Known NOTHING = new Known() {};
}
