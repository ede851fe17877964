package com.atlassian.jira;

import java.util.Collection;

/**
 * Known from section 2 and public plugins; oldest 7, newest seen 11; member list not confirmed, see
 * the README of this folder.
 */
public interface JiraDataType {
  /** Not confirmed. */
  Collection<String> asStrings();
}
