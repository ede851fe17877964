package io.roundtrip.host;

import java.util.List;

/** Why mail to customers waits, in words for who reads it; said above what is ours. */
public interface Banner {
  /**
   * Read now, for a page. Empty while mail leaves.
   *
   * @param administrator whether the reader can do something about it
   */
  List<String> fresh(boolean administrator);

  /** Some seconds old, for the panels of an issue. */
  List<String> lately(boolean administrator);
}
