package com.atlassian.jira.component;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueFactory;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.project.version.VersionManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.plugin.PluginAccessor;
import java.util.Optional;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public class ComponentAccessor {
  private ComponentAccessor() {
    throw new UnsupportedOperationException("contract only");
  }

  public static <T> T getComponent(Class<T> componentClass) {
    throw new UnsupportedOperationException("contract only");
  }

  public static <T> Optional<T> getComponentSafely(Class<T> componentClass) {
    throw new UnsupportedOperationException("contract only");
  }

  public static <T> T getOSGiComponentInstanceOfType(Class<T> componentClass) {
    throw new UnsupportedOperationException("contract only");
  }

  public static ApplicationProperties getApplicationProperties() {
    throw new UnsupportedOperationException("contract only");
  }

  public static ChangeHistoryManager getChangeHistoryManager() {
    throw new UnsupportedOperationException("contract only");
  }

  public static CommentManager getCommentManager() {
    throw new UnsupportedOperationException("contract only");
  }

  public static ConstantsManager getConstantsManager() {
    throw new UnsupportedOperationException("contract only");
  }

  public static CustomFieldManager getCustomFieldManager() {
    throw new UnsupportedOperationException("contract only");
  }

  public static GlobalPermissionManager getGlobalPermissionManager() {
    throw new UnsupportedOperationException("contract only");
  }

  public static IssueFactory getIssueFactory() {
    throw new UnsupportedOperationException("contract only");
  }

  public static IssueLinkManager getIssueLinkManager() {
    throw new UnsupportedOperationException("contract only");
  }

  public static IssueManager getIssueManager() {
    throw new UnsupportedOperationException("contract only");
  }

  public static IssueService getIssueService() {
    throw new UnsupportedOperationException("contract only");
  }

  public static JiraAuthenticationContext getJiraAuthenticationContext() {
    throw new UnsupportedOperationException("contract only");
  }

  public static LocaleManager getLocaleManager() {
    throw new UnsupportedOperationException("contract only");
  }

  public static MailQueue getMailQueue() {
    throw new UnsupportedOperationException("contract only");
  }

  public static MailServerManager getMailServerManager() {
    throw new UnsupportedOperationException("contract only");
  }

  public static OptionsManager getOptionsManager() {
    throw new UnsupportedOperationException("contract only");
  }

  public static PermissionManager getPermissionManager() {
    throw new UnsupportedOperationException("contract only");
  }

  public static PluginAccessor getPluginAccessor() {
    throw new UnsupportedOperationException("contract only");
  }

  public static ProjectManager getProjectManager() {
    throw new UnsupportedOperationException("contract only");
  }

  public static UserManager getUserManager() {
    throw new UnsupportedOperationException("contract only");
  }

  public static VersionManager getVersionManager() {
    throw new UnsupportedOperationException("contract only");
  }

  public static WorkflowManager getWorkflowManager() {
    throw new UnsupportedOperationException("contract only");
  }
}
