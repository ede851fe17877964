package io.roundtrip.similarity.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What came in since the last commit, in memory. */
final class LiveSegment implements Segment {
  private static final long[] NO_TERMS = {};
  private static final byte[] NO_WEIGHTS = {};

  private final List<Doc> docs = new ArrayList<>();
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final TermMap terms = new TermMap();
  private byte[] lengths = new byte[64];
  private final Removed removed = new Removed(new BitSet());

  /** The caller has removed an older one with the same id. */
  void add(Doc doc) {
    int number = docs.size();
    for (int i = 0; i < doc.terms().length; i++)
      terms.list(doc.terms()[i]).add(number, doc.weights()[i]);
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
    if (number == lengths.length) lengths = Arrays.copyOf(lengths, number * 2);
    lengths[number] = (byte) Lengths.code(doc.length());
  }

  @Override
  public long[] sortedTerms() {
    return terms.sortedTerms();
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
    PostingList list = terms.get(term);
    return list == null ? 0 : list.docs();
  }

  @Override
  public boolean open(long term, Postings cursor) {
    PostingList list = terms.get(term);
    if (list == null) return false;
    System.arraycopy(list.bytes(), 0, cursor.room(list.size()), 0, list.size());
    return true;
  }

  @Override
  public void remove(int doc) {
    removed.add(doc);
  }

  boolean isEmpty() {
    return docs.isEmpty();
  }
}
