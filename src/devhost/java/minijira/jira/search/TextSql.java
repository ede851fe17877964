package minijira.jira.search;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.query.operator.Operator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import minijira.store.Words;

/**
 * Words in one or several places. All words must be in the same place; "quoted" ones in this order;
 * * stands for any ending.
 */
final class TextSql extends FieldSql {
  /** A column of searchable words, and how a condition on it becomes one on the issue. */
  record Place(String column, UnaryOperator<Sql> wrap) {}

  private final List<Place> places;
  private final Sql empty;
  private final String exactColumn;

  TextSql(List<Place> places, Sql empty, String exactColumn) {
    this.places = places;
    this.empty = empty;
    this.exactColumn = exactColumn;
  }

  @Override
  Set<Operator> operators() {
    if (exactColumn == null) return TEXT;
    Set<Operator> both = EnumSet.copyOf(TEXT);
    both.addAll(EQUALITY);
    return both;
  }

  @Override
  Sql empty() {
    return empty;
  }

  @Override
  Sql equal(Condition condition, List<QueryLiteral> values) {
    return places
        .get(0)
        .wrap
        .apply(Sql.in(exactColumn, values.stream().map(QueryLiteral::asString).toList()));
  }

  @Override
  Sql like(Condition condition, String text) {
    Optional<String> problem = TextQuery.problem(condition.name(), text);
    if (problem.isPresent()) {
      condition.problems().addErrorMessage(problem.get());
      return Sql.FALSE;
    }
    List<String> patterns = patterns(text);
    if (patterns.isEmpty()) {
      condition
          .problems()
          .addErrorMessage(
              "The field '" + condition.name() + "' needs at least one word to search for.");
      return Sql.FALSE;
    }
    List<Sql> anywhere = new ArrayList<>();
    for (Place place : places)
      anywhere.add(
          place.wrap.apply(
              Sql.all(
                  patterns.stream()
                      .map(pattern -> Sql.of(place.column + " LIKE ?", pattern))
                      .toList())));
    return Sql.any(anywhere);
  }

  private static List<String> patterns(String text) {
    List<String> patterns = new ArrayList<>();
    boolean phrase = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    if (phrase) {
      String words = Words.searchable(text);
      return words.isBlank() ? List.of() : List.of("%" + words + "%");
    }
    for (String part : text.strip().split("\\s+")) {
      boolean open = part.endsWith("*");
      List<String> words = Words.split(part);
      for (int i = 0; i < words.size(); i++) {
        boolean last = open && i == words.size() - 1;
        patterns.add(last ? "% " + words.get(i) + "%" : "% " + Words.stem(words.get(i)) + " %");
      }
    }
    return patterns;
  }
}
