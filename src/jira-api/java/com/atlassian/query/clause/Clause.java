package com.atlassian.query.clause;

import java.util.List;

/** Known from public plugins and public documentation only; oldest 7, newest seen 9. */
public interface Clause {
  /** Not confirmed. */
  String getName();

  /** Not confirmed. */
  List<Clause> getClauses();
}
