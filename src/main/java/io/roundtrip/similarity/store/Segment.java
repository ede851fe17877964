package io.roundtrip.similarity.store;

import java.util.function.LongPredicate;

/**
 * Some documents, numbered from 0 in the order they came; removed ones keep their number until a
 * merge.
 */
public interface Segment {
  /** Documents, with the removed ones. */
  int size();

  int removed();

  boolean alive(int doc);

  /** The number of the living document with this id, or -1. */
  int find(long id);

  long id(int doc);

  long project(int doc);

  /** Sets the bits of the living documents of these projects; the others are left. */
  void among(LongPredicate projects, long[] bits);

  int created(int doc);

  /** One of the 256 steps of {@link Lengths}. */
  default int lengthCode(int doc) {
    return lengthCodes()[doc] & 0xff;
  }

  /** The codes of all documents, perhaps with room at the end; not to be changed. */
  byte[] lengthCodes();

  int titleLength(int doc);

  long variants(int doc);

  long components(int doc);

  /** Copies the packed vector into the array. */
  void meaning(int doc, byte[] into);

  /** How many documents have the term, removed ones counted; 0 if none. */
  int frequency(long term);

  /**
   * How many living documents have the term.
   *
   * @param cursor may be moved
   */
  default int living(long term, Postings cursor) {
    if (removed() == 0) return frequency(term);
    if (!open(term, cursor)) return 0;
    int living = 0;
    while (cursor.next()) if (alive(cursor.doc())) living++;
    return living;
  }

  /** Points the cursor at the documents of a term, before the first. False: nobody has it. */
  boolean open(long term, Postings cursor);

  /** The same for a place among the {@link #sortedTerms}, which must have been asked for. */
  void openNth(int place, Postings cursor);

  /** All terms, ascending. */
  long[] sortedTerms();

  /** Marks as removed; repeating changes nothing. */
  void remove(int doc);
}
