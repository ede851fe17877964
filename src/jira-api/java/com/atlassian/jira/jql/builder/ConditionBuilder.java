package com.atlassian.jira.jql.builder;

/** Known from public plugins and public documentation only; oldest 7, newest seen 11.0. */
public interface ConditionBuilder {
  JqlClauseBuilder eq(String value);

  /** Not confirmed. */
  JqlClauseBuilder eq(Long value);

  /** Not confirmed. */
  JqlClauseBuilder notEq(String value);

  /** Not confirmed. */
  JqlClauseBuilder like(String value);

  /** Not confirmed. */
  JqlClauseBuilder isEmpty();

  /** Not confirmed. */
  JqlClauseBuilder isNotEmpty();

  /** Not confirmed. */
  JqlClauseBuilder gt(Long value);

  /** Not confirmed. */
  JqlClauseBuilder gtEq(Long value);

  /** Not confirmed. */
  JqlClauseBuilder lt(Long value);

  /** Not confirmed. */
  JqlClauseBuilder ltEq(Long value);

  /** Not confirmed. */
  JqlClauseBuilder in(String... values);

  /** Not confirmed. */
  JqlClauseBuilder in(Long... values);

  /** Not confirmed. */
  JqlClauseBuilder notIn(String... values);

  /** Not confirmed. */
  JqlClauseBuilder inFunc(String funcName, String... args);
}
