package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.Test;

/** The button that a text tells people to press has that name on a screen of ours. */
public class QuotedNamesTest {
  private static final Map<String, Pattern> NAMED =
      Map.of(
          "roundtrip.properties",
          Pattern.compile("(?:[Bb]utton|[Pp]ress(?:es)?|[Cc]hoose) “(?<name>[^”]+)”"),
          "roundtrip_de.properties",
          Pattern.compile(
              "(?:Knopf|[Dd]rück(?:t|en)|[Dd]rücken Sie|[Ww]ählen Sie) „(?<name>[^“]+)“"
                  + "|„(?<before>[^“]+)“ (?:drückt|drücken|wählt|wählen)"));

  @Test
  public void a_button_is_named_as_it_is_called() throws IOException {
    for (String file : NAMED.keySet()) {
      Properties texts = new Properties();
      try (Reader in = Files.newBufferedReader(Path.of("i18n", file))) {
        texts.load(in);
      }
      Set<String> named = new TreeSet<>();
      texts
          .values()
          .forEach(
              text ->
                  NAMED
                      .get(file)
                      .matcher((String) text)
                      .results()
                      .forEach(
                          m ->
                              named.add(
                                  m.group(1) == null ? m.group(m.groupCount()) : m.group(1))));

      assertThat(named).as(file).hasSizeGreaterThan(2).allMatch(texts::containsValue);
    }
  }
}
