package com.atlassian.query.operator;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
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
