package com.atlassian.jira.web.action;

import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public class JiraWebActionSupport implements ErrorCollection {
  public static final String SUCCESS = "success";

  public static final String NONE = "none";

  public static final String ERROR = "error";

  public static final String INPUT = "input";

  public static final String LOGIN = "login";

  public static final String PERMISSION_VIOLATION_RESULT = "permissionviolation";

  public static final String ISSUE_NOT_FOUND_RESULT = "issuenotfound";

  public JiraWebActionSupport() {
    throw new UnsupportedOperationException("contract only");
  }

  public String execute() throws Exception {
    throw new UnsupportedOperationException("contract only");
  }

  public String doDefault() throws Exception {
    throw new UnsupportedOperationException("contract only");
  }

  protected String doExecute() throws Exception {
    throw new UnsupportedOperationException("contract only");
  }

  protected void doValidation() {
    throw new UnsupportedOperationException("contract only");
  }

  public ApplicationUser getLoggedInUser() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getXsrfToken() {
    throw new UnsupportedOperationException("contract only");
  }

  public HttpServletRequest getHttpRequest() {
    throw new UnsupportedOperationException("contract only");
  }

  public HttpServletResponse getHttpResponse() {
    throw new UnsupportedOperationException("contract only");
  }

  public ApplicationProperties getApplicationProperties() {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean hasGlobalPermission(GlobalPermissionKey permission) {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean hasProjectPermission(ProjectPermissionKey permission, Project project) {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean hasIssuePermission(ProjectPermissionKey permission, Issue issue) {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean isSystemAdministrator() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getText(String key) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getText(String key, Object parameters) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getText(String key, String value1) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getText(String key, String value1, String value2) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getRedirect(String defaultUrl) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getRedirect(String defaultUrl, boolean allowUserSuppliedReturnUrl) {
    throw new UnsupportedOperationException("contract only");
  }

  protected String forceRedirect(String url) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getReturnUrl() {
    throw new UnsupportedOperationException("contract only");
  }

  public void setReturnUrl(String returnUrl) {
    throw new UnsupportedOperationException("contract only");
  }

  public String returnComplete() {
    throw new UnsupportedOperationException("contract only");
  }

  public String returnComplete(String url) {
    throw new UnsupportedOperationException("contract only");
  }

  public void addError(String field, String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public void addError(String field, String message, Reason reason) {
    throw new UnsupportedOperationException("contract only");
  }

  public void addErrorMessage(String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public void addErrorMessage(String message, Reason reason) {
    throw new UnsupportedOperationException("contract only");
  }

  public Collection<String> getErrorMessages() {
    throw new UnsupportedOperationException("contract only");
  }

  public Map<String, String> getErrors() {
    throw new UnsupportedOperationException("contract only");
  }

  public void addErrorCollection(ErrorCollection errors) {
    throw new UnsupportedOperationException("contract only");
  }

  public void addErrorMessages(Collection<String> errorMessages) {
    throw new UnsupportedOperationException("contract only");
  }

  public void addErrors(Map<String, String> errors) {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean hasAnyErrors() {
    throw new UnsupportedOperationException("contract only");
  }

  public void addReason(Reason reason) {
    throw new UnsupportedOperationException("contract only");
  }

  public void addReasons(Set<Reason> reasons) {
    throw new UnsupportedOperationException("contract only");
  }

  public Set<Reason> getReasons() {
    throw new UnsupportedOperationException("contract only");
  }
}
