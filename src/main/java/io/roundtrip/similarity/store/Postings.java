package io.roundtrip.similarity.store;

/** Walks the documents of one term. One object for many terms; not for two threads. */
public final class Postings {
  private byte[] bytes = new byte[1024];
  private int at;
  private int end;
  private int doc = -1;
  private int weight;

  /** Room for so many bytes, to be filled from 0; the cursor stands before the first document. */
  byte[] room(int size) {
    if (bytes.length < size) bytes = new byte[size + size / 2];
    return from(bytes, size);
  }

  /** Reads the given array in place. */
  byte[] from(byte[] list, int size) {
    bytes = list;
    at = 0;
    end = size;
    doc = -1;
    return list;
  }

  public boolean next() {
    if (at >= end) return false;
    int b = bytes[at++];
    int code = b & 0x7f;
    for (int shift = 7; b < 0; shift += 7) {
      b = bytes[at++];
      code |= (b & 0x7f) << shift;
    }
    doc += code >>> 1;
    weight = (code & 1) == 0 ? 1 : bytes[at++];
    return true;
  }

  public int doc() {
    return doc;
  }

  /** As in {@link Doc#weights()}. */
  public int weight() {
    return weight;
  }
}
