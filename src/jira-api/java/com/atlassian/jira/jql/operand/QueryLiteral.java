package com.atlassian.jira.jql.operand;

import com.atlassian.query.operand.Operand;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public class QueryLiteral {
  public QueryLiteral() {
    throw new UnsupportedOperationException("contract only");
  }

  public QueryLiteral(Operand sourceOperand) {
    throw new UnsupportedOperationException("contract only");
  }

  public QueryLiteral(Operand sourceOperand, Long value) {
    throw new UnsupportedOperationException("contract only");
  }

  public QueryLiteral(Operand sourceOperand, String value) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getStringValue() {
    throw new UnsupportedOperationException("contract only");
  }

  public Long getLongValue() {
    throw new UnsupportedOperationException("contract only");
  }

  public Operand getSourceOperand() {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean isEmpty() {
    throw new UnsupportedOperationException("contract only");
  }

  public String asString() {
    throw new UnsupportedOperationException("contract only");
  }
}
