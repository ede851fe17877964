package com.atlassian.cache;

import java.util.concurrent.TimeUnit;

/** Collects the settings of a cache. */
public class CacheSettingsBuilder {
  private Long accessMillis;
  private Long writeMillis;
  private Integer maxEntries;
  private boolean local;

  public CacheSettingsBuilder() {}

  public CacheSettings build() {
    return new HostCacheSettings(accessMillis, writeMillis, maxEntries, local);
  }

  public CacheSettingsBuilder expireAfterAccess(long expireAfter, TimeUnit timeUnit) {
    accessMillis = timeUnit.toMillis(expireAfter);
    return this;
  }

  public CacheSettingsBuilder expireAfterWrite(long expireAfter, TimeUnit timeUnit) {
    writeMillis = timeUnit.toMillis(expireAfter);
    return this;
  }

  public CacheSettingsBuilder maxEntries(int maxEntries) {
    this.maxEntries = maxEntries;
    return this;
  }

  public CacheSettingsBuilder replicateViaInvalidation() {
    return remote();
  }

  public CacheSettingsBuilder local() {
    local = true;
    return this;
  }

  public CacheSettingsBuilder remote() {
    local = false;
    return this;
  }
}
