package minijira.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Test;

public class WordsTest {
  private static final Pattern SPOKEN =
      Pattern.compile("(?<![\\w])t\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  @After
  public void speak_english_again() {
    Words.speak(Locale.ENGLISH);
  }

  @Test
  public void every_text_of_the_screens_is_known_in_german() throws IOException {
    Set<String> texts = textsOfTheScreens();

    Set<String> known = Words.dictionary("de").keySet();

    assertThat(texts).hasSizeGreaterThan(300);
    assertThat(texts.stream().filter(text -> !known.contains(text))).isEmpty();
  }

  @Test
  public void arguments_are_filled_in() {
    Words.speak(Locale.GERMAN);

    String text = Words.t("{0} of {1} done", 2, 3);

    assertThat(text).isEqualTo("2 von 3 fertig");
  }

  @Test
  public void a_language_without_translation_speaks_english() {
    Words.speak(Locale.JAPANESE);

    String text = Words.t("Issue links");

    assertThat(text).isEqualTo("Issue links");
  }

  private static Set<String> textsOfTheScreens() throws IOException {
    Set<String> texts = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/devhost/java/minijira/pages"))) {
      for (Path file : files.toList()) {
        Matcher matcher = SPOKEN.matcher(joined(Files.readString(file)));
        while (matcher.find()) texts.add(matcher.group(1));
      }
    }
    return texts;
  }

  /** A long text may stand on several lines. */
  private static String joined(String source) {
    return source.replaceAll("\"\\s*\\+\\s*\"", "");
  }
}
