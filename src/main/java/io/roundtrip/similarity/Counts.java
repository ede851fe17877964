package io.roundtrip.similarity;

import io.roundtrip.similarity.store.Doc;
import io.roundtrip.similarity.text.Term;
import java.util.Arrays;
import java.util.List;

/** The distinct terms of an item, ascending, with their weights as in {@link Doc}. */
record Counts(long[] terms, byte[] weights) {
  static Counts of(List<Term> title, List<Term> body) {
    long[] inTitle = sorted(title);
    long[] inBody = sorted(body);
    long[] terms = new long[inTitle.length + inBody.length];
    byte[] weights = new byte[terms.length];
    int size = 0;
    int t = 0;
    int b = 0;
    while (t < inTitle.length || b < inBody.length) {
      long term =
          b == inBody.length || t < inTitle.length && inTitle[t] <= inBody[b]
              ? inTitle[t]
              : inBody[b];
      int titleTimes = 0;
      int bodyTimes = 0;
      for (; t < inTitle.length && inTitle[t] == term; t++) titleTimes++;
      for (; b < inBody.length && inBody[b] == term; b++) bodyTimes++;
      int times = Math.min(Doc.MOST, Documents.TITLE_WEIGHT * titleTimes + bodyTimes);
      terms[size] = term;
      weights[size++] = (byte) (titleTimes > 0 ? times | Doc.IN_TITLE : times);
    }
    return new Counts(Arrays.copyOf(terms, size), Arrays.copyOf(weights, size));
  }

  private static long[] sorted(List<Term> terms) {
    long[] hashes = new long[terms.size()];
    for (int i = 0; i < hashes.length; i++) hashes[i] = terms.get(i).hash();
    Arrays.sort(hashes);
    return hashes;
  }
}
