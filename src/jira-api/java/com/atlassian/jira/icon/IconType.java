package com.atlassian.jira.icon;

/** Known from public plugins only; oldest 6, newest seen 10.x. */
public class IconType {
  /** Not confirmed. */
  public static final IconType ISSUE_TYPE_ICON_TYPE = null;

  private IconType() {
    throw new UnsupportedOperationException("contract only");
  }
}
