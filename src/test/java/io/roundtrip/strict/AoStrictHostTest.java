package io.roundtrip.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.ClassRule;
import org.junit.Test;

/** What passes here and would fail on a customer's Oracle. */
public class AoStrictHostTest {
  @ClassRule public static final StrictHost host = new StrictHost();

  @Test
  public void a_column_named_by_a_word_that_oracle_reserves() {
    String refusal =
        host.refusal(Samples.rows("ROWS", "String getLevel(); void setLevel(String level);"));

    assertThat(refusal)
        .contains("entity small.Row#getLevel", "LEVEL is reserved on Oracle", "another name");
  }

  @Test
  public void a_table_may_be_called_so_for_it_gets_a_prefix() {
    assertThat(host.refusal(Samples.rows("SESSION", "String getWords();"))).isEmpty();
  }

  @Test
  public void a_text_longer_than_450_that_is_not_unlimited() {
    String refusal =
        host.refusal(
            Samples.rows("ROWS", "@StringLength(451) String getWords(); void setWords(String w);"));

    assertThat(refusal).contains("small.Row#getWords", "@StringLength(451)", "or UNLIMITED");
  }

  @Test
  public void unlimited_text_is_not_compared() {
    host.install(asking());

    assertThat(ask("where=", "WORDS = ?", "&with=x"))
        .contains("small.Row", "unlimited text WORDS", "WORDS = ?", "a hash or a shortened copy");
    assertThat(ask("where=", "WORDS NOT IN (?)", "&with=x")).contains("unlimited text WORDS");
  }

  @Test
  public void unlimited_text_is_not_sorted() {
    host.install(asking());

    assertThat(ask("order=", "WORDS DESC", "")).contains("small.Row", "ORDER BY WORDS DESC");
  }

  @Test
  public void unlimited_text_may_be_asked_for_by_like_and_null() {
    host.install(asking());

    assertThat(ask("where=", "WORDS LIKE ?", "&with=x")).isEqualTo("rows: 0");
    assertThat(ask("where=", "WORDS IS NOT NULL", "&order=ID")).isEqualTo("rows: 0");
  }

  private static SmallPlugin asking() {
    return Samples.rows(
            "ROWS",
            "@StringLength(StringLength.UNLIMITED) String getWords(); void setWords(String w);")
        .imports("com.atlassian.annotations.security", "org.osgi.framework")
        .imports("jakarta.servlet", "jakarta.servlet.http")
        .module(
            "<servlet key=\"ask\" class=\"small.Ask\">",
            "<url-pattern>/small/ask</url-pattern>",
            "</servlet>")
        .sample("Ask");
  }

  private static String ask(String name, String sql, String more) {
    String query = name + URLEncoder.encode(sql, StandardCharsets.UTF_8) + more;
    return host.get("/plugins/servlet/small/ask?" + query).body();
  }
}
