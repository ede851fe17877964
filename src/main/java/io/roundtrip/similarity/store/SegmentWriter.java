package io.roundtrip.similarity.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the living documents of some segments as one new segment file. */
final class SegmentWriter {
  private final List<Segment> sources;
  private final int[][] numbers;
  private final int docs;
  private final int meaning;

  SegmentWriter(List<Segment> sources, int meaning) {
    this.sources = sources;
    this.meaning = meaning;
    this.numbers = new int[sources.size()][];
    int next = 0;
    for (int s = 0; s < numbers.length; s++) {
      Segment source = sources.get(s);
      numbers[s] = new int[source.size()];
      for (int d = 0; d < source.size(); d++) numbers[s][d] = source.alive(d) ? next++ : -1;
    }
    this.docs = next;
  }

  int docs() {
    return docs;
  }

  /**
   * Documents of the new segment that were removed from the old ones after this writer was made.
   */
  IntStream removedMeanwhile() {
    return IntStream.range(0, numbers.length)
        .flatMap(
            s ->
                IntStream.range(0, numbers[s].length)
                    .filter(d -> numbers[s][d] >= 0 && !sources.get(s).alive(d))
                    .map(d -> numbers[s][d]));
  }

  /** The checksum of the file. */
  long write(Path path) throws IOException {
    try (Sink sink = new Sink(path)) {
      columns(sink);
      meanings(sink);
      lists(sink);
      sink.finish();
      return sink.crc();
    }
  }

  private interface Column {
    void put(Segment source, int doc) throws IOException;
  }

  private void each(Column column) throws IOException {
    for (int s = 0; s < numbers.length; s++) {
      Segment source = sources.get(s);
      for (int d = 0; d < numbers[s].length; d++) if (numbers[s][d] >= 0) column.put(source, d);
    }
  }

  private void columns(Sink sink) throws IOException {
    each((s, d) -> sink.putLong(s.id(d)));
    for (int doc : byId()) sink.putInt(doc);
    each((s, d) -> sink.putLong(s.project(d)));
    each((s, d) -> sink.putInt(s.created(d)));
    each((s, d) -> sink.putLong(s.variants(d)));
    each((s, d) -> sink.putLong(s.components(d)));
    each((s, d) -> sink.putByte(s.lengthCode(d)));
    each((s, d) -> sink.putByte(s.titleLength(d)));
  }

  private int[] byId() throws IOException {
    long[] ids = new long[docs];
    int[] next = {0};
    each((s, d) -> ids[next[0]++] = s.id(d));
    if (ascending(ids)) return IntStream.range(0, docs).toArray();
    Integer[] order = new Integer[docs];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingLong(i -> ids[i]));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  private static boolean ascending(long[] ids) {
    for (int i = 1; i < ids.length; i++) if (ids[i] < ids[i - 1]) return false;
    return true;
  }

  private void meanings(Sink sink) throws IOException {
    byte[] packed = new byte[meaning];
    each(
        (s, d) -> {
          s.meaning(d, packed);
          sink.put(packed, meaning);
        });
  }

  private void lists(Sink sink) throws IOException {
    TermMerge terms = new TermMerge(sources);
    TermTable table = new TermTable();
    PostingList list = new PostingList();
    Postings cursor = new Postings();
    long written = 0;
    while (terms.next()) {
      list.clear();
      for (int s = 0; s < numbers.length; s++) if (terms.in(s)) copy(s, terms.term(), cursor, list);
      if (list.docs() == 0) continue;
      table.add(terms.term(), (int) written, list.docs());
      sink.put(list.bytes(), list.size());
      written += list.size();
    }
    table.write(sink);
    for (int v : new int[] {SegmentLayout.MAGIC, docs, table.size(), meaning, 0}) sink.putInt(v);
    sink.putLong(written);
  }

  private void copy(int source, long term, Postings cursor, PostingList into) {
    sources.get(source).open(term, cursor);
    while (cursor.next()) {
      int doc = numbers[source][cursor.doc()];
      if (doc >= 0) into.add(doc, cursor.weight());
    }
  }
}
