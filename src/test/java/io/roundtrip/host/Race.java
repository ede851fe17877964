package io.roundtrip.host;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several do the same at the same moment. */
public final class Race {
  private Race() {}

  public static <T> List<T> of(int runners, Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(runners);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<T>> all = new ArrayList<>();
      for (int i = 0; i < runners; i++) {
        all.add(
            pool.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      start.countDown();
      List<T> answers = new ArrayList<>();
      for (Future<T> one : all) answers.add(one.get());
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }
}
