package io.roundtrip.notify.news;

import java.time.Instant;
import java.util.Optional;

/** What the health page wants to know. The last writer wins. */
public interface Marks {
  void put(String name, Instant at, String detail);

  Optional<Mark> find(String name);
}
