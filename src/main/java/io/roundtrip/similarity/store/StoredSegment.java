package io.roundtrip.similarity.store;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;

/**
 * A segment file, mapped. The columns that every search walks are also on the heap: 9 bytes a
 * document.
 */
final class StoredSegment implements Segment {
  private static final int COMMON = 500;

  private final ByteBuffer file;
  private final SegmentLayout at;
  private final StoredTerms terms;
  private final Column ids;
  private final Column byId;
  private final Column projects;
  private final Column variants;
  private final Column components;
  private final int titleLengths;
  private final int[] projectCodes;
  private final int[] created;
  private final byte[] lengths;
  private final Removed removed;

  /** Of common terms, since the last removal. */
  private final Map<Long, Integer> living = new ConcurrentHashMap<>();

  StoredSegment(String name, ByteBuffer file, BitSet removed) throws CorruptIndex {
    this.file = file;
    this.at = SegmentLayout.of(name, file);
    this.terms = new StoredTerms(file, at);
    int docs = at.docs();
    this.ids = new Column(file, 0, docs);
    this.byId = new Column(file, ids.end(), docs);
    this.projects = new Column(file, byId.end(), docs);
    Column minutes = new Column(file, projects.end(), docs);
    this.variants = new Column(file, minutes.end(), docs);
    this.components = new Column(file, variants.end(), docs);
    this.titleLengths = components.end() + docs;
    this.projectCodes = new int[docs];
    this.created = new int[docs];
    for (int d = 0; d < docs; d++) {
      projectCodes[d] = (int) projects.code(d);
      created[d] = (int) minutes.get(d);
    }
    this.lengths = new byte[docs];
    file.get(components.end(), lengths);
    this.removed = new Removed(removed);
  }

  int meaningBytes() {
    return at.meaning();
  }

  byte[] removedBytes() {
    return removed.bytes();
  }

  @Override
  public int size() {
    return at.docs();
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
    int low = 0;
    int high = at.docs() - 1;
    if (id > id(ranked(high)) || id < id(ranked(low))) return -1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int doc = ranked(middle);
      long here = id(doc);
      if (here == id) return alive(doc) ? doc : -1;
      if (here < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** The document with so many smaller ids. */
  private int ranked(int rank) {
    return rank + (int) byId.get(rank);
  }

  @Override
  public long id(int doc) {
    return ids.get(doc);
  }

  @Override
  public long project(int doc) {
    return projects.table()[projectCodes[doc]];
  }

  @Override
  public void among(LongPredicate searched, long[] bits) {
    long[] table = projects.table();
    long[] yes = new long[table.length];
    for (int i = 0; i < table.length; i++) yes[i] = searched.test(table[i]) ? 1 : 0;
    for (int word = 0; word <= projectCodes.length >> 6; word++) {
      int last = Math.min(projectCodes.length, (word + 1) << 6);
      long found = 0;
      for (int d = word << 6; d < last; d++) found |= yes[projectCodes[d]] << d;
      bits[word] |= found;
    }
    removed.takeFrom(bits);
  }

  @Override
  public int created(int doc) {
    return created[doc];
  }

  @Override
  public byte[] lengthCodes() {
    return lengths;
  }

  @Override
  public int titleLength(int doc) {
    return file.get(titleLengths + doc) & 0xff;
  }

  @Override
  public long variants(int doc) {
    return variants.get(doc);
  }

  @Override
  public long components(int doc) {
    return components.get(doc);
  }

  @Override
  public void meaning(int doc, byte[] into) {
    file.get(at.meanings() + doc * at.meaning(), into);
  }

  @Override
  public int frequency(long term) {
    return terms.frequency(term);
  }

  @Override
  public int living(long term, Postings cursor) {
    if (removed() == 0 || frequency(term) < COMMON) return Segment.super.living(term, cursor);
    return living.computeIfAbsent(term, t -> Segment.super.living(t, cursor));
  }

  @Override
  public boolean open(long term, Postings cursor) {
    return terms.open(term, cursor);
  }

  @Override
  public void openNth(int place, Postings cursor) {
    terms.openNth(place, cursor);
  }

  @Override
  public long[] sortedTerms() {
    return terms.sorted();
  }

  @Override
  public void remove(int doc) {
    if (removed.add(doc)) living.clear();
  }
}
