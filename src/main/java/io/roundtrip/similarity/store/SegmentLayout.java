package io.roundtrip.similarity.store;

/**
 * Where the columns of a segment file begin. All numbers big-endian; the last 28 bytes of the file
 * say how many there are of each.
 */
record SegmentLayout(int docs, int terms, int meaning, long postings) {
  static final int MAGIC = 0x52545349;
  static final int FOOTER = 28;

  int ids() {
    return 0;
  }

  int byId() {
    return ids() + docs * 8;
  }

  int projects() {
    return byId() + docs * 4;
  }

  int created() {
    return projects() + docs * 8;
  }

  int variants() {
    return created() + docs * 4;
  }

  int components() {
    return variants() + docs * 8;
  }

  int lengths() {
    return components() + docs * 8;
  }

  int titleLengths() {
    return lengths() + docs;
  }

  int meanings() {
    return titleLengths() + docs;
  }

  int lists() {
    return meanings() + docs * meaning;
  }

  int hashes() {
    return Math.toIntExact(lists() + postings);
  }

  int offsets() {
    return hashes() + terms * 8;
  }

  int frequencies() {
    return offsets() + terms * 4;
  }

  int footer() {
    return frequencies() + terms * 4;
  }
}
