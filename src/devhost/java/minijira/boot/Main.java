package minijira.boot;

import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Starts the host from the system properties minijira.* and runs until it is stopped. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    Options options = Options.fromSystemProperties();
    if (!Files.isRegularFile(options.plugin())) {
      end("There is no plugin jar at " + options.plugin() + ". Name one with minijira.plugin.");
      return;
    }
    long start = System.nanoTime();
    Host host = started(options);
    if (host == null) return;
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(host, stopped), "minijira-stop"));
    String error = host.node(0).loadError();
    if (error != null) {
      end(error);
      return;
    }
    greet(host, options, (System.nanoTime() - start) / 1_000_000);
    AfterStart.run(host, options);
    stopped.await();
  }

  private static @Nullable Host started(Options options) {
    try {
      return Host.start(options);
    } catch (RuntimeException failed) {
      StringBuilder why = new StringBuilder("The host does not start.");
      for (Throwable at = failed; at != null; at = at.getCause())
        why.append("\n  ").append(at.getMessage());
      LoggerFactory.getLogger(Main.class).debug("start", failed);
      end(why.toString());
      return null;
    }
  }

  private static void greet(Host host, Options options, long millis) {
    StringBuilder text = new StringBuilder("\n");
    for (NodeHandle node : host.nodes())
      text.append("  Jira    ").append(node.baseUrl()).append("/\n");
    String inbox =
        options.smtp() == null ? host.baseUrl() + "/inbox" : "mail goes to " + options.smtp();
    text.append("  Inbox   ").append(inbox).append('\n');
    text.append("  Users   admin/admin  pm/pm  engineer/engineer  support/support\n");
    text.append("  Data    ")
        .append(options.data())
        .append(" (")
        .append(options.db())
        .append(")\n");
    text.append("  Started in ").append(millis).append(" ms. Ctrl-C stops.\n");
    System.out.println(text);
  }

  private static void stop(Host host, CountDownLatch stopped) {
    host.close();
    stopped.countDown();
  }

  private static void end(String message) {
    System.err.println("\n" + message + "\n");
    System.exit(1);
  }
}
