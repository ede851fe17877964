package io.roundtrip.similarity.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A whole number for each document, in as few bytes as the numbers need: what is above the least of
 * them, or the place in a table of the different ones.
 */
final class Column {
  private static final int HEAD = 13;

  private final ByteBuffer file;
  private final int at;
  private final int docs;
  private final int width;
  private final long least;
  private final long[] table;

  /** The one that begins at a place of the file. */
  Column(ByteBuffer file, int from, int docs) {
    this.file = file;
    this.docs = docs;
    this.least = file.getLong(from);
    this.width = file.get(from + 8);
    this.table = new long[file.getInt(from + 9)];
    file.slice(from + HEAD, table.length * Long.BYTES).asLongBuffer().get(table);
    this.at = from + HEAD + table.length * Long.BYTES;
  }

  /** Where the next one begins. */
  int end() {
    return at + docs * width;
  }

  long get(int doc) {
    long code = code(doc);
    return table.length == 0 ? least + code : table[(int) code];
  }

  /** What is written for the document: its place in the {@link #table} if there is one. */
  long code(int doc) {
    long code = 0;
    for (int i = at + doc * width, end = i + width; i < end; i++)
      code = code << 8 | file.get(i) & 0xff;
    return code;
  }

  /** The different numbers, ascending; empty without a table. */
  long[] table() {
    return table;
  }

  static void write(long[] values, Sink sink) throws IOException {
    long least = Arrays.stream(values).min().orElse(0);
    long most = Arrays.stream(values).max().orElse(0);
    int width = width(most - least);
    head(sink, least, width, 0);
    for (long v : values) put(sink, v - least, width);
  }

  static void writeWithTable(long[] values, Sink sink) throws IOException {
    long[] table = Arrays.stream(values).sorted().distinct().toArray();
    int width = width(Math.max(0, table.length - 1));
    head(sink, 0, width, table.length);
    for (long v : table) sink.putLong(v);
    for (long v : values) put(sink, Arrays.binarySearch(table, v), width);
  }

  private static void head(Sink sink, long least, int width, int table) throws IOException {
    sink.putLong(least);
    sink.putByte(width);
    sink.putInt(table);
  }

  private static void put(Sink sink, long code, int width) throws IOException {
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) sink.putByte((int) (code >>> shift));
  }

  /** Bytes; no sign. */
  private static int width(long most) {
    return (Long.SIZE - Long.numberOfLeadingZeros(most) + 7) / 8;
  }
}
