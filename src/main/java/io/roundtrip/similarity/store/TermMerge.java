package io.roundtrip.similarity.store;

import java.util.List;

/** Walks the terms of several segments together, ascending. */
final class TermMerge {
  private final long[][] terms;
  private final int[] at;
  private final boolean[] in;
  private long term;

  TermMerge(List<Segment> sources) {
    terms = sources.stream().map(Segment::sortedTerms).toArray(long[][]::new);
    at = new int[terms.length];
    in = new boolean[terms.length];
  }

  boolean next() {
    boolean any = false;
    for (int s = 0; s < terms.length; s++) {
      if (at[s] >= terms[s].length) continue;
      if (!any || terms[s][at[s]] < term) term = terms[s][at[s]];
      any = true;
    }
    for (int s = 0; s < terms.length; s++) {
      in[s] = any && at[s] < terms[s].length && terms[s][at[s]] == term;
      if (in[s]) at[s]++;
    }
    return any;
  }

  long term() {
    return term;
  }

  boolean in(int source) {
    return in[source];
  }

  /** The place of the term among those of a source that has it. */
  int place(int source) {
    return at[source] - 1;
  }
}
