package com.atlassian.sal.api;

import java.nio.file.Path;
import java.util.Optional;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface ApplicationProperties {
  String getBaseUrl(UrlMode mode);

  String getDisplayName();

  String getPlatformId();

  String getVersion();

  Optional<Path> getLocalHomeDirectory();

  Optional<Path> getSharedHomeDirectory();
}
