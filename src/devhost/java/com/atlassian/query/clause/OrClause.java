package com.atlassian.query.clause;

import java.util.List;
import java.util.stream.Collectors;

/** At least one of its clauses holds. */
public class OrClause implements Clause {
  private final List<Clause> clauses;

  public OrClause(Clause... clauses) {
    this(List.of(clauses));
  }

  public OrClause(List<Clause> clauses) {
    this.clauses = List.copyOf(clauses);
  }

  @Override
  public String getName() {
    return "OR";
  }

  @Override
  public List<Clause> getClauses() {
    return clauses;
  }

  @Override
  public String toString() {
    return clauses.stream().map(Clause::toString).collect(Collectors.joining(" OR "));
  }
}
