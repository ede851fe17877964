package com.atlassian.jira.web;

import jakarta.servlet.http.HttpServletRequest;
import minijira.web.RequestScope;
import org.jspecify.annotations.Nullable;

/** The request that this thread answers. */
public class ExecutingHttpRequest {
  public ExecutingHttpRequest() {}

  public static @Nullable HttpServletRequest get() {
    RequestScope scope = RequestScope.current();
    return scope == null ? null : scope.request();
  }
}
