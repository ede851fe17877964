package io.roundtrip.similarity.store;

/**
 * Sums over all living documents, in whole numbers: the order in which they came makes no
 * difference.
 */
public final class Totals {
  private static final int NEUTRAL = 50;

  private final byte[] packed;
  private final byte[] levels;
  private final long[] meaning;
  private long docs;
  private long length;
  private long meant;

  Totals(int meaningBytes) {
    packed = new byte[meaningBytes];
    levels = new byte[meaningBytes * 2];
    meaning = new long[meaningBytes * 2];
  }

  void add(Segment segment, int doc) {
    change(segment, doc, 1);
  }

  void subtract(Segment segment, int doc) {
    change(segment, doc, -1);
  }

  private void change(Segment segment, int doc, int by) {
    docs += by;
    length += (long) by * Lengths.value(segment.lengthCode(doc));
    segment.meaning(doc, packed);
    if (Nibbles.none(packed)) return;
    meant += by;
    Nibbles.unpack(packed, levels);
    for (int i = 0; i < levels.length; i++) meaning[i] += (long) by * levels[i];
  }

  public long docs() {
    return docs;
  }

  public double averageLength() {
    return docs == 0 ? 1 : Math.max(1, (double) length / docs);
  }

  /**
   * What all have in common, in the steps of {@link Nibbles#unpack}. A few documents say little
   * about that: as if {@value #NEUTRAL} more were there that mean nothing.
   */
  public float[] meanMeaning() {
    float[] mean = new float[meaning.length];
    for (int i = 0; i < mean.length; i++)
      mean[i] = (float) ((double) meaning[i] / (meant + NEUTRAL));
    return mean;
  }
}
