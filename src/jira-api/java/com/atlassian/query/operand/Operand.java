package com.atlassian.query.operand;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
public interface Operand {
  /** Not confirmed. */
  String getName();

  /** Not confirmed. */
  String getDisplayString();
}
