package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.java.ao.sql.SqlUtils;
import org.junit.Test;

/**
 * Active Objects finds the columns of a where-clause by a pattern and quotes them where the
 * database wants it (PostgreSQL does, H2 does not). A word of SQL that it takes for a column, or a
 * column that it overlooks, is an error on PostgreSQL alone.
 */
public class WhereClausesTest {
  private static final Set<String> WORDS =
      Set.of("AND", "OR", "NOT", "IN", "IS", "NULL", "LIKE", "BETWEEN", "ESCAPE");

  /** Texts joined by +, also over several lines; what is not a text ends them. */
  private static final Pattern TEXTS =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*");

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i)(=|<|>|\\bLIKE|\\bBETWEEN|\\bIN) *\\(?(\\?|')|\\bNULL\\b|\\b(AND|OR|NOT)\\b *$|^"
              + " *(AND|OR)\\b");

  private static final Pattern PLAIN_SQL =
      Pattern.compile("\\b(SELECT|UPDATE|INSERT|DELETE|WHERE)\\b");

  private static List<String> clauses(String code) {
    List<String> clauses = new ArrayList<>();
    Matcher found = TEXTS.matcher(code.replaceAll("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$", ""));
    while (found.find()) {
      String text = found.group().replaceAll("\"\\s*\\+\\s*\"", "");
      text = text.substring(1, text.length() - 1);
      if (CLAUSE.matcher(text).find() && !PLAIN_SQL.matcher(text).find()) clauses.add(text);
    }
    return clauses;
  }

  /** What Active Objects would misread; columns stand between < and > as it found them. */
  private static List<String> misread(String clause) {
    String read = SqlUtils.processWhereClause(clause, column -> "\u00ab" + column + "\u00bb");
    return Pattern.compile("'[^']*'|\u00ab\\w+\u00bb|\\w+")
        .matcher(read)
        .results()
        .map(found -> found.group())
        .filter(word -> !isRead(word))
        .toList();
  }

  private static boolean isRead(String word) {
    if (word.startsWith("'")) return true;
    boolean column = word.startsWith("\u00ab");
    String bare = column ? word.substring(1, word.length() - 1) : word;
    return column != (WORDS.contains(bare) || bare.matches("[0-9]+"));
  }

  @Test
  public void every_column_is_found_and_nothing_else() throws IOException {
    List<String> all = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(WhereClausesTest::isStore).toList())
        for (String clause : clauses(Files.readString(file))) {
          all.add(clause);
          List<String> misread = misread(clause);
          if (!misread.isEmpty()) wrong.add(file.getFileName() + ": " + clause + " " + misread);
        }
    }

    assertThat(wrong).isEmpty();
    assertThat(all).hasSizeGreaterThan(80);
  }

  private static boolean isStore(Path file) {
    return file.toString().endsWith(".java")
        && file.getParent() != null
        && file.getParent().endsWith("ao");
  }

  @Test
  public void what_it_misreads() {
    assertThat(misread("STEP = ? OR (STEP = ? AND ENDS_AT <= ?)")).isEmpty();
    assertThat(misread("KEY_ID NOT IN (?,?) AND TITLE NOT LIKE ? OR AT IS NOT NULL")).isEmpty();
    assertThat(misread("STATE IS NULL OR NOT STATE IN (?)")).containsExactly("\u00abOR\u00bb");
    assertThat(misread("LOWER(TITLE) = ?")).containsExactly("LOWER", "TITLE");
    assertThat(misread("ID = LEAD_ID")).containsExactly("LEAD_ID");
    assertThat(misread("1 = 1")).containsExactly("\u00ab1\u00bb");
  }
}
