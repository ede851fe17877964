package io.roundtrip.similarity;

import io.roundtrip.similarity.store.Doc;
import io.roundtrip.similarity.store.Lengths;
import io.roundtrip.similarity.store.Postings;
import io.roundtrip.similarity.store.Segment;
import io.roundtrip.similarity.store.Store;
import java.util.Arrays;
import java.util.List;

/**
 * The documents that share weighty words with a question, newer ones first where the words do not
 * decide. One object for many questions, not for two threads at once.
 */
final class Candidates {
  /**
   * Up to 40 words of the question have a mark each; of those in its title, up to 24 have another:
   * in the document's title too.
   */
  private static final int TITLE_MARKS = QueryTerms.MOST;

  private static final int OLD = 365 * Age.DAY;

  private final Postings cursor = new Postings();
  private final float[] norms = new float[256];
  private float[] scores = new float[0];
  private long[] marks = new long[0];
  private int[] touched = new int[0];
  private long[] among = new long[0];
  private final int[] docs = new int[256];
  private final byte[] weights = new byte[256];
  private int touchedCount;

  /**
   * A document with its share of the question's own score, 0 to about 1.
   *
   * @param marks see {@link #has} and {@link #titleWords}
   */
  record Candidate(long id, int segment, int doc, double words, long marks) {
    boolean has(int term) {
      return (marks & 1L << term) != 0;
    }

    /** How many words of the question's title are in the document's title. */
    int titleWords() {
      return Long.bitCount(marks >>> TITLE_MARKS);
    }
  }

  /**
   * @param age taken off for each unit of {@link Age}, beside the share of words
   */
  record Search(QueryTerms terms, Projects projects, int minute, double age, int limit) {}

  /** Both best first; older: more than a year apart, by words alone. */
  record Found(List<Candidate> best, List<Candidate> older) {}

  Found find(Search search, Store.View view) {
    for (int code = 0; code < norms.length; code++)
      norms[code] = (float) QueryTerms.norm(Lengths.value(code), view.totals().averageLength());
    BestFew best = new BestFew(search.limit());
    BestFew older = new BestFew(search.limit() / 4);
    for (int s = 0; s < view.segments().size(); s++) {
      Segment segment = view.segments().get(s);
      if (segment.size() == 0) continue;
      room(segment.size());
      segment.among(search.projects()::has, among);
      int titleMark = TITLE_MARKS;
      for (int t = 0; t < search.terms().terms().size(); t++) {
        QueryTerms.Worth term = search.terms().terms().get(t);
        long inTitle = term.inTitle() && titleMark < Long.SIZE ? 1L << titleMark++ : 0;
        add(segment, term, 1L << t, inTitle);
      }
      collect(segment, s, search, best, older);
    }
    return new Found(best.sorted(), older.sorted());
  }

  private void room(int docs) {
    if (among.length <= docs >> 6) among = new long[(docs >> 6) + 1];
    else Arrays.fill(among, 0, (docs >> 6) + 1, 0);
    if (scores.length >= docs) return;
    scores = new float[docs];
    marks = new long[docs];
    touched = new int[docs];
  }

  private void add(Segment segment, QueryTerms.Worth term, long mark, long titleMark) {
    if (!segment.open(term.hash(), cursor)) return;
    float worth = (float) (term.worth() * (QueryTerms.K1 + 1));
    float[] scores = this.scores;
    long[] marks = this.marks;
    byte[] lengths = segment.lengthCodes();
    int count = touchedCount;
    for (int n = cursor.next(among, docs, weights); n > 0; n = cursor.next(among, docs, weights)) {
      for (int i = 0; i < n; i++) {
        int doc = docs[i];
        int weight = weights[i];
        int times = weight & Doc.MOST;
        float before = scores[doc];
        if (before == 0) touched[count++] = doc;
        scores[doc] = before + worth * times / (times + norms[lengths[doc] & 0xff]);
        marks[doc] |= (weight & Doc.IN_TITLE) == 0 ? mark : mark | titleMark;
      }
    }
    touchedCount = count;
  }

  private void collect(Segment segment, int number, Search search, BestFew best, BestFew older) {
    double self = search.terms().self();
    double bar = Math.min(best.worst(), older.worst());
    for (int i = 0; i < touchedCount; i++) {
      int doc = touched[i];
      double words = scores[doc] / self;
      long mark = marks[doc];
      scores[doc] = 0;
      marks[doc] = 0;
      if (words < bar) continue;
      double score = words - search.age() * Age.between(search.minute(), segment.created(doc));
      boolean old = search.minute() - segment.created(doc) > OLD;
      if (score < best.worst() && !(old && words >= older.worst())) continue;
      Candidate candidate = new Candidate(segment.id(doc), number, doc, words, mark);
      best.add(score, candidate);
      if (old) older.add(words, candidate);
      bar = Math.min(best.worst(), older.worst());
    }
    touchedCount = 0;
  }
}
