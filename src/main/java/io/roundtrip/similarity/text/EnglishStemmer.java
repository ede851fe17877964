package io.roundtrip.similarity.text;

/**
 * Porter's algorithm of 1980: {@code crashes, crashed, crashing → crash}. Works on one lower-case
 * word in a small buffer; one object per thread.
 */
final class EnglishStemmer implements Stemmer {
  private static final String[] DOUBLE = {
    "ational", "ate", "tional", "tion", "enci", "ence", "anci", "ance", "izer", "ize", "bli", "ble",
    "alli", "al", "entli", "ent", "eli", "e", "ousli", "ous", "ization", "ize", "ation", "ate",
    "ator", "ate", "alism", "al", "iveness", "ive", "fulness", "ful", "ousness", "ous", "aliti",
    "al", "iviti", "ive", "biliti", "ble", "logi", "log"
  };
  private static final String[] SINGLE = {
    "icate", "ic", "ative", "", "alize", "al", "iciti", "ic", "ical", "ic", "ful", "", "ness", ""
  };
  private static final String[] LONG = {
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou",
    "ism", "ate", "iti", "ous", "ive", "ize"
  };

  private char[] word = new char[64];
  private int end;
  private int stem;

  @Override
  public String stem(String term) {
    if (term.length() < 3 || !plain(term)) return term;
    end = term.length() - 1;
    if (word.length < term.length() + 2) word = new char[term.length() + 2];
    term.getChars(0, term.length(), word, 0);
    plurals();
    pastAndIng();
    finalY();
    first(DOUBLE);
    first(SINGLE);
    longSuffixes();
    finalE();
    return new String(word, 0, end + 1);
  }

  private static boolean plain(String term) {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (c < 'a' || c > 'z') return false;
    }
    return true;
  }

  private void plurals() {
    if (word[end] != 's') return;
    if (ends("sses")) end -= 2;
    else if (ends("ies")) setTo("i");
    else if (word[end - 1] != 's') end--;
  }

  private void pastAndIng() {
    if (ends("eed")) {
      if (measure() > 0) end--;
      return;
    }
    if (!(ends("ed") || ends("ing")) || !vowelInStem()) return;
    end = stem;
    if (ends("at")) setTo("ate");
    else if (ends("bl")) setTo("ble");
    else if (ends("iz")) setTo("ize");
    else if (doubled(end)) {
      if ("lsz".indexOf(word[end]) < 0) end--;
    } else {
      stem = end;
      if (measure() == 1 && consonantVowelConsonant(end)) append('e');
    }
  }

  private void finalY() {
    if (ends("y") && vowelInStem()) word[end] = 'i';
  }

  private void first(String[] pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (!ends(pairs[i])) continue;
      if (measure() > 0) setTo(pairs[i + 1]);
      return;
    }
  }

  private void longSuffixes() {
    for (String suffix : LONG) {
      if (!ends(suffix)) continue;
      if (suffix.equals("ion") && !(stem >= 0 && (word[stem] == 's' || word[stem] == 't')))
        continue;
      if (measure() > 1) end = stem;
      return;
    }
  }

  private void finalE() {
    stem = end;
    if (word[end] == 'e') {
      stem = end - 1;
      int m = measure();
      if (m > 1 || m == 1 && !consonantVowelConsonant(end - 1)) end--;
    }
    stem = end;
    if (word[end] == 'l' && doubled(end) && measure() > 1) end--;
  }

  private boolean consonant(int i) {
    return switch (word[i]) {
      case 'a', 'e', 'i', 'o', 'u' -> false;
      case 'y' -> i == 0 || !consonant(i - 1);
      default -> true;
    };
  }

  /** How many vowel-consonant groups the stem has. */
  private int measure() {
    int n = 0;
    int i = 0;
    while (i <= stem && consonant(i)) i++;
    while (i <= stem) {
      while (i <= stem && !consonant(i)) i++;
      if (i > stem) break;
      n++;
      while (i <= stem && consonant(i)) i++;
    }
    return n;
  }

  private boolean vowelInStem() {
    for (int i = 0; i <= stem; i++) if (!consonant(i)) return true;
    return false;
  }

  private boolean doubled(int i) {
    return i > 0 && word[i] == word[i - 1] && consonant(i);
  }

  private boolean consonantVowelConsonant(int i) {
    if (i < 2 || !consonant(i) || consonant(i - 1) || !consonant(i - 2)) return false;
    return "wxy".indexOf(word[i]) < 0;
  }

  private boolean ends(String suffix) {
    int from = end - suffix.length() + 1;
    if (from < 0) return false;
    for (int i = suffix.length() - 1; i >= 0; i--)
      if (word[from + i] != suffix.charAt(i)) return false;
    stem = from - 1;
    return true;
  }

  private void setTo(String suffix) {
    suffix.getChars(0, suffix.length(), word, stem + 1);
    end = stem + suffix.length();
  }

  private void append(char c) {
    word[++end] = c;
  }
}
