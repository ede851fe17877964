package com.atlassian.jira.security.request;

/** Known from section 2; oldest 7, newest seen 11. */
public enum RequestMethod {
  GET,
  HEAD,
  POST,
  PUT,
  PATCH,
  DELETE,
  OPTIONS,
  TRACE;
}
