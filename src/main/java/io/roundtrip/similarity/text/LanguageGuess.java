package io.roundtrip.similarity.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A guess from script, small words, accents and endings. Made for issue texts, which are short and
 * full of English technical terms: a word of code is no evidence for English, one small word of
 * another language is evidence against it. In doubt: English.
 */
public final class LanguageGuess {
  private static final int ENOUGH = 400;
  private static final char FIRST_ASIAN = 0x1100;
  private static final int SMALL_WORD = 20;
  private static final int SMALL_LETTER = 5;
  private static final int ACCENT = 8;
  private static final int ENDING = 6;
  private static final int BITS = 12;
  private static final int SURE = (1 << 11) - 1;
  private static final int ENDS = 1 << 11;
  private static final long FOREIGN = 1L << 63;
  private static final int IN_DOUBT_ENGLISH = 18;
  private static final int SHORTEST_WITH_ENDING = 5;

  private static final Signs[] LATIN = {
    new Signs(Language.ENGLISH, "", "ing ed ly ness ould ight"),
    new Signs(
        Language.GERMAN, "äöüß", "ung ungen keit heit lich isch ische schen icht iert ieren igt"),
    new Signs(
        Language.FRENCH,
        "çèêëàâîïôûùœé",
        "eur eaux ement ique iques ait aient ee ees oir euse ions ez"),
    new Signs(
        Language.SPANISH,
        "ñáíóúé",
        "cion ciones dad ando iendo ado ados ada adas miento ar ero illa")
  };

  private static final WordMemory EVIDENCE = new WordMemory(1 << 13);

  private LanguageGuess() {}

  public static Language of(String text) {
    String sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    Language byScript = byScript(sample);
    return byScript != null ? byScript : byWords(sample);
  }

  private static @Nullable Language byScript(String text) {
    int kana = 0;
    int han = 0;
    int hangul = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c)) continue;
      if (c < FIRST_ASIAN) {
        other++;
        continue;
      }
      switch (Character.UnicodeScript.of(c)) {
        case HIRAGANA, KATAKANA -> kana++;
        case HAN -> han++;
        case HANGUL -> hangul++;
        default -> other++;
      }
    }
    int asian = kana + han + hangul;
    if (asian < 2 || asian * 5 < other) return null;
    if (hangul > kana + han) return Language.KOREAN;
    return kana * 10 > han || kana > 2 ? Language.JAPANESE : Language.CHINESE;
  }

  private static Language byWords(String text) {
    int[] sure = new int[LATIN.length];
    int[] endings = new int[LATIN.length];
    boolean foreign = false;
    for (int i = 0; i < text.length(); ) {
      int start = i;
      while (i < text.length() && Character.isLetter(text.charAt(i))) i++;
      if (i == start) {
        i++;
        continue;
      }
      long evidence = EVIDENCE.of(text, start, i, LanguageGuess::evidence);
      foreign |= (evidence & FOREIGN) != 0;
      for (int l = 0; l < LATIN.length; l++, evidence >>>= BITS) {
        sure[l] += (int) evidence & SURE;
        if ((evidence & ENDS) != 0) endings[l] += ENDING;
      }
    }
    return foreign ? best(sure, endings) : Language.ENGLISH;
  }

  /** What one word says: for each language of {@link #LATIN}, and whether for any but English. */
  private static long evidence(String raw) {
    String word = raw.toLowerCase(Locale.ROOT);
    String plain = Folding.withoutAccents(word);
    int languages = FunctionWords.languages(plain);
    boolean accents = !word.equals(plain);
    long evidence = (languages & ~1) != 0 || accents ? FOREIGN : 0;
    for (int l = 0; l < LATIN.length; l++) {
      Signs signs = LATIN[l];
      int sure = accents ? ACCENT * signs.accents(word) : 0;
      if ((languages & 1 << signs.language.ordinal()) != 0)
        sure += plain.length() > 1 ? SMALL_WORD : SMALL_LETTER;
      evidence |= (long) (Math.min(SURE, sure) | (signs.ends(plain) ? ENDS : 0)) << l * BITS;
    }
    return evidence;
  }

  /** Endings support what small words or accents have said; alone they say nothing. */
  private static Language best(int[] sure, int[] endings) {
    int best = 0;
    int most = sure[0] + endings[0] + IN_DOUBT_ENGLISH;
    for (int l = 1; l < LATIN.length; l++) {
      int found = sure[l] + endings[l];
      if (sure[l] == 0 || found <= most) continue;
      best = l;
      most = found;
    }
    return LATIN[best].language;
  }

  private record Signs(Language language, String letters, String[] endings, String lastLetters) {
    Signs(Language language, String letters, String endings) {
      this(language, letters, endings.split(" "), lastLetters(endings.split(" ")));
    }

    private static String lastLetters(String[] endings) {
      StringBuilder last = new StringBuilder();
      for (String ending : endings) last.append(ending.charAt(ending.length() - 1));
      return last.toString();
    }

    int accents(String word) {
      int found = 0;
      for (int i = 0; i < word.length(); i++) if (letters.indexOf(word.charAt(i)) >= 0) found++;
      return found;
    }

    boolean ends(String word) {
      int last = word.length() - 1;
      if (last + 1 < SHORTEST_WITH_ENDING || lastLetters.indexOf(word.charAt(last)) < 0)
        return false;
      for (String ending : endings) if (word.endsWith(ending)) return true;
      return false;
    }
  }
}
