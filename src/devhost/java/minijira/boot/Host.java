package minijira.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import minijira.mail.MailHost;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The running host: one database, one mail server, some nodes. */
public final class Host implements AutoCloseable {
  private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
  private final List<NodeHandle> nodes = new ArrayList<>();
  private final Wire wire = new Wire();
  private final Options options;
  private final Without without;
  private @Nullable MailHost mail;
  private boolean closed;

  private Host(Options options, Without without) {
    this.options = options;
    this.without = without;
  }

  /**
   * Starts everything and returns when every node answers. The plugin itself may have refused to
   * start: {@link NodeHandle#loadError}.
   */
  public static Host start(Options options) {
    return start(options, Without.NOTHING);
  }

  /** The same on a Jira that lacks something. */
  public static Host start(Options options, Without without) {
    Host host = new Host(options, without);
    try {
      host.open();
      return host;
    } catch (RuntimeException failed) {
      host.close();
      throw failed;
    }
  }

  public NodeHandle node(int i) {
    return nodes.get(i);
  }

  public List<NodeHandle> nodes() {
    return List.copyOf(nodes);
  }

  /** The embedded inbox; IllegalStateException when mail goes to an SMTP server of its own. */
  public InboxView inbox() {
    if (mail == null) throw new IllegalStateException("mail goes to " + options.smtp());
    return mail.inbox();
  }

  /** Of the first node. */
  public String baseUrl() {
    return node(0).baseUrl();
  }

  /** Stops what runs, last started first. Safe to repeat. */
  @Override
  public synchronized void close() {
    if (closed) return;
    closed = true;
    while (!toClose.isEmpty()) closeOne(toClose.pop());
  }

  private void open() {
    if (options.port() != 0)
      for (int i = 0; i < options.nodes(); i++) requireFree(options.port() + i);
    Database database = Database.open(options.db(), folder(options.data()));
    toClose.push(database);
    String smtp = options.smtp();
    if (smtp == null) {
      mail = MailHost.start(options.db().equals("h2mem") ? null : options.data().resolve("mail"));
      toClose.push(mail);
    }
    for (int i = 0; i < options.nodes(); i++) nodes.add(node(i, database));
  }

  private NodeHandle node(int index, Database database) {
    NodeSettings settings =
        new NodeSettings(
            index,
            options.nodes(),
            options.port() == 0 ? 0 : options.port() + index,
            database.url(),
            database.user(),
            database.password(),
            folder(options.data().resolve("node" + (index + 1))),
            smtpHost(),
            smtpPort(),
            options.basic(),
            options.without(),
            Aui.usual(options.aui()).orElse(null));
    NodeHandle node = load(settings);
    toClose.push(node::stop);
    return node;
  }

  private NodeHandle load(NodeSettings settings) {
    NodeLoader loader = new NodeLoader(without);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return (NodeHandle)
          loader
              .loadClass("minijira.node.Node")
              .getMethod(
                  "start",
                  NodeSettings.class,
                  Path.class,
                  NodeLoader.class,
                  Wire.class,
                  InboxView.class)
              .invoke(
                  null,
                  settings,
                  options.plugin(),
                  loader,
                  wire,
                  mail == null ? null : mail.inbox());
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof RuntimeException cause) throw cause;
      throw new IllegalStateException("node " + settings.nodeId(), failed.getCause());
    } catch (ReflectiveOperationException never) {
      throw new IllegalStateException(never);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private String smtpHost() {
    String smtp = options.smtp();
    return smtp == null ? "127.0.0.1" : smtp.substring(0, smtp.lastIndexOf(':'));
  }

  private int smtpPort() {
    String smtp = options.smtp();
    if (smtp != null) return Integer.parseInt(smtp.substring(smtp.lastIndexOf(':') + 1));
    return mail == null ? 0 : mail.port();
  }

  private static void requireFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException taken) {
      throw new IllegalStateException(
          "port " + port + " is in use: choose another one (port=…)", taken);
    }
  }

  private static Path folder(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void closeOne(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception failed) {
      LoggerFactory.getLogger(Host.class).warn("closing {}", part, failed);
    }
  }
}
