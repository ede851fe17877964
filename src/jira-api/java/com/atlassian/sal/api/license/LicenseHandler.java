package com.atlassian.sal.api.license;

/** Known from public apps (Confluence, the same SAL); oldest 5, newest seen 9. */
public interface LicenseHandler {
  /** Not confirmed. */
  String getServerId();
}
