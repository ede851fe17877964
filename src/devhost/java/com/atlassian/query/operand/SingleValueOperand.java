package com.atlassian.query.operand;

/** One value: a text or a number; the other is null. */
public class SingleValueOperand implements Operand {
  private final String text;
  private final Long number;

  public SingleValueOperand(String text) {
    this.text = text;
    this.number = null;
  }

  public SingleValueOperand(Long number) {
    this.text = null;
    this.number = number;
  }

  public String getStringValue() {
    return text;
  }

  public Long getLongValue() {
    return number;
  }

  @Override
  public String getName() {
    return "SingleValueOperand";
  }

  @Override
  public String getDisplayString() {
    if (number != null) return number.toString();
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  @Override
  public String toString() {
    return getDisplayString();
  }
}
