package io.roundtrip.similarity.tool;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Directions in space: the principal ones of a cloud of points, and a random turn. Rows are
 * directions of length 1.
 */
final class Axes {
  private static final int SWEEPS = 12;

  private Axes() {}

  /** The first of the principal axes of centred points, by Jacobi's rotations of the covariance. */
  static float[][] principal(float[][] points, int count) {
    int width = points[0].length;
    double[][] a = new double[width][width];
    for (float[] p : points)
      for (int i = 0; i < width; i++) for (int j = i; j < width; j++) a[i][j] += p[i] * p[j];
    for (int i = 0; i < width; i++) for (int j = 0; j < i; j++) a[i][j] = a[j][i];
    double[][] v = new double[width][width];
    for (int i = 0; i < width; i++) v[i][i] = 1;
    for (int sweep = 0; sweep < SWEEPS; sweep++)
      for (int p = 0; p < width; p++) for (int q = p + 1; q < width; q++) rotate(a, v, p, q);
    Integer[] order = IntStream.range(0, width).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> -a[i][i]));
    float[][] axes = new float[count][width];
    for (int k = 0; k < count; k++)
      for (int i = 0; i < width; i++) axes[k][i] = (float) v[order[k]][i];
    return axes;
  }

  private static void rotate(double[][] a, double[][] v, int p, int q) {
    if (Math.abs(a[p][q]) < 1e-12 * Math.sqrt(Math.abs(a[p][p] * a[q][q]))) return;
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int i = 0; i < a.length; i++) turn(a[i], p, q, c, s);
    turn(a[p], a[q], c, s);
    turn(v[p], v[q], c, s);
  }

  private static void turn(double[] row, int p, int q, double c, double s) {
    double x = row[p];
    row[p] = c * x - s * row[q];
    row[q] = s * x + c * row[q];
  }

  private static void turn(double[] p, double[] q, double c, double s) {
    for (int i = 0; i < p.length; i++) {
      double x = p[i];
      p[i] = c * x - s * q[i];
      q[i] = s * x + c * q[i];
    }
  }

  /**
   * So that every dimension spreads alike and few bits a dimension are enough; lengths and angles
   * stay.
   */
  static float[][] randomTurn(int width, long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[width][width];
    for (int i = 0; i < width; i++) {
      for (int d = 0; d < width; d++) rows[i][d] = random.nextGaussian();
      for (int j = 0; j < i; j++) {
        double along = dot(rows[i], rows[j]);
        for (int d = 0; d < width; d++) rows[i][d] -= along * rows[j][d];
      }
      double length = Math.sqrt(dot(rows[i], rows[i]));
      for (int d = 0; d < width; d++) rows[i][d] /= length;
    }
    float[][] turn = new float[width][width];
    for (int i = 0; i < width; i++) for (int d = 0; d < width; d++) turn[i][d] = (float) rows[i][d];
    return turn;
  }

  /** The coordinates of each point along each axis. */
  static float[][] along(float[][] points, float[][] axes) {
    float[][] out = new float[points.length][axes.length];
    for (int i = 0; i < points.length; i++)
      for (int k = 0; k < axes.length; k++) {
        double sum = 0;
        for (int d = 0; d < axes[k].length; d++) sum += points[i][d] * axes[k][d];
        out[i][k] = (float) sum;
      }
    return out;
  }

  /** Takes the mean off, in place. */
  static float[][] centred(float[][] points) {
    double[] mean = new double[points[0].length];
    for (float[] p : points) for (int d = 0; d < mean.length; d++) mean[d] += p[d] / points.length;
    for (float[] p : points) for (int d = 0; d < mean.length; d++) p[d] -= (float) mean[d];
    return points;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }
}
