package com.atlassian.jira.web;

import jakarta.servlet.http.HttpServletRequest;

/** Known from public plugins; oldest 4.3, newest seen 11.3. */
public class ExecutingHttpRequest {
  public ExecutingHttpRequest() {
    throw new UnsupportedOperationException("contract only");
  }

  public static HttpServletRequest get() {
    throw new UnsupportedOperationException("contract only");
  }
}
