package io.roundtrip.similarity.store;

import java.util.Arrays;

/**
 * Terms and documents in memory: a number each, the term in the upper bits, then the document, then
 * the weight; sorted when somebody looks. Written by one thread while nobody looks; any number may
 * look.
 */
final class LivePostings {
  static final int MOST_DOCS = 1 << 15;
  private static final int WEIGHT_BITS = 7;
  private static final int TERM_SHIFT = 15 + WEIGHT_BITS;
  private static final int RADIX = 11;
  private static final long[] NONE = {};

  private long[] all = new long[1024];
  private int size;
  private boolean sorted = true;
  private long[] terms = NONE;
  private int[] starts = {};

  void add(int doc, long[] terms, byte[] weights) {
    if (size + terms.length > all.length) all = Arrays.copyOf(all, 2 * all.length + terms.length);
    for (int i = 0; i < terms.length; i++)
      all[size++] = terms[i] << TERM_SHIFT | (long) doc << WEIGHT_BITS | weights[i];
    if (terms.length > 0) sorted = false;
  }

  int frequency(long term) {
    sort();
    return from(term + 1) - from(term);
  }

  boolean open(long term, Postings cursor) {
    sort();
    return fill(from(term), from(term + 1), cursor);
  }

  /** Of {@link #terms()}. */
  void openNth(int place, Postings cursor) {
    fill(starts[place], place + 1 == starts.length ? size : starts[place + 1], cursor);
  }

  private boolean fill(int from, int to, Postings cursor) {
    if (from == to) return false;
    PostingList list = new PostingList();
    for (int i = from; i < to; i++)
      list.add(
          (int) (all[i] >>> WEIGHT_BITS) & MOST_DOCS - 1, (int) all[i] & (1 << WEIGHT_BITS) - 1);
    System.arraycopy(list.bytes(), 0, cursor.room(list.size()), 0, list.size());
    return true;
  }

  /** Ascending. */
  synchronized long[] terms() {
    sort();
    if (terms.length > 0 || size == 0) return terms;
    long[] found = new long[size];
    int[] begin = new int[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      long term = all[i] >>> TERM_SHIFT;
      if (n > 0 && found[n - 1] == term) continue;
      begin[n] = i;
      found[n++] = term;
    }
    starts = Arrays.copyOf(begin, n);
    return terms = Arrays.copyOf(found, n);
  }

  /** Where the first of this term is, or would be. */
  private int from(long term) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all[middle] >>> TERM_SHIFT < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Documents come in ascending, and equal terms stay in order. */
  private synchronized void sort() {
    if (sorted) return;
    long[] from = Arrays.copyOf(all, size);
    long[] to = new long[size];
    for (int shift = TERM_SHIFT; shift < Long.SIZE; shift += RADIX) {
      int[] next = new int[(1 << RADIX) + 1];
      for (long x : from) next[digit(x, shift) + 1]++;
      for (int i = 1; i < next.length; i++) next[i] += next[i - 1];
      for (long x : from) to[next[digit(x, shift)]++] = x;
      long[] swap = from;
      from = to;
      to = swap;
    }
    all = from;
    terms = NONE;
    starts = new int[0];
    sorted = true;
  }

  private static int digit(long x, int shift) {
    return (int) (x >>> shift) & (1 << RADIX) - 1;
  }
}
