package io.roundtrip.similarity;

import java.util.Collection;
import java.util.Set;

/** Which projects are searched. Nothing of any other comes up. */
@FunctionalInterface
public interface Projects {
  boolean has(long project);

  Projects ALL = project -> true;

  static Projects of(Collection<Long> ids) {
    Set<Long> set = Set.copyOf(ids);
    return set::contains;
  }
}
