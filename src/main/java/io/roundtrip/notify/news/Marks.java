package io.roundtrip.notify.news;

import java.time.Instant;
import java.util.Optional;

/** When something was last done, by whichever node. The last writer wins. */
public interface Marks {
  void put(String name, Instant at, String detail);

  Optional<Mark> find(String name);
}
