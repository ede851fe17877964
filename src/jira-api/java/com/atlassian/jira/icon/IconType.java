package com.atlassian.jira.icon;

/**
 * Known from public plugins only; oldest 6, newest seen 10.x. Not confirmed, see the README of this
 * folder.
 */
public class IconType {
  public static final IconType ISSUE_TYPE_ICON_TYPE = null;

  private IconType() {
    throw new UnsupportedOperationException("contract only");
  }
}
