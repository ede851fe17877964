package io.roundtrip.similarity.store;

import java.nio.ByteBuffer;

/**
 * Where the parts of a segment file begin. First the {@link Column}s and a byte a document for each
 * of the two lengths, then the vectors, the lists of documents, the terms (six bytes each) and
 * where their lists begin. All numbers big-endian; the last bytes of the file say how much there is
 * of each.
 */
record SegmentLayout(int docs, int terms, int meaning, int meanings, int postings) {
  static final int MAGIC = 0x52545349;
  static final int FOOTER = 6 * Integer.BYTES;
  static final int TERM = 6;

  static SegmentLayout of(String name, ByteBuffer file) throws CorruptIndex {
    int end = file.limit() - FOOTER;
    if (end < 0 || file.getInt(end) != MAGIC) throw new CorruptIndex(name, "not a segment");
    SegmentLayout layout =
        new SegmentLayout(
            file.getInt(end + 4),
            file.getInt(end + 8),
            file.getInt(end + 12),
            file.getInt(end + 16),
            file.getInt(end + 20));
    if (layout.offsets() + layout.terms * Integer.BYTES != end)
      throw new CorruptIndex(name, "has another size than it says");
    return layout;
  }

  void write(Sink sink) throws java.io.IOException {
    for (int v : new int[] {MAGIC, docs, terms, meaning, meanings, postings}) sink.putInt(v);
  }

  int lists() {
    return meanings + docs * meaning;
  }

  int hashes() {
    return lists() + postings;
  }

  int offsets() {
    return hashes() + terms * TERM;
  }
}
