package minijira.node.platform;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.net.URI;

/** What SAL says of the application. */
record SalProperties(String baseUrl) implements ApplicationProperties {
  @Override
  public String getBaseUrl(UrlMode mode) {
    boolean relative = mode == UrlMode.RELATIVE || mode == UrlMode.RELATIVE_CANONICAL;
    return relative ? URI.create(baseUrl).getPath() : baseUrl;
  }

  @Override
  public String getDisplayName() {
    return "JIRA";
  }

  @Override
  public String getPlatformId() {
    return "jira";
  }

  @Override
  public String getVersion() {
    return "11.3.10";
  }
}
