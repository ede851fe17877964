package com.atlassian.cache;

import java.util.concurrent.TimeUnit;

/** Known from annex A; oldest and newest seen 9.x, assumed unchanged to 11.3. */
public class CacheSettingsBuilder {
  public CacheSettingsBuilder() {
    throw new UnsupportedOperationException("contract only");
  }

  public CacheSettings build() {
    throw new UnsupportedOperationException("contract only");
  }

  public CacheSettingsBuilder expireAfterAccess(long expireAfter, TimeUnit timeUnit) {
    throw new UnsupportedOperationException("contract only");
  }

  public CacheSettingsBuilder expireAfterWrite(long expireAfter, TimeUnit timeUnit) {
    throw new UnsupportedOperationException("contract only");
  }

  public CacheSettingsBuilder maxEntries(int maxEntries) {
    throw new UnsupportedOperationException("contract only");
  }

  public CacheSettingsBuilder replicateViaInvalidation() {
    throw new UnsupportedOperationException("contract only");
  }

  public CacheSettingsBuilder local() {
    throw new UnsupportedOperationException("contract only");
  }

  public CacheSettingsBuilder remote() {
    throw new UnsupportedOperationException("contract only");
  }
}
