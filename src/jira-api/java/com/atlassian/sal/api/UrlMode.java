package com.atlassian.sal.api;

/** Known from section 2; oldest 7, newest seen 11. */
public enum UrlMode {
  CANONICAL,
  ABSOLUTE,
  RELATIVE,
  RELATIVE_CANONICAL,
  AUTO;
}
