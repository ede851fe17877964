package io.roundtrip.notify.news.known;

import java.util.Arrays;

/** A set of numbers in eight bytes each; cheap to fill in ascending order. For one thread. */
final class SortedIds {
  private long[] ids = new long[64];
  private int size;

  void add(long id) {
    int at = Arrays.binarySearch(ids, 0, size, id);
    if (at >= 0) return;
    int place = -at - 1;
    if (size == ids.length) ids = Arrays.copyOf(ids, size + size / 4);
    System.arraycopy(ids, place, ids, place + 1, size - place);
    ids[place] = id;
    size++;
  }

  void remove(long id) {
    int at = Arrays.binarySearch(ids, 0, size, id);
    if (at < 0) return;
    System.arraycopy(ids, at + 1, ids, at, size - at - 1);
    size--;
  }

  boolean holds(long id) {
    return Arrays.binarySearch(ids, 0, size, id) >= 0;
  }

  int size() {
    return size;
  }
}
