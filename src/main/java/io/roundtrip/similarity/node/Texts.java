package io.roundtrip.similarity.node;

import io.roundtrip.similarity.Item;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the issues say, wherever they are kept. */
public interface Texts {
  /**
   * The projects whose issues are to be found, and since when. Another time means that changes may
   * not have been noted before.
   */
  Map<Long, Instant> projects();

  /** How many issues a project has. */
  long countOf(long project);

  /** All issues of a project, ascending. */
  List<Long> issuesOf(long project);

  /**
   * Issues of those projects that were changed in any way since then, the last changed first; maybe
   * some from shortly before.
   */
  List<Long> updatedSince(Instant moment, int most);

  /**
   * As they are now. Left out: issues that are gone, and those of other projects than {@link
   * #projects} named last. A number of queries that does not grow with the issues.
   *
   * @param issues at most 500
   */
  Map<Long, Item> read(Collection<Long> issues);
}
