package com.atlassian.jira.issue;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public class ModifiedValue<V> {
  public ModifiedValue(V oldValue, V newValue) {
    throw new UnsupportedOperationException("contract only");
  }

  public V getOldValue() {
    throw new UnsupportedOperationException("contract only");
  }

  public V getNewValue() {
    throw new UnsupportedOperationException("contract only");
  }
}
