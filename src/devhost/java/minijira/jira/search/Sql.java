package minijira.jira.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import minijira.jira.issue.IssueStore;

/** A condition on the issue called i, with its arguments in order. */
record Sql(String text, List<Object> args) {
  private static final int MANY = 200;
  static final Sql TRUE = of("1 = 1");
  static final Sql FALSE = of("1 = 0");

  static Sql of(String text, Object... args) {
    return new Sql(text, List.of(args));
  }

  /**
   * The column is one of the values; none of them: false. Long lists of ids are written out, for
   * drivers limit the number of arguments.
   */
  static Sql in(String column, Collection<?> values) {
    if (values.isEmpty()) return FALSE;
    if (values.size() > MANY && values.stream().allMatch(Long.class::isInstance))
      return of(
          column
              + " IN ("
              + values.stream().map(Object::toString).collect(Collectors.joining(", "))
              + ")");
    return new Sql(
        column + " IN (" + IssueStore.marks(values.size()) + ")", new ArrayList<>(values));
  }

  /** The issue is among what the query on another table gives. */
  static Sql issueIn(String table, String idColumn, Sql condition) {
    return new Sql(
        "i.id IN (SELECT " + idColumn + " FROM " + table + " WHERE " + condition.text + ")",
        condition.args);
  }

  static Sql all(List<Sql> parts) {
    return join(parts, " AND ", TRUE);
  }

  static Sql any(List<Sql> parts) {
    return join(parts, " OR ", FALSE);
  }

  private static Sql join(List<Sql> parts, String word, Sql none) {
    if (parts.isEmpty()) return none;
    if (parts.size() == 1) return parts.get(0);
    List<Object> args = new ArrayList<>();
    parts.forEach(part -> args.addAll(part.args));
    return new Sql("(" + String.join(word, parts.stream().map(Sql::text).toList()) + ")", args);
  }

  Sql and(Sql other) {
    return all(List.of(this, other));
  }

  Sql or(Sql other) {
    return any(List.of(this, other));
  }

  Sql not() {
    return new Sql("NOT (" + text + ")", args);
  }
}
