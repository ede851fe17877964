package io.roundtrip.host;

/** A daemon thread for work that ends by itself and asks Jira nothing. */
public final class ShortThread {
  private ShortThread() {}

  public static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
