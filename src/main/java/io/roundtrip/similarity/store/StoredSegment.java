package io.roundtrip.similarity.store;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.BitSet;

/**
 * A segment file, mapped. The columns that every search walks are also on the heap: 13 bytes a
 * document.
 */
final class StoredSegment implements Segment {
  private final ByteBuffer file;
  private final SegmentLayout at;
  private final LongBuffer hashes;
  private final int[] created;
  private final long[] projects;
  private final byte[] lengths;
  private final Removed removed;

  StoredSegment(String name, ByteBuffer file, BitSet removed) throws CorruptIndex {
    this.file = file;
    this.at = layout(name, file);
    this.hashes = file.slice(at.hashes(), at.terms() * 8).asLongBuffer();
    this.created = new int[at.docs()];
    this.projects = new long[at.docs()];
    this.lengths = new byte[at.docs()];
    this.removed = new Removed(removed);
    file.slice(at.created(), at.docs() * 4).asIntBuffer().get(created);
    file.slice(at.projects(), at.docs() * 8).asLongBuffer().get(projects);
    file.get(at.lengths(), lengths);
  }

  private static SegmentLayout layout(String name, ByteBuffer file) throws CorruptIndex {
    int end = file.limit() - SegmentLayout.FOOTER;
    if (end < 0 || file.getInt(end) != SegmentLayout.MAGIC)
      throw new CorruptIndex(name, "not a segment");
    SegmentLayout layout =
        new SegmentLayout(
            file.getInt(end + 4),
            file.getInt(end + 8),
            file.getInt(end + 12),
            file.getLong(end + 20));
    if (layout.footer() != end) throw new CorruptIndex(name, "has another size than it says");
    return layout;
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
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int doc = file.getInt(at.byId() + middle * 4);
      long here = id(doc);
      if (here == id) return alive(doc) ? doc : -1;
      if (here < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  @Override
  public long id(int doc) {
    return file.getLong(at.ids() + doc * 8);
  }

  @Override
  public long project(int doc) {
    return projects[doc];
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
    return file.get(at.titleLengths() + doc) & 0xff;
  }

  @Override
  public long variants(int doc) {
    return file.getLong(at.variants() + doc * 8);
  }

  @Override
  public long components(int doc) {
    return file.getLong(at.components() + doc * 8);
  }

  @Override
  public void meaning(int doc, byte[] into) {
    file.get(at.meanings() + doc * at.meaning(), into);
  }

  @Override
  public int frequency(long term) {
    int place = place(term);
    return place < 0 ? 0 : frequencyAt(place);
  }

  @Override
  public boolean open(long term, Postings cursor) {
    int place = place(term);
    if (place < 0) return false;
    int from = offset(place);
    int size = offset(place + 1) - from;
    file.get(at.lists() + from, cursor.room(size), 0, size);
    return true;
  }

  @Override
  public long[] sortedTerms() {
    long[] terms = new long[at.terms()];
    hashes.get(0, terms);
    return terms;
  }

  @Override
  public void remove(int doc) {
    removed.add(doc);
  }

  private int frequencyAt(int place) {
    return file.getInt(at.frequencies() + place * 4);
  }

  private int offset(int place) {
    return place == at.terms() ? (int) at.postings() : file.getInt(at.offsets() + place * 4);
  }

  private int place(long term) {
    int low = 0;
    int high = at.terms() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long here = hashes.get(middle);
      if (here == term) return middle;
      if (here < term) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
