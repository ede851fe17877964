package io.roundtrip.similarity.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A guess from script, small words, accents and endings. Made for issue texts, which are short and
 * full of English technical terms: a word of code is no evidence for English, one small word of
 * another language is evidence against it. In doubt: English.
 */
public final class LanguageGuess {
  private static final int ENOUGH = 400;
  private static final double IN_DOUBT_ENGLISH = 0.9;
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
      if (c < 0x1100) {
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
    double[] sure = new double[LATIN.length];
    List<String> words = new ArrayList<>();
    boolean foreign = false;
    for (int i = 0; i < text.length(); ) {
      int start = i;
      while (i < text.length() && Character.isLetter(text.charAt(i))) i++;
      if (i == start) i++;
      else foreign |= weigh(text.substring(start, i).toLowerCase(Locale.ROOT), sure, words);
    }
    return foreign ? best(sure, words) : Language.ENGLISH;
  }

  private static boolean weigh(String word, double[] sure, List<String> words) {
    String plain = Folding.withoutAccents(word);
    words.add(plain);
    int languages = FunctionWords.languages(plain);
    if (languages == 0 && word.equals(plain)) return false;
    for (int l = 0; l < LATIN.length; l++) {
      if ((languages & 1 << LATIN[l].language.ordinal()) != 0)
        sure[l] += plain.length() > 1 ? 1 : 0.25;
      sure[l] += LATIN[l].accents(word);
    }
    return (languages & ~1) != 0 || !word.equals(plain);
  }

  /** Endings support what small words or accents have said; alone they say nothing. */
  private static Language best(double[] sure, List<String> words) {
    int best = 0;
    double most = sure[0] + LATIN[0].endings(words) + IN_DOUBT_ENGLISH;
    for (int l = 1; l < LATIN.length; l++) {
      double found = sure[l] + LATIN[l].endings(words);
      if (sure[l] == 0 || found <= most) continue;
      best = l;
      most = found;
    }
    return LATIN[best].language;
  }

  private record Signs(Language language, String letters, String[] endings) {
    Signs(Language language, String letters, String endings) {
      this(language, letters, endings.split(" "));
    }

    double accents(String word) {
      double found = 0;
      for (int i = 0; i < word.length(); i++)
        if (letters.indexOf(word.charAt(i)) >= 0) found += 0.4;
      return found;
    }

    double endings(List<String> words) {
      double found = 0;
      for (String word : words)
        if (word.length() >= SHORTEST_WITH_ENDING && ends(word)) found += 0.3;
      return found;
    }

    private boolean ends(String word) {
      for (String ending : endings) if (word.endsWith(ending)) return true;
      return false;
    }
  }
}
