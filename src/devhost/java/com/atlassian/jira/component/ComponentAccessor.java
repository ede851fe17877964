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
import minijira.node.Components;

/** Static way to the services of this node. */
public class ComponentAccessor {
  private ComponentAccessor() {}

  public static <T> T getComponent(Class<T> componentClass) {
    return Components.get(componentClass);
  }

  public static <T> Optional<T> getComponentSafely(Class<T> componentClass) {
    return Optional.ofNullable(Components.find(componentClass));
  }

  public static <T> T getOSGiComponentInstanceOfType(Class<T> componentClass) {
    return Components.get(componentClass);
  }

  public static ApplicationProperties getApplicationProperties() {
    return Components.get(ApplicationProperties.class);
  }

  public static ChangeHistoryManager getChangeHistoryManager() {
    return Components.get(ChangeHistoryManager.class);
  }

  public static CommentManager getCommentManager() {
    return Components.get(CommentManager.class);
  }

  public static ConstantsManager getConstantsManager() {
    return Components.get(ConstantsManager.class);
  }

  public static CustomFieldManager getCustomFieldManager() {
    return Components.get(CustomFieldManager.class);
  }

  public static GlobalPermissionManager getGlobalPermissionManager() {
    return Components.get(GlobalPermissionManager.class);
  }

  public static IssueFactory getIssueFactory() {
    return Components.get(IssueFactory.class);
  }

  public static IssueLinkManager getIssueLinkManager() {
    return Components.get(IssueLinkManager.class);
  }

  public static IssueManager getIssueManager() {
    return Components.get(IssueManager.class);
  }

  public static IssueService getIssueService() {
    return Components.get(IssueService.class);
  }

  public static JiraAuthenticationContext getJiraAuthenticationContext() {
    return Components.get(JiraAuthenticationContext.class);
  }

  public static LocaleManager getLocaleManager() {
    return Components.get(LocaleManager.class);
  }

  public static MailQueue getMailQueue() {
    return Components.get(MailQueue.class);
  }

  public static MailServerManager getMailServerManager() {
    return Components.get(MailServerManager.class);
  }

  public static OptionsManager getOptionsManager() {
    return Components.get(OptionsManager.class);
  }

  public static PermissionManager getPermissionManager() {
    return Components.get(PermissionManager.class);
  }

  public static PluginAccessor getPluginAccessor() {
    return Components.get(PluginAccessor.class);
  }

  public static ProjectManager getProjectManager() {
    return Components.get(ProjectManager.class);
  }

  public static UserManager getUserManager() {
    return Components.get(UserManager.class);
  }

  public static VersionManager getVersionManager() {
    return Components.get(VersionManager.class);
  }

  public static WorkflowManager getWorkflowManager() {
    return Components.get(WorkflowManager.class);
  }
}
