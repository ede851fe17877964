package com.atlassian.jira.icon;

/** What an avatar is for. */
public class IconType {
  public static final IconType ISSUE_TYPE_ICON_TYPE = new IconType();

  private IconType() {}
}
