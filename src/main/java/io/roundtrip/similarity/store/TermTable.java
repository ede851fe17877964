package io.roundtrip.similarity.store;

import java.io.IOException;
import java.util.Arrays;

/** Terms with the place of their documents, gathered before they are written. */
final class TermTable {
  private long[] hashes = new long[1024];
  private int[] offsets = new int[1024];
  private int size;

  void add(long hash, int offset) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      offsets = Arrays.copyOf(offsets, size * 2);
    }
    hashes[size] = hash;
    offsets[size++] = offset;
  }

  int size() {
    return size;
  }

  void write(Sink sink) throws IOException {
    for (int i = 0; i < size; i++) {
      sink.putByte((int) (hashes[i] >>> 40));
      sink.putByte((int) (hashes[i] >>> 32));
      sink.putInt((int) hashes[i]);
    }
    for (int i = 0; i < size; i++) sink.putInt(offsets[i]);
  }
}
