package io.roundtrip.setup.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.schema.Table;
import org.junit.Test;

/** Every table that the descriptor names has a rule, and no rule is about nothing. */
public class KeptTest {
  private static final Pattern ENTITY = Pattern.compile("<entity>([^<]+)</entity>");

  private static Set<String> tables() throws IOException {
    return ENTITY
        .matcher(Files.readString(Path.of("atlassian-plugin.xml")))
        .results()
        .map(KeptTest::table)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String table(MatchResult entity) {
    try {
      return Class.forName(entity.group(1)).getAnnotation(Table.class).value();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(entity.group(1), e);
    }
  }

  @Test
  public void each_rule_says_how_long_in_both_languages() throws IOException {
    Map<String, String> times =
        Map.of(
            "roundtrip.properties", "(?i).*\\b(until|as long as|days|years|newest)\\b.*",
            "roundtrip_de.properties", "(?i).*\\b(bis|solange|Tage|Jahre|neuesten)\\b.*");

    for (String file : times.keySet()) {
      Properties texts = new Properties();
      texts.load(Files.newBufferedReader(Path.of("i18n", file)));
      for (Kept rule : Kept.values())
        assertThat(texts.getProperty("roundtrip.setup.upkeep.kept." + rule.word()))
            .as(file + " " + rule)
            .matches(times.get(file));
    }
  }

  @Test
  public void each_table_has_one_rule() throws IOException {
    List<String> ruled =
        Stream.of(Kept.values()).flatMap(rule -> rule.tables().stream()).sorted().toList();

    assertThat(ruled).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(ruled)).isEqualTo(tables());
    assertThat(ruled).hasSizeGreaterThan(25);
  }
}
