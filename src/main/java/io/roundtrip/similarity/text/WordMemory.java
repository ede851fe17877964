package io.roundtrip.similarity.text;

import java.util.function.ToLongFunction;

/**
 * What common words come to, in 64 bits each, so that it is not worked out for every text again.
 * Forgets a word when another one needs its place. Any number of threads, without a lock: of two
 * that write at once one is believed or neither.
 */
public final class WordMemory {
  /** In turn a value's word exclusive-or the value, and the value. */
  private final long[] slots;

  /**
   * @param places a power of two
   */
  public WordMemory(int places) {
    slots = new long[2 * places];
  }

  /**
   * @param make from the word to its value; the same word always gives the same value
   */
  public long of(String text, int start, int end, ToLongFunction<String> make) {
    long word = (long) end - start;
    for (int i = start; i < end; i++) word = (word ^ text.charAt(i)) * 0x100000001b3L;
    word = (word ^ word >>> 29) * 0x9e3779b97f4a7c15L | 1;
    int at = (int) (word >>> 40) & slots.length - 2;
    long value = slots[at + 1];
    if ((slots[at] ^ value) == word) return value;
    value = make.applyAsLong(text.substring(start, end));
    slots[at] = word ^ value;
    slots[at + 1] = value;
    return value;
  }
}
