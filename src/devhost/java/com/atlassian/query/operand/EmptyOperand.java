package com.atlassian.query.operand;

/** The word EMPTY. */
public class EmptyOperand implements Operand {
  public static final EmptyOperand EMPTY = new EmptyOperand();

  @Override
  public String getName() {
    return "EMPTY";
  }

  @Override
  public String getDisplayString() {
    return "EMPTY";
  }

  @Override
  public String toString() {
    return getDisplayString();
  }
}
