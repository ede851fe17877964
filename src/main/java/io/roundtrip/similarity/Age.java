package io.roundtrip.similarity;

/**
 * How far apart two moments are, as duplicates feel it: ln(1 + days) / 8; a day .09, a month .43, a
 * year .74, ten years 1.03.
 */
final class Age {
  static final int DAY = 24 * 60;
  private static final float[] BY_HALF_DAY = new float[2 * 365 * 30];

  static {
    for (int i = 0; i < BY_HALF_DAY.length; i++) BY_HALF_DAY[i] = (float) exact(i * DAY / 2);
  }

  private Age() {}

  /** To the half day; good enough to choose by. */
  static double between(int minute, int other) {
    return BY_HALF_DAY[Math.min(BY_HALF_DAY.length - 1, Math.abs(minute - other) / (DAY / 2))];
  }

  static double exact(int minutesApart) {
    return Math.log(1 + Math.abs((double) minutesApart) / DAY) / 8;
  }
}
