package io.roundtrip.similarity.store;

/** Text lengths in one byte: exact below 64, then 24 steps for each doubling. */
public final class Lengths {
  private static final int EXACT = 64;
  private static final double STEPS = 24;
  private static final int[] VALUES = new int[256];

  static {
    for (int code = 0; code < VALUES.length; code++)
      VALUES[code] =
          code < EXACT ? code : (int) Math.round(EXACT * Math.pow(2, (code - EXACT) / STEPS));
  }

  private Lengths() {}

  public static int code(int length) {
    if (length < EXACT) return Math.max(0, length);
    int code = EXACT + (int) (STEPS * Math.log((double) length / EXACT) / Math.log(2));
    return Math.min(255, code);
  }

  public static int value(int code) {
    return VALUES[code & 0xff];
  }
}
