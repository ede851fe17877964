package io.roundtrip.similarity.text;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A guess from script, small words, accents and endings. Made for issue texts, which are short and full of English technical terms: a
 * word of code is no evidence for English, one small word of another language is evidence against it. In doubt: English.
 */
public final class LanguageGuess {
  private static final int ENOUGH = 2_000;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private static final Map<Language, Pattern> ENDINGS =
      Map.of(
          Language.ENGLISH, Pattern.compile(".{3,}(ing|ed|ly|ness|ould|ight)"),
          Language.GERMAN, Pattern.compile(".{3,}(ung|ungen|keit|heit|lich|isch|ische|schen|icht|iert|ieren|igt)|.*(sch|pf|tz).*"),
          Language.FRENCH, Pattern.compile(".{3,}(eur|eaux|ement|ique|iques|ait|aient|ee|ees|oir|euse|ions|ez)"),
          Language.SPANISH, Pattern.compile(".{3,}(cion|ciones|dad|ando|iendo|ado|ados|ada|adas|miento|ar|ero|illa)"));

  private static final Map<Language, String> LETTERS =
      Map.of(
          Language.ENGLISH, "",
          Language.GERMAN, "äöüß",
          Language.FRENCH, "çèêëàâîïôûùœé",
          Language.SPANISH, "ñ¿¡áíóúé");

  private LanguageGuess() {}

  public static Language of(String text) {
    String sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    Language byScript = byScript(sample);
    return byScript != null ? byScript : byWords(sample.toLowerCase(Locale.ROOT));
  }

  private static @org.jspecify.annotations.Nullable Language byScript(String text) {
    int kana = 0;
    int han = 0;
    int hangul = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c)) continue;
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
    Language best = Language.ENGLISH;
    double most = evidence(Language.ENGLISH, text) + 0.9;
    for (Language candidate : new Language[] {Language.GERMAN, Language.FRENCH, Language.SPANISH}) {
      double found = evidence(candidate, text);
      if (found > most) {
        best = candidate;
        most = found;
      }
    }
    return best;
  }

  /** Endings support what small words or accents have said; alone they say nothing. */
  private static double evidence(Language language, String text) {
    double found = 0;
    double ending = 0;
    String letters = LETTERS.getOrDefault(language, "");
    Pattern endings = ENDINGS.getOrDefault(language, WORD);
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      String plain = Folding.withoutAccents(word);
      if (FunctionWords.of(language).contains(plain)) found += plain.length() > 1 ? 1 : 0.25;
      else if (endings.matcher(plain).matches()) ending += 0.3;
      for (int i = 0; i < word.length(); i++) if (letters.indexOf(word.charAt(i)) >= 0) found += 0.4;
    }
    found += marks(letters, text);
    return found > 0 || language == Language.ENGLISH ? found + ending : 0;
  }

  private static double marks(String letters, String text) {
    return letters.contains("¿") && (text.contains("¿") || text.contains("¡")) ? 1 : 0;
  }
}
