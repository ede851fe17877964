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
      int meanings = Math.toIntExact(sink.written());
      meanings(sink);
      lists(sink, meanings);
      sink.finish();
      return sink.crc();
    }
  }

  private interface Visit {
    void at(Segment source, int doc) throws IOException;
  }

  private void each(Visit visit) throws IOException {
    for (int s = 0; s < numbers.length; s++) {
      Segment source = sources.get(s);
      for (int d = 0; d < numbers[s].length; d++) if (numbers[s][d] >= 0) visit.at(source, d);
    }
  }

  private void columns(Sink sink) throws IOException {
    long[] ids = values(Segment::id);
    Column.write(ids, sink);
    Column.write(byId(ids), sink);
    Column.writeWithTable(values(Segment::project), sink);
    Column.write(values(Segment::created), sink);
    Column.writeWithTable(values(Segment::variants), sink);
    Column.writeWithTable(values(Segment::components), sink);
    each((s, d) -> sink.putByte(s.lengthCode(d)));
    each((s, d) -> sink.putByte(s.titleLength(d)));
  }

  private interface Value {
    long of(Segment source, int doc);
  }

  private long[] values(Value value) throws IOException {
    long[] values = new long[docs];
    int[] next = {0};
    each((s, d) -> values[next[0]++] = value.of(s, d));
    return values;
  }

  /** How far from its rank by id the document of that rank is: 0 for all that came in order. */
  private static long[] byId(long[] ids) {
    if (ascending(ids)) return new long[ids.length];
    Integer[] order = new Integer[ids.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingLong(i -> ids[i]));
    return IntStream.range(0, ids.length).mapToLong(rank -> order[rank] - rank).toArray();
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

  private void lists(Sink sink, int meanings) throws IOException {
    TermMerge terms = new TermMerge(sources);
    TermTable table = new TermTable();
    PostingList list = new PostingList();
    Postings cursor = new Postings();
    long begin = sink.written();
    while (terms.next()) {
      list.clear();
      for (int s = 0; s < numbers.length; s++)
        if (terms.in(s)) copy(s, terms.place(s), cursor, list);
      if (list.docs() == 0) continue;
      table.add(terms.term(), (int) (sink.written() - begin));
      sink.putCount(list.docs());
      sink.put(list.bytes(), list.size());
    }
    int postings = Math.toIntExact(sink.written() - begin);
    table.write(sink);
    new SegmentLayout(docs, table.size(), meaning, meanings, postings).write(sink);
  }

  private void copy(int source, int place, Postings cursor, PostingList into) {
    sources.get(source).openNth(place, cursor);
    while (cursor.next()) {
      int doc = numbers[source][cursor.doc()];
      if (doc >= 0) into.add(doc, cursor.weight());
    }
  }
}
