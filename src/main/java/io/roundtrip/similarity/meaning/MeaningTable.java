package io.roundtrip.similarity.meaning;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One small vector for each word piece: a byte a dimension and one scale a row. Where it comes
 * from: NOTICE beside the resource.
 */
public final class MeaningTable {
  private static final int MAGIC = 0x52544d54;

  private final int dimensions;
  private final List<String> vocabulary;

  /** An array for each row: a loop over one array at an offset is not vectorised. */
  private final float[][] rows;

  private MeaningTable(int dimensions, List<String> vocabulary, float[][] rows) {
    this.dimensions = dimensions;
    this.vocabulary = vocabulary;
    this.rows = rows;
  }

  /** The table that ships with the product. */
  public static MeaningTable standard() {
    try (InputStream in = MeaningTable.class.getResourceAsStream("/similarity/meaning.table")) {
      if (in == null) throw new IllegalStateException("similarity/meaning.table is not in the jar");
      return read(in);
    } catch (IOException e) {
      throw new IllegalStateException("similarity/meaning.table cannot be read", e);
    }
  }

  static MeaningTable read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    if (in.readInt() != MAGIC) throw new IOException("not a table of meanings");
    int dimensions = in.readUnsignedShort();
    int count = in.readInt();
    List<String> vocabulary = new ArrayList<>(count);
    for (int i = 0; i < count; i++) vocabulary.add(in.readUTF());
    float[] scales = new float[count];
    for (int i = 0; i < count; i++) scales[i] = in.readFloat();
    byte[] bytes = new byte[dimensions];
    float[][] rows = new float[count][dimensions];
    for (int piece = 0; piece < count; piece++) {
      in.readFully(bytes);
      for (int i = 0; i < dimensions; i++) rows[piece][i] = scales[piece] * bytes[i];
    }
    return new MeaningTable(dimensions, List.copyOf(vocabulary), rows);
  }

  int dimensions() {
    return dimensions;
  }

  List<String> vocabulary() {
    return vocabulary;
  }

  void add(int piece, double times, float[] sum) {
    float scale = (float) times;
    float[] row = rows[piece];
    for (int i = 0; i < sum.length && i < row.length; i++) sum[i] += scale * row[i];
  }
}
