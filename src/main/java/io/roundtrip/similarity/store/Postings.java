package io.roundtrip.similarity.store;

import java.nio.ByteBuffer;

/**
 * Walks the documents of one term, one by one or many at a time. One object for many terms; not for
 * two threads.
 */
public final class Postings {
  private byte[] bytes = new byte[1024];
  private int at;
  private int end;
  private int doc = -1;
  private int weight;

  /** Room for so many bytes, to be filled from 0; the cursor stands before the first document. */
  byte[] room(int size) {
    if (bytes.length < size) bytes = new byte[size + size / 2];
    at = 0;
    end = size;
    doc = -1;
    return bytes;
  }

  /** A list on disk begins with the number of its documents. */
  void skipCount() {
    while (bytes[at++] < 0) {}
  }

  static int count(ByteBuffer file, int at) {
    int count = 0;
    int b;
    for (int i = at, shift = 0; ; shift += 7) {
      b = file.get(i++);
      count |= (b & 0x7f) << shift;
      if (b >= 0) return count;
    }
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

  /** The next documents whose bit is set, as many as there is room for; 0 at the end. */
  public int next(long[] among, int[] docs, byte[] weights) {
    byte[] bytes = this.bytes;
    int at = this.at;
    int doc = this.doc;
    int found = 0;
    while (at < end && found < docs.length) {
      int b = bytes[at++];
      int code = b & 0x7f;
      for (int shift = 7; b < 0; shift += 7) {
        b = bytes[at++];
        code |= (b & 0x7f) << shift;
      }
      doc += code >>> 1;
      byte weight = (code & 1) == 0 ? 1 : bytes[at++];
      docs[found] = doc;
      weights[found] = weight;
      found += (int) (among[doc >> 6] >>> doc) & 1;
    }
    this.at = at;
    this.doc = doc;
    return found;
  }

  public int doc() {
    return doc;
  }

  /** As in {@link Doc#weights()}. */
  public int weight() {
    return weight;
  }
}
