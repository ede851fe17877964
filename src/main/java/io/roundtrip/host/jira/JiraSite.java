package io.roundtrip.host.jira;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import io.roundtrip.host.Site;

/** The base URL an administrator has set. */
public final class JiraSite implements Site {
  private final ApplicationProperties application;

  public JiraSite(ApplicationProperties application) {
    this.application = application;
  }

  @Override
  public String baseUrl() {
    String url = application.getBaseUrl(UrlMode.CANONICAL);
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
