package io.roundtrip.similarity.store;

import java.util.Arrays;

/**
 * The documents of one term, ascending, as bytes: twice the step to the next document, plus one if
 * a weight byte follows (no byte: once, not in the title). Steps in seven bits a byte, low bits
 * first.
 */
final class PostingList {
  private byte[] bytes = new byte[8];
  private int size;
  private int last = -1;
  private int docs;

  void add(int doc, int weight) {
    if (size + 6 > bytes.length) bytes = Arrays.copyOf(bytes, size * 2 + 6);
    boolean plain = weight == 1;
    int code = (doc - last) << 1 | (plain ? 0 : 1);
    while ((code & ~0x7f) != 0) {
      bytes[size++] = (byte) (code & 0x7f | 0x80);
      code >>>= 7;
    }
    bytes[size++] = (byte) code;
    if (!plain) bytes[size++] = (byte) weight;
    last = doc;
    docs++;
  }

  void clear() {
    size = 0;
    last = -1;
    docs = 0;
  }

  int docs() {
    return docs;
  }

  int size() {
    return size;
  }

  byte[] bytes() {
    return bytes;
  }
}
