package io.roundtrip.similarity.meaning;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The word pieces of an uncased BERT vocabulary: marks stripped, lower case, punctuation apart,
 * longest piece first. A word that cannot be cut into known pieces is left out.
 */
public final class WordPieces {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> starts;
  private final Map<String, Integer> inner;
  private int longest;

  /** Pieces in the order of their ids; the ones within a word begin with {@code ##}. */
  public WordPieces(Iterable<String> vocabulary) {
    starts = new HashMap<>(65_536);
    inner = new HashMap<>(16_384);
    int id = 0;
    for (String piece : vocabulary) {
      if (piece.startsWith("##") && piece.length() > 2) inner.put(piece.substring(2), id);
      else starts.put(piece, id);
      longest = Math.max(longest, piece.length());
      id++;
    }
  }

  /** The ids of the pieces, in the order of the text; unknown words are skipped. */
  public int[] of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(java.util.Locale.ROOT);
    Ids ids = new Ids();
    int from = -1;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      int next = i + Character.charCount(c);
      if (Character.isLetterOrDigit(c) && !Character.isIdeographic(c) || mark(c)) {
        if (from < 0) from = i;
      } else {
        if (from >= 0) word(plain.substring(from, i), ids);
        from = -1;
        if (!Character.isWhitespace(c)) word(plain.substring(i, next), ids);
      }
      i = next;
    }
    if (from >= 0) word(plain.substring(from), ids);
    return ids.toArray();
  }

  private void word(String raw, Ids ids) {
    String word = withoutMarks(raw);
    if (word.isEmpty() || word.length() > LONGEST_WORD) return;
    int before = ids.size;
    int from = 0;
    while (from < word.length()) {
      Map<String, Integer> pieces = from == 0 ? starts : inner;
      int to = Math.min(word.length(), from + longest);
      Integer id = null;
      for (; to > from; to--) {
        id = pieces.get(word.substring(from, to));
        if (id != null) break;
      }
      if (id == null) {
        ids.size = before;
        return;
      }
      ids.add(id);
      from = to;
    }
  }

  private static String withoutMarks(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (mark(word.charAt(i))) return strip(word);
    }
    return word;
  }

  private static String strip(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    word.codePoints().filter(c -> !mark(c)).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean mark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static final class Ids {
    private int[] ids = new int[64];
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
