package minijira.node.platform;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** What SAL says of the application; its address follows the one an administrator sets. */
record SalProperties(Supplier<String> baseUrl, Path home) implements ApplicationProperties {
  @Override
  public String getBaseUrl(UrlMode mode) {
    boolean relative = mode == UrlMode.RELATIVE || mode == UrlMode.RELATIVE_CANONICAL;
    return relative ? URI.create(baseUrl.get()).getPath() : baseUrl.get();
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

  @Override
  public Optional<Path> getLocalHomeDirectory() {
    return Optional.of(home);
  }

  /** One for all nodes, beside theirs. */
  @Override
  public Optional<Path> getSharedHomeDirectory() {
    return Optional.of(home.resolveSibling("shared"));
  }
}
