package io.roundtrip.similarity.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Cuts a text into terms: words of letters and digits, {@code createTableView} as a whole and in
 * its parts, pairs of characters where a script has no spaces; small words left out, endings cut.
 * Not for two threads at once.
 */
public final class Analysis {
  private static final int LONGEST = 40;
  private static final long NONE = 0;

  /** The hash of each word's stem. */
  private static final Map<Language, WordMemory> MEMORIES = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values())
      MEMORIES.put(language, new WordMemory(language == Language.ENGLISH ? 1 << 14 : 1 << 12));
  }

  private final Stemmer stemmer;
  private final Set<String> small;
  private final WordMemory memory;

  public Analysis(Language language) {
    this.stemmer = language.stemmer();
    this.small = FunctionWords.of(language);
    this.memory = Objects.requireNonNull(MEMORIES.get(language));
  }

  /** In the order of the text. */
  public List<Term> terms(String text) {
    List<Term> terms = new ArrayList<>();
    int n = text.length();
    int i = 0;
    while (i < n) {
      int c = text.codePointAt(i);
      if (!inWord(c)) {
        i += Character.charCount(c);
        continue;
      }
      boolean spaceless = Scripts.spaceless(c);
      int end = i;
      while (end < n && inWord(c = text.codePointAt(end)) && Scripts.spaceless(c) == spaceless)
        end += Character.charCount(c);
      if (spaceless) pairs(text, i, end, terms);
      else if (!leftOver(text, i, end)) word(text, i, end, terms);
      i = end;
    }
    return terms;
  }

  private void word(String text, int start, int end, List<Term> terms) {
    add(text, start, end, terms);
    List<Integer> cuts = Camel.cuts(text, start, end);
    if (cuts.isEmpty()) return;
    int from = start;
    for (int cut : cuts) {
      if (cut - from > 1) add(text, from, cut, terms);
      from = cut;
    }
    if (end - from > 1) add(text, from, end, terms);
  }

  private void add(String text, int start, int end, List<Term> terms) {
    if (end - start > LONGEST) return;
    long hash = memory.of(text, start, end, this::hash);
    if (hash != NONE) terms.add(new Term(hash, start, end));
  }

  private long hash(String raw) {
    String word = Folding.fold(raw);
    return word.isEmpty() || small.contains(word) ? NONE : Term.hash(stemmer.stem(word));
  }

  private void pairs(String text, int start, int end, List<Term> terms) {
    int first = start;
    int second = next(text, first);
    if (second >= end) {
      terms.add(new Term(Term.hash(Folding.fold(text.substring(start, end))), start, end));
      return;
    }
    while (second < end) {
      int after = next(text, second);
      terms.add(new Term(Term.hash(Folding.fold(text.substring(first, after))), first, after));
      first = second;
      second = after;
    }
  }

  private static int next(String text, int i) {
    return i + Character.charCount(text.codePointAt(i));
  }

  /** The t of don't, the l of l'application. */
  private static boolean leftOver(String text, int start, int end) {
    return end - start == 1
        && (start > 0 && apostrophe(text.charAt(start - 1))
            || end < text.length() && apostrophe(text.charAt(end)));
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean inWord(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
