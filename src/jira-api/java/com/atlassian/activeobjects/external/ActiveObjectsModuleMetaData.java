package com.atlassian.activeobjects.external;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.java.ao.RawEntity;

/** Known from annex A; oldest and newest seen 9.x, assumed unchanged to 11.3. */
public interface ActiveObjectsModuleMetaData {
  void awaitInitialization() throws ExecutionException, InterruptedException;

  void awaitInitialization(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException;

  boolean isInitialized();

  boolean isDataSourcePresent();

  boolean isTablePresent(Class<? extends RawEntity<?>> type);
}
