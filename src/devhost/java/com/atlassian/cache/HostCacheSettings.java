package com.atlassian.cache;

/** What the host's cache reads; null = no limit. Not part of the contract. */
public record HostCacheSettings(
    Long expireAfterAccessMillis, Long expireAfterWriteMillis, Integer maxEntries, boolean local)
    implements CacheSettings {}
