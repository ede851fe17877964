package com.atlassian.cache;

/** Known from annex A; oldest and newest seen 9.x, assumed unchanged to 11.3. */
public interface CacheSettings {}
