package com.atlassian.jira.permission;

import com.atlassian.jira.security.plugin.ProjectPermissionKey;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public class ProjectPermissions {
  public ProjectPermissions() {
    throw new UnsupportedOperationException("contract only");
  }

  public static final ProjectPermissionKey ADMINISTER_PROJECTS = null;

  public static final ProjectPermissionKey BROWSE_PROJECTS = null;

  public static final ProjectPermissionKey CREATE_ISSUES = null;

  public static final ProjectPermissionKey EDIT_ISSUES = null;

  public static final ProjectPermissionKey TRANSITION_ISSUES = null;

  public static final ProjectPermissionKey ASSIGN_ISSUES = null;

  public static final ProjectPermissionKey ASSIGNABLE_USER = null;

  public static final ProjectPermissionKey RESOLVE_ISSUES = null;

  public static final ProjectPermissionKey CLOSE_ISSUES = null;

  public static final ProjectPermissionKey MODIFY_REPORTER = null;

  public static final ProjectPermissionKey DELETE_ISSUES = null;

  public static final ProjectPermissionKey LINK_ISSUES = null;

  public static final ProjectPermissionKey SET_ISSUE_SECURITY = null;

  public static final ProjectPermissionKey ADD_COMMENTS = null;
}
