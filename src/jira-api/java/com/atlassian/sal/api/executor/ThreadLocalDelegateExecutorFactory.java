package com.atlassian.sal.api.executor;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/** Known from annex A; oldest and newest seen 9.x, assumed unchanged to 11.3. */
public interface ThreadLocalDelegateExecutorFactory {
  Executor createExecutor(Executor delegate);

  ExecutorService createExecutorService(ExecutorService delegate);

  ScheduledExecutorService createScheduledExecutorService(ScheduledExecutorService delegate);

  Runnable createRunnable(Runnable delegate);

  <T> Callable<T> createCallable(Callable<T> delegate);
}
