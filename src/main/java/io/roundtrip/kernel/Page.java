package io.roundtrip.kernel;

/**
 * A stretch of a list.
 *
 * @param start first element, from 0
 * @param limit how many at most, 1 to 100
 */
public record Page(int start, int limit) {
  public static final int MOST = 100;

  public Page {
    if (start < 0) throw new IllegalArgumentException("start " + start);
    if (limit < 1 || limit > MOST) throw new IllegalArgumentException("limit " + limit);
  }

  public static Page first(int limit) {
    return new Page(0, limit);
  }

  /** Whatever was asked for, brought into the allowed range. */
  public static Page near(int start, int limit) {
    return new Page(Math.max(0, start), Math.min(MOST, Math.max(1, limit)));
  }
}
