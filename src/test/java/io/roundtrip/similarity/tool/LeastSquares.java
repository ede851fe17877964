package io.roundtrip.similarity.tool;

import java.util.Arrays;

/**
 * The rows of a table such that the weighted mean of a sentence's rows comes close to the teacher's
 * vector of the sentence, while no row goes far from where it began: ridge regression around a
 * start, by conjugate gradients, all dimensions together.
 */
final class LeastSquares {
  private final int[][] pieces;
  private final float[][] shares;
  private final float[][] targets;
  private final int width;

  /**
   * @param ids of each sentence; a piece that comes n times counts √n
   */
  LeastSquares(int[][] ids, float[][] targets) {
    this.targets = targets;
    this.width = targets[0].length;
    this.pieces = new int[ids.length][];
    this.shares = new float[ids.length][];
    for (int s = 0; s < ids.length; s++) {
      int[] sorted = ids[s].clone();
      Arrays.sort(sorted);
      pieces[s] = Arrays.stream(sorted).distinct().toArray();
      shares[s] = new float[pieces[s].length];
      double sum = 0;
      for (int i = 0; i < pieces[s].length; i++) {
        int piece = pieces[s][i];
        shares[s][i] = (float) Math.sqrt(Arrays.stream(sorted).filter(p -> p == piece).count());
        sum += shares[s][i];
      }
      for (int i = 0; i < shares[s].length; i++) shares[s][i] /= (float) sum;
    }
  }

  /** The factor by which the start comes closest to the targets as it is. */
  double bestScale(float[][] start) {
    double product = 0;
    double square = 0;
    float[] mean = new float[width];
    for (int s = 0; s < pieces.length; s++) {
      mean(start, s, mean);
      for (int d = 0; d < width; d++) {
        product += mean[d] * targets[s][d];
        square += mean[d] * mean[d];
      }
    }
    return product / square;
  }

  /** Moves the table in place. */
  void fit(float[][] table, double pull, int rounds) {
    float[][] residual = transposed(table, targets, 0, null);
    float[][] direction = copy(residual);
    double[] before = squares(residual);
    for (int round = 0; round < rounds; round++) {
      float[][] image = transposed(direction, null, pull, direction);
      double[] along = products(direction, image);
      for (int p = 0; p < table.length; p++)
        for (int d = 0; d < width; d++) {
          float alpha = (float) (before[d] / Math.max(1e-20, along[d]));
          table[p][d] += alpha * direction[p][d];
          residual[p][d] -= alpha * image[p][d];
        }
      double[] after = squares(residual);
      for (int p = 0; p < table.length; p++)
        for (int d = 0; d < width; d++)
          direction[p][d] =
              residual[p][d] + (float) (after[d] / Math.max(1e-20, before[d])) * direction[p][d];
      before = after;
    }
  }

  /** How much of the targets' variance is missed. */
  double missed(float[][] table) {
    double off = 0;
    double all = 0;
    float[] mean = new float[width];
    for (int s = 0; s < pieces.length; s++) {
      mean(table, s, mean);
      for (int d = 0; d < width; d++) {
        off += Math.pow(targets[s][d] - mean[d], 2);
        all += Math.pow(targets[s][d], 2);
      }
    }
    return off / all;
  }

  private void mean(float[][] table, int s, float[] into) {
    Arrays.fill(into, 0);
    for (int i = 0; i < pieces[s].length; i++) {
      float share = shares[s][i];
      float[] row = table[pieces[s][i]];
      for (int d = 0; d < width; d++) into[d] += share * row[d];
    }
  }

  /** Aᵀ(goal − A·table) with a goal, Aᵀ·A·table + pull·plus without. */
  private float[][] transposed(float[][] table, float[][] goal, double pull, float[][] plus) {
    float[][] out = new float[table.length][width];
    float[] mean = new float[width];
    for (int s = 0; s < pieces.length; s++) {
      mean(table, s, mean);
      if (goal != null) for (int d = 0; d < width; d++) mean[d] = goal[s][d] - mean[d];
      for (int i = 0; i < pieces[s].length; i++) {
        float share = shares[s][i];
        float[] row = out[pieces[s][i]];
        for (int d = 0; d < width; d++) row[d] += share * mean[d];
      }
    }
    if (plus != null)
      for (int p = 0; p < out.length; p++)
        for (int d = 0; d < width; d++) out[p][d] += (float) pull * plus[p][d];
    return out;
  }

  private static float[][] copy(float[][] rows) {
    return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
  }

  private double[] squares(float[][] rows) {
    return products(rows, rows);
  }

  private double[] products(float[][] a, float[][] b) {
    double[] sums = new double[width];
    for (int p = 0; p < a.length; p++)
      for (int d = 0; d < width; d++) sums[d] += (double) a[p][d] * b[p][d];
    return sums;
  }
}
