package com.atlassian.jira.jql.operand;

import com.atlassian.query.operand.Operand;
import java.util.Objects;

/** One value that an operand stands for: a number, a text, or empty. */
public class QueryLiteral {
  private final Operand source;
  private final Long number;
  private final String text;

  public QueryLiteral() {
    this(null, null, null);
  }

  public QueryLiteral(Operand sourceOperand) {
    this(sourceOperand, null, null);
  }

  public QueryLiteral(Operand sourceOperand, Long value) {
    this(sourceOperand, value, null);
  }

  public QueryLiteral(Operand sourceOperand, String value) {
    this(sourceOperand, null, value);
  }

  private QueryLiteral(Operand source, Long number, String text) {
    this.source = source;
    this.number = number;
    this.text = text;
  }

  public String getStringValue() {
    return text;
  }

  public Long getLongValue() {
    return number;
  }

  public Operand getSourceOperand() {
    return source;
  }

  public boolean isEmpty() {
    return number == null && text == null;
  }

  public String asString() {
    return number == null ? text : number.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QueryLiteral that
        && Objects.equals(number, that.number)
        && Objects.equals(text, that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, text);
  }

  @Override
  public String toString() {
    return isEmpty() ? "EMPTY" : asString();
  }
}
