package io.roundtrip.similarity;

/**
 * What is known of other issues beside their text. Asked for a few dozen ids a question; answers
 * come from memory or one query.
 */
public interface Known {
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
