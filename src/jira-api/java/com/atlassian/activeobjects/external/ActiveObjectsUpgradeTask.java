package com.atlassian.activeobjects.external;

/** Known from annex A and section 2; oldest 9.x, newest seen 11. */
public interface ActiveObjectsUpgradeTask {
  ModelVersion getModelVersion();

  void upgrade(ModelVersion currentVersion, ActiveObjects ao);
}
