package io.roundtrip.similarity.store;

import java.io.IOException;
import java.util.Arrays;

/** Terms with the place and the number of their documents, gathered before they are written. */
final class TermTable {
  private long[] hashes = new long[1024];
  private int[] offsets = new int[1024];
  private int[] frequencies = new int[1024];
  private int size;

  void add(long hash, int offset, int frequency) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      offsets = Arrays.copyOf(offsets, size * 2);
      frequencies = Arrays.copyOf(frequencies, size * 2);
    }
    hashes[size] = hash;
    offsets[size] = offset;
    frequencies[size++] = frequency;
  }

  int size() {
    return size;
  }

  void write(Sink sink) throws IOException {
    for (int i = 0; i < size; i++) sink.putLong(hashes[i]);
    for (int i = 0; i < size; i++) sink.putInt(offsets[i]);
    for (int i = 0; i < size; i++) sink.putInt(frequencies[i]);
  }
}
