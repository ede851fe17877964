package com.atlassian.cache;

import java.util.Collection;

/** Known from annex A; oldest and newest seen 9.x, assumed unchanged to 11.3. */
public interface Cache<K, V> {
  String getName();

  boolean containsKey(K key);

  Collection<K> getKeys();

  V get(K key);

  void put(K key, V value);

  void remove(K key);

  void removeAll();
}
