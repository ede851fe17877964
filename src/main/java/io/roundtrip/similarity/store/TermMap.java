package io.roundtrip.similarity.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lists by term, without an object for each key. */
final class TermMap {
  private long[] keys = new long[1024];
  private @Nullable PostingList[] lists = new PostingList[1024];
  private int size;

  @Nullable PostingList get(long term) {
    return lists[slot(term)];
  }

  /** The one that is there, or a new one. */
  PostingList list(long term) {
    if (size * 2 > keys.length) grow();
    int at = slot(term);
    PostingList list = lists[at];
    if (list != null) return list;
    list = new PostingList();
    keys[at] = term;
    lists[at] = list;
    size++;
    return list;
  }

  long[] sortedTerms() {
    long[] terms = new long[size];
    int next = 0;
    for (int i = 0; i < keys.length; i++) if (lists[i] != null) terms[next++] = keys[i];
    Arrays.sort(terms);
    return terms;
  }

  private int slot(long term) {
    int at = (int) (term * 0x9e3779b97f4a7c15L >>> 32) & (keys.length - 1);
    while (lists[at] != null && keys[at] != term) at = (at + 1) & (keys.length - 1);
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable PostingList[] oldLists = lists;
    keys = new long[oldKeys.length * 2];
    lists = new PostingList[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldLists[i] == null) continue;
      int at = slot(oldKeys[i]);
      keys[at] = oldKeys[i];
      lists[at] = oldLists[i];
    }
  }
}
