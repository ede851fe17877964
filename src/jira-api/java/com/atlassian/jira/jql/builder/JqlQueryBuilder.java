package com.atlassian.jira.jql.builder;

import com.atlassian.query.Query;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public class JqlQueryBuilder {
  private JqlQueryBuilder() {
    throw new UnsupportedOperationException("contract only");
  }

  public static JqlQueryBuilder newBuilder() {
    throw new UnsupportedOperationException("contract only");
  }

  public static JqlQueryBuilder newBuilder(Query query) {
    throw new UnsupportedOperationException("contract only");
  }

  public static JqlClauseBuilder newClauseBuilder() {
    throw new UnsupportedOperationException("contract only");
  }

  public JqlOrderByBuilder orderBy() {
    throw new UnsupportedOperationException("contract only");
  }

  public JqlClauseBuilder where() {
    throw new UnsupportedOperationException("contract only");
  }

  public Query buildQuery() {
    throw new UnsupportedOperationException("contract only");
  }
}
