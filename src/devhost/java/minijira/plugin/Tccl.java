package minijira.plugin;

import java.util.concurrent.Callable;

/** Runs something with the plugin's class loader as the thread's. */
public final class Tccl {
  private Tccl() {}

  public static <T> T with(ClassLoader loader, Callable<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.call();
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception checked) {
      throw new IllegalStateException(checked);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  public static void run(ClassLoader loader, Runnable work) {
    with(
        loader,
        () -> {
          work.run();
          return null;
        });
  }
}
