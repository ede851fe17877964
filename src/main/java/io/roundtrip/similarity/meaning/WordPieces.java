package io.roundtrip.similarity.meaning;

import io.roundtrip.similarity.text.WordMemory;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * The word pieces of an uncased BERT vocabulary: marks stripped, lower case, punctuation apart,
 * longest piece first. A word that cannot be cut into known pieces is left out. Any number of
 * threads.
 */
public final class WordPieces {
  private static final int LONGEST_WORD = 100;
  private static final int BEGINNINGS = 1 << 20;
  private static final int[] UNKNOWN = {};
  private static final int ID_BITS = 16;
  private static final int ID = (1 << ID_BITS) - 1;
  private static final long MANY = -1;
  private static final String INNER = "##";
  private static final long START_OF_WORD = 0xcbf29ce484222325L;
  private static final long WITHIN_WORD = 0x9ae16a3b2f90404fL;

  private final WordMemory memory = new WordMemory(1 << 14);
  private final long[] keys;
  private final int[] ids;
  private final int longest;

  /** What pieces begin with; a bit may be set by chance, never missing. */
  private final BitSet begun = new BitSet(BEGINNINGS);

  /** Pieces in the order of their ids; the ones within a word begin with {@code ##}. */
  public WordPieces(List<String> vocabulary) {
    int size = Integer.highestOneBit(Math.max(16, vocabulary.size())) * 4;
    keys = new long[size];
    ids = new int[size];
    if (vocabulary.size() >= ID) throw new IllegalArgumentException("too many pieces");
    int most = 0;
    for (int id = 0; id < vocabulary.size(); id++) {
      String piece = vocabulary.get(id);
      boolean inner = piece.startsWith(INNER) && piece.length() > INNER.length();
      String letters = inner ? piece.substring(INNER.length()) : piece;
      long hash = inner ? WITHIN_WORD : START_OF_WORD;
      for (int i = 0; i < letters.length(); i++) {
        hash = hash(hash, letters.charAt(i));
        begun.set(bit(hash));
      }
      put(hash, id);
      most = Math.max(most, letters.length());
    }
    longest = most;
  }

  /** The ids of the pieces, in the order of the text; unknown words are skipped. */
  public int[] of(String text) {
    String plain = plain(text);
    Ids found = new Ids();
    int from = -1;
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      if (inWord(c)) {
        if (from < 0) from = i;
        continue;
      }
      if (from >= 0 && i - from <= LONGEST_WORD) word(plain, from, i, found);
      from = -1;
      if (!Character.isWhitespace(c)) word(plain, i, i + 1, found);
    }
    return found.toArray();
  }

  private static boolean inWord(char c) {
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
        : Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  private void word(String text, int start, int end, Ids found) {
    long few = memory.of(text, start, end, this::few);
    if (few == MANY) for (int id : cut(text.substring(start, end))) found.add(id);
    else for (; few != 0; few >>>= ID_BITS) found.add((int) (few & ID) - 1);
  }

  /** Up to four ids plus one, the first in the lowest bits. */
  private long few(String word) {
    int[] ids = cut(word);
    if (ids.length > Long.SIZE / ID_BITS) return MANY;
    long few = 0;
    for (int i = ids.length - 1; i >= 0; i--) few = few << ID_BITS | ids[i] + 1;
    return few;
  }

  private int[] cut(String word) {
    long[] hashes = new long[Math.min(word.length(), longest)];
    Ids found = new Ids();
    int from = 0;
    while (from < word.length()) {
      long hash = from == 0 ? START_OF_WORD : WITHIN_WORD;
      int most = Math.min(word.length() - from, longest);
      int length = 0;
      for (; length < most; length++) {
        hashes[length] = hash = hash(hash, word.charAt(from + length));
        if (!begun.get(bit(hash))) break;
      }
      int id = -1;
      for (; length > 0 && id < 0; length--) id = get(hashes[length - 1]);
      if (id < 0) return UNKNOWN;
      found.add(id);
      from += length + 1;
    }
    return found.toArray();
  }

  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) if (lower.charAt(i) > 127) return withoutMarks(lower);
    return lower;
  }

  private static String withoutMarks(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++)
      if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK)
        plain.append(apart.charAt(i));
    return plain.toString();
  }

  private static long hash(long hash, char c) {
    return (hash ^ c) * 0x100000001b3L;
  }

  private static int bit(long hash) {
    return (int) (hash * 0x9e3779b97f4a7c15L >>> 40) & BEGINNINGS - 1;
  }

  private void put(long hash, int id) {
    int at = slot(hash);
    while (keys[at] != 0) at = at + 1 & keys.length - 1;
    keys[at] = hash;
    ids[at] = id;
  }

  private int get(long hash) {
    for (int at = slot(hash); keys[at] != 0; at = at + 1 & keys.length - 1)
      if (keys[at] == hash) return ids[at];
    return -1;
  }

  private int slot(long hash) {
    return (int) (hash * 0x9e3779b97f4a7c15L >>> 40) & keys.length - 1;
  }

  private static final class Ids {
    private int[] ids = new int[16];
    private int size;

    void add(int id) {
      if (size == ids.length) ids = Arrays.copyOf(ids, size * 2);
      ids[size++] = id;
    }

    int[] toArray() {
      return Arrays.copyOf(ids, size);
    }
  }
}
