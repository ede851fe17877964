package com.atlassian.query.clause;

import java.util.List;
import java.util.stream.Collectors;

/** All of its clauses hold. */
public class AndClause implements Clause {
  private final List<Clause> clauses;

  public AndClause(Clause... clauses) {
    this(List.of(clauses));
  }

  public AndClause(List<Clause> clauses) {
    this.clauses = List.copyOf(clauses);
  }

  @Override
  public String getName() {
    return "AND";
  }

  @Override
  public List<Clause> getClauses() {
    return clauses;
  }

  @Override
  public String toString() {
    return clauses.stream()
        .map(clause -> clause instanceof OrClause ? "(" + clause + ")" : clause.toString())
        .collect(Collectors.joining(" AND "));
  }
}
