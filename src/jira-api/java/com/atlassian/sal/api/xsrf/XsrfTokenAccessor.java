package com.atlassian.sal.api.xsrf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface XsrfTokenAccessor {
  String getXsrfToken(
      HttpServletRequest request, HttpServletResponse response, boolean addIfMissing);
}
