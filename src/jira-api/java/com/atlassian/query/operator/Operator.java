package com.atlassian.query.operator;

/** Known from public plugins; oldest 7, newest seen 9. Not confirmed: the constants. */
public enum Operator {
  EQUALS,
  NOT_EQUALS,
  LIKE,
  NOT_LIKE,
  IN,
  NOT_IN,
  IS,
  IS_NOT,
  LESS_THAN,
  LESS_THAN_EQUALS,
  GREATER_THAN,
  GREATER_THAN_EQUALS,
  WAS,
  WAS_NOT,
  WAS_IN,
  WAS_NOT_IN,
  CHANGED;
}
