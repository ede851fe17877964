package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** Every language says the same things, every key is used, every used key is there. */
public class I18nTest {
  private static final String BASE = "roundtrip.properties";

  /** A key, or the beginning of one that code completes ("roundtrip.problem."). */
  private static final Pattern KEY =
      Pattern.compile("\"(roundtrip\\.[a-zA-Z0-9.-]+)\"|[>'](roundtrip\\.[a-zA-Z0-9.-]+)[<']");

  @Test
  public void languages_have_the_same_keys_and_the_same_placeholders() throws IOException {
    Map<String, Map<String, String>> languages = languages();
    Map<String, String> english = languages.get(BASE);

    assertThat(languages).hasSizeGreaterThanOrEqualTo(2);
    languages.forEach(
        (file, texts) -> {
          assertThat(texts.keySet()).as(file).isEqualTo(english.keySet());
          texts.forEach(
              (key, text) -> {
                assertThat(text).as(file + " " + key).isNotBlank();
                assertThat(places(text)).as(file + " " + key).isEqualTo(places(english.get(key)));
              });
        });
  }

  @Test
  public void every_beginning_of_a_key_has_a_closed_list_of_ends() throws IOException {
    Set<String> beginnings = new TreeSet<>();
    literal().stream().filter(I18nTest::isBeginning).forEach(beginnings::add);
    Map<String, Set<String>> ends = KeyEnds.all();
    ends.forEach(
        (beginning, some) ->
            some.stream()
                .map(beginning::concat)
                .filter(I18nTest::isBeginning)
                .forEach(beginnings::add));

    assertThat(ends.keySet()).containsAll(beginnings);
    assertThat(ends).allSatisfy((beginning, some) -> assertThat(some).as(beginning).isNotEmpty());
  }

  @Test
  public void every_used_key_is_there() throws IOException {
    Set<String> missing = new TreeSet<>(used());

    missing.removeAll(languages().get(BASE).keySet());

    assertThat(missing).isEmpty();
  }

  @Test
  public void every_key_is_used() throws IOException {
    Set<String> unused = new TreeSet<>(languages().get(BASE).keySet());

    unused.removeAll(used());

    assertThat(unused).isEmpty();
  }

  private static boolean isBeginning(String key) {
    return key.endsWith(".") || key.endsWith("-");
  }

  /** Whole keys, and beginnings with each of their ends. */
  private static Set<String> used() throws IOException {
    Set<String> keys = new TreeSet<>(literal());
    KeyEnds.all().forEach((beginning, ends) -> ends.forEach(end -> keys.add(beginning + end)));
    keys.removeIf(I18nTest::isBeginning);
    return keys;
  }

  private static Set<String> literal() throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    List<Path> roots = List.of(Path.of("src/main"), Path.of("atlassian-plugin.xml"));
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!file.toString().matches(".*\\.(java|vm|xml|js)")) continue;
          Matcher m = KEY.matcher(Files.readString(file));
          while (m.find()) keys.add(m.group(1) != null ? m.group(1) : m.group(2));
        }
      }
    }
    return keys;
  }

  private static Set<String> places(String text) {
    Matcher m = Pattern.compile("\\{\\d+").matcher(text);
    Set<String> found = new TreeSet<>();
    while (m.find()) found.add(m.group());
    return found;
  }

  private static Map<String, Map<String, String>> languages() throws IOException {
    Map<String, Map<String, String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of("i18n"))) {
      for (Path file : files.toList()) {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
          texts.load(in);
        }
        found.put(
            file.getFileName().toString(),
            texts.stringPropertyNames().stream()
                .collect(Collectors.toMap(k -> k, texts::getProperty)));
      }
    }
    return found;
  }
}
