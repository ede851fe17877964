package io.roundtrip.similarity.store;

import java.nio.ByteBuffer;

/** The terms of a segment file and their documents. */
final class StoredTerms {
  private final ByteBuffer file;
  private final SegmentLayout at;

  StoredTerms(ByteBuffer file, SegmentLayout at) {
    this.file = file;
    this.at = at;
  }

  int frequency(long term) {
    int place = place(term);
    return place < 0 ? 0 : Postings.count(file, at.lists() + offset(place));
  }

  boolean open(long term, Postings cursor) {
    int place = place(term);
    if (place < 0) return false;
    openNth(place, cursor);
    return true;
  }

  void openNth(int place, Postings cursor) {
    int from = offset(place);
    int size = offset(place + 1) - from;
    file.get(at.lists() + from, cursor.room(size), 0, size);
    cursor.skipCount();
  }

  long[] sorted() {
    long[] terms = new long[at.terms()];
    for (int i = 0; i < terms.length; i++) terms[i] = term(i);
    return terms;
  }

  private int offset(int place) {
    return place == at.terms() ? at.postings() : file.getInt(at.offsets() + place * Integer.BYTES);
  }

  /** The two bytes before are not its own. */
  private long term(int place) {
    return file.getLong(at.hashes() + place * SegmentLayout.TERM - 2) & 0xffff_ffff_ffffL;
  }

  private int place(long term) {
    int low = 0;
    int high = at.terms() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long here = term(middle);
      if (here == term) return middle;
      if (here < term) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
