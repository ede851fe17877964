package io.roundtrip.similarity.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/** What came in since the last commit, in memory. */
final class LiveSegment implements Segment {
  private static final long[] NO_TERMS = {};
  private static final byte[] NO_WEIGHTS = {};

  private final List<Doc> docs = new ArrayList<>();
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final LivePostings postings = new LivePostings();
  private byte[] lengths = new byte[64];
  private final Removed removed = new Removed(new BitSet());

  /** The caller has removed an older one with the same id, and looked whether it is full. */
  void add(Doc doc) {
    int number = docs.size();
    postings.add(number, doc.terms(), doc.weights());
    docs.add(
        new Doc(
            doc.id(),
            doc.project(),
            doc.created(),
            doc.length(),
            doc.titleLength(),
            doc.variants(),
            doc.components(),
            NO_TERMS,
            NO_WEIGHTS,
            doc.meaning()));
    numbers.put(doc.id(), number);
    if (number == lengths.length) lengths = java.util.Arrays.copyOf(lengths, number * 2);
    lengths[number] = (byte) Lengths.code(doc.length());
  }

  boolean full() {
    return docs.size() == LivePostings.MOST_DOCS;
  }

  boolean isEmpty() {
    return docs.isEmpty();
  }

  @Override
  public long[] sortedTerms() {
    return postings.terms();
  }

  @Override
  public int size() {
    return docs.size();
  }

  @Override
  public int removed() {
    return removed.count();
  }

  @Override
  public boolean alive(int doc) {
    return !removed.has(doc);
  }

  @Override
  public int find(long id) {
    Integer doc = numbers.get(id);
    return doc != null && alive(doc) ? doc : -1;
  }

  @Override
  public long id(int doc) {
    return docs.get(doc).id();
  }

  @Override
  public long project(int doc) {
    return docs.get(doc).project();
  }

  @Override
  public void among(LongPredicate searched, long[] bits) {
    for (int d = 0; d < docs.size(); d++)
      if (searched.test(docs.get(d).project())) bits[d >> 6] |= 1L << d;
    removed.takeFrom(bits);
  }

  @Override
  public int created(int doc) {
    return docs.get(doc).created();
  }

  @Override
  public byte[] lengthCodes() {
    return lengths;
  }

  @Override
  public int titleLength(int doc) {
    return Math.min(255, docs.get(doc).titleLength());
  }

  @Override
  public long variants(int doc) {
    return docs.get(doc).variants();
  }

  @Override
  public long components(int doc) {
    return docs.get(doc).components();
  }

  @Override
  public void meaning(int doc, byte[] into) {
    System.arraycopy(docs.get(doc).meaning(), 0, into, 0, into.length);
  }

  @Override
  public int frequency(long term) {
    return postings.frequency(term);
  }

  @Override
  public boolean open(long term, Postings cursor) {
    return postings.open(term, cursor);
  }

  @Override
  public void openNth(int place, Postings cursor) {
    postings.openNth(place, cursor);
  }

  @Override
  public void remove(int doc) {
    removed.add(doc);
  }
}
