package io.roundtrip.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Long lists of ids are asked for in pieces that every database takes in one IN list. */
public final class Chunks {
  public static final int SIZE = 500;

  private Chunks() {}

  /** The distinct elements, in order, at most 500 in each piece. */
  public static <T> List<List<T>> of(Collection<T> all) {
    List<T> distinct = all.stream().distinct().toList();
    List<List<T>> chunks = new ArrayList<>();
    for (int i = 0; i < distinct.size(); i += SIZE)
      chunks.add(distinct.subList(i, Math.min(distinct.size(), i + SIZE)));
    return chunks;
  }

  /** {@code COLUMN IN (?,?,…)} for a piece. */
  public static String in(String column, Collection<?> piece) {
    return column + " IN " + marks(piece);
  }

  /** {@code COLUMN NOT IN (?,?,…)}: Active Objects takes a word before NOT for a column. */
  public static String notIn(String column, Collection<?> piece) {
    return column + " NOT IN " + marks(piece);
  }

  private static String marks(Collection<?> piece) {
    return "(" + "?,".repeat(piece.size() - 1) + "?)";
  }
}
