package io.roundtrip.similarity.store;

/**
 * A unit vector in four bits a dimension: 16 steps of equal width, wide enough for all but one
 * value in a thousand. All zero bytes: none.
 */
public final class Nibbles {
  private static final int STEPS = 16;

  private Nibbles() {}

  /** Two dimensions a byte; the number of dimensions is even. The factor is the width of a step. */
  public static byte[] pack(float[] vector) {
    byte[] packed = new byte[vector.length / 2];
    float step = step(vector.length);
    for (int i = 0; i < packed.length; i++)
      packed[i] = (byte) (level(vector[2 * i], step) << 4 | level(vector[2 * i + 1], step));
    return packed;
  }

  /** Odd whole numbers from -15 to 15, or all zero. */
  public static void unpack(byte[] packed, byte[] into) {
    if (none(packed)) {
      java.util.Arrays.fill(into, (byte) 0);
      return;
    }
    for (int i = 0; i < packed.length; i++) {
      into[2 * i] = (byte) (((packed[i] >> 4) & 15) * 2 - (STEPS - 1));
      into[2 * i + 1] = (byte) ((packed[i] & 15) * 2 - (STEPS - 1));
    }
  }

  public static boolean none(byte[] packed) {
    for (byte b : packed) if (b != 0) return false;
    return true;
  }

  private static int level(float value, float step) {
    int level = (int) Math.floor(value / step) + STEPS / 2;
    return Math.max(0, Math.min(STEPS - 1, level));
  }

  /**
   * The spread of one dimension of a unit vector is 1/√n; 16 steps reach from -3.2 to 3.2 of it.
   */
  private static float step(int dimensions) {
    return (float) (0.4 / Math.sqrt(dimensions));
  }
}
