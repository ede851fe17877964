package com.atlassian.query.operand;

/** Known from public plugins and public documentation only; oldest 7, newest seen 9. */
public interface Operand {
  /** Not confirmed. */
  String getName();

  /** Not confirmed. */
  String getDisplayString();
}
