package io.roundtrip.similarity.text;

/**
 * One word as the index knows it.
 *
 * @param hash 41 bits, the same for all forms of the word; the index keeps only this, no text
 * @param start offset of the first character in the text as given
 * @param end offset after the last character
 */
public record Term(long hash, int start, int end) {
  static long hash(String word) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      h ^= word.charAt(i);
      h *= 0x100000001b3L;
    }
    h ^= h >>> 32;
    h *= 0xd6e8feb86659fd93L;
    return (h ^ h >>> 32) >>> 23;
  }
}
