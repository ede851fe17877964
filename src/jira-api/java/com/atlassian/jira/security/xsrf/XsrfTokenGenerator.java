package com.atlassian.jira.security.xsrf;

import jakarta.servlet.http.HttpServletRequest;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface XsrfTokenGenerator {
  String TOKEN_HTTP_SESSION_KEY = "atlassian.xsrf.token";

  String TOKEN_WEB_PARAMETER_KEY = "atl_token";

  String generateToken();

  String generateToken(HttpServletRequest request);

  String getXsrfTokenName();

  boolean validateToken(HttpServletRequest request, String token);
}
