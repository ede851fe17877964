package io.roundtrip.host;

import java.util.List;

/** Why mail to customers waits, in words for who reads it; said above what is ours. */
public interface Banner {
  /**
   * Read now, for a page. Empty while mail leaves.
   *
   * @param administrator whether the reader can do something about it
   * @param below whether the page itself says what
   */
  List<String> fresh(boolean administrator, boolean below);

  /** Some seconds old, for the panels of an issue. */
  List<String> lately(boolean administrator);
}
