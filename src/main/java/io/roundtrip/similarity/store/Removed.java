package io.roundtrip.similarity.store;

import java.util.BitSet;

/** Which documents of a segment are gone. */
final class Removed {
  private final BitSet bits;
  private int count;

  Removed(BitSet bits) {
    this.bits = bits;
    this.count = bits.cardinality();
  }

  boolean has(int doc) {
    return count > 0 && bits.get(doc);
  }

  boolean add(int doc) {
    if (bits.get(doc)) return false;
    bits.set(doc);
    count++;
    return true;
  }

  void takeFrom(long[] among) {
    if (count == 0) return;
    long[] gone = bits.toLongArray();
    for (int i = 0; i < gone.length; i++) among[i] &= ~gone[i];
  }

  int count() {
    return count;
  }

  byte[] bytes() {
    return bits.toByteArray();
  }
}
