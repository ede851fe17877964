package com.atlassian.query.clause;

import java.util.List;

/** Its clause does not hold. */
public class NotClause implements Clause {
  private final Clause clause;

  public NotClause(Clause clause) {
    this.clause = clause;
  }

  public Clause getSubClause() {
    return clause;
  }

  @Override
  public String getName() {
    return "NOT";
  }

  @Override
  public List<Clause> getClauses() {
    return List.of(clause);
  }

  @Override
  public String toString() {
    return clause instanceof TerminalClause ? "NOT " + clause : "NOT (" + clause + ")";
  }
}
