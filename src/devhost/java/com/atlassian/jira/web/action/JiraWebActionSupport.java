package com.atlassian.jira.web.action;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.security.xsrf.XsrfTokenGenerator;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.util.SimpleErrorCollection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import minijira.web.ActionContext;

/**
 * A web action. With a command (X!save.jspa) the public method doSave() runs and nothing else;
 * without, doValidation(), then doExecute() if there was no error.
 */
public class JiraWebActionSupport extends SimpleErrorCollection {
  public static final String SUCCESS = "success";

  public static final String NONE = "none";

  public static final String ERROR = "error";

  public static final String INPUT = "input";

  public static final String LOGIN = "login";

  public static final String PERMISSION_VIOLATION_RESULT = "permissionviolation";

  public static final String ISSUE_NOT_FOUND_RESULT = "issuenotfound";

  private String returnUrl;

  public JiraWebActionSupport() {}

  public String execute() throws Exception {
    String command = ActionContext.current().command();
    if (command != null) return run(command);
    doValidation();
    return hasAnyErrors() ? INPUT : doExecute();
  }

  private String run(String command) throws Exception {
    String name = "do" + Character.toUpperCase(command.charAt(0)) + command.substring(1);
    Method method = getClass().getMethod(name);
    method.setAccessible(true);
    try {
      return (String) method.invoke(this);
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof Exception cause) throw cause;
      throw failed;
    }
  }

  public String doDefault() throws Exception {
    return INPUT;
  }

  protected String doExecute() throws Exception {
    return SUCCESS;
  }

  protected void doValidation() {}

  public ApplicationUser getLoggedInUser() {
    return ComponentAccessor.getJiraAuthenticationContext().getLoggedInUser();
  }

  public String getXsrfToken() {
    return ComponentAccessor.getComponent(XsrfTokenGenerator.class).generateToken(getHttpRequest());
  }

  public HttpServletRequest getHttpRequest() {
    return ActionContext.current().request();
  }

  public HttpServletResponse getHttpResponse() {
    return ActionContext.current().response();
  }

  public ApplicationProperties getApplicationProperties() {
    return ComponentAccessor.getApplicationProperties();
  }

  public boolean hasGlobalPermission(GlobalPermissionKey permission) {
    return ComponentAccessor.getGlobalPermissionManager()
        .hasPermission(permission, getLoggedInUser());
  }

  public boolean hasProjectPermission(ProjectPermissionKey permission, Project project) {
    return ComponentAccessor.getPermissionManager()
        .hasPermission(permission, project, getLoggedInUser());
  }

  public boolean hasIssuePermission(ProjectPermissionKey permission, Issue issue) {
    return ComponentAccessor.getPermissionManager()
        .hasPermission(permission, issue, getLoggedInUser());
  }

  public boolean isSystemAdministrator() {
    return hasGlobalPermission(GlobalPermissionKey.SYSTEM_ADMIN);
  }

  private I18nHelper i18n() {
    return ComponentAccessor.getJiraAuthenticationContext().getI18nHelper();
  }

  public String getText(String key) {
    return i18n().getText(key);
  }

  public String getText(String key, Object parameters) {
    return i18n().getText(key, parameters);
  }

  public String getText(String key, String value1) {
    return i18n().getText(key, value1);
  }

  public String getText(String key, String value1, String value2) {
    return i18n().getText(key, value1, value2);
  }

  public String getRedirect(String defaultUrl) {
    return getRedirect(defaultUrl, true);
  }

  public String getRedirect(String defaultUrl, boolean allowUserSuppliedReturnUrl) {
    if (hasAnyErrors()) return ERROR;
    boolean own = allowUserSuppliedReturnUrl && returnUrl != null && insideThisSite(returnUrl);
    return forceRedirect(own ? returnUrl : defaultUrl);
  }

  protected String forceRedirect(String url) {
    String context = getHttpRequest().getContextPath();
    boolean bare = url.startsWith("/") && !(url + "/").startsWith(context + "/");
    try {
      getHttpResponse().sendRedirect(bare ? context + url : url);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return NONE;
  }

  private static boolean insideThisSite(String url) {
    boolean elsewhere = url.startsWith("//") || url.startsWith("/\\") || url.startsWith("\\");
    return !elsewhere && !url.matches("(?s)[^/?#]*:.*");
  }

  public String getReturnUrl() {
    return returnUrl;
  }

  public void setReturnUrl(String returnUrl) {
    this.returnUrl = returnUrl;
  }

  public String returnComplete() {
    return returnComplete("/secure/Dashboard.jspa");
  }

  public String returnComplete(String url) {
    return getRedirect(url);
  }
}
