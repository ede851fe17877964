package minijira.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The screens' own texts: English in the code, other languages in {@code minijira/words_xx.txt},
 * one "English = translation" a line. {0}, {1} are filled with the arguments.
 */
final class Words {
  private static final ThreadLocal<Locale> SPOKEN = ThreadLocal.withInitial(() -> Locale.ENGLISH);
  private static final Map<String, Map<String, String>> LANGUAGES = new ConcurrentHashMap<>();

  private Words() {}

  static void speak(Locale locale) {
    SPOKEN.set(locale);
  }

  static Locale locale() {
    return SPOKEN.get();
  }

  static String t(String english, Object... args) {
    String text = dictionary(SPOKEN.get().getLanguage()).getOrDefault(english, english);
    for (int i = 0; i < args.length; i++)
      text = text.replace("{" + i + "}", String.valueOf(args[i]));
    return text;
  }

  /** One word for 1, another for any other number. */
  static String count(long number, String one, String many) {
    return t(number == 1 ? one : many, number);
  }

  static Map<String, String> dictionary(String language) {
    return LANGUAGES.computeIfAbsent(language, Words::read);
  }

  private static Map<String, String> read(String language) {
    Map<String, String> all = new HashMap<>();
    try (InputStream in = Words.class.getResourceAsStream("/minijira/words_" + language + ".txt")) {
      if (in == null) return all;
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        int at = line.indexOf(" = ");
        if (at > 0) all.put(line.substring(0, at).strip(), line.substring(at + 3).strip());
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
