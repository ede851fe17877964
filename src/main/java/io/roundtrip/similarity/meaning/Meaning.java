package io.roundtrip.similarity.meaning;

import java.util.Arrays;

/** Turns texts into vectors. Any number of threads. */
public final class Meaning {
  private static final double TITLE = 5;

  private final MeaningTable table;
  private final WordPieces pieces;

  public Meaning(MeaningTable table) {
    this.table = table;
    this.pieces = new WordPieces(table.vocabulary());
  }

  public int dimensions() {
    return table.dimensions();
  }

  /**
   * Of length 1; all zero if nothing in the text is known. A piece of the title counts five times;
   * repetition in the body counts little.
   */
  public float[] of(String title, String body) {
    float[] sum = new float[table.dimensions()];
    for (int piece : pieces.of(title)) table.add(piece, TITLE, sum);
    int[] ids = pieces.of(body);
    Arrays.sort(ids);
    for (int i = 0, next; i < ids.length; i = next) {
      next = i + 1;
      while (next < ids.length && ids[next] == ids[i]) next++;
      table.add(ids[i], Math.sqrt(Math.sqrt(next - i)), sum);
    }
    return unit(sum);
  }

  static float[] unit(float[] v) {
    double square = 0;
    for (float x : v) square += x * x;
    if (square == 0) return v;
    double length = Math.sqrt(square);
    for (int i = 0; i < v.length; i++) v[i] = (float) (v[i] / length);
    return v;
  }
}
