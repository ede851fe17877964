package minijira.node.platform;

import com.atlassian.jira.cluster.ClusterMessageConsumer;
import com.atlassian.jira.cluster.ClusterMessagingService;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import minijira.boot.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words to the other nodes. A real Jira writes them down and its nodes look every few seconds: here
 * they arrive a second later, on a thread of the host's own. Whoever listens is held weakly.
 */
final class Messages implements ClusterMessagingService {
  /** What the nodes' wire calls such a message. */
  static final String WIRE = "message:";

  private static final Logger log = LoggerFactory.getLogger(Messages.class);
  private static final int LONGEST_CHANNEL = 20;
  private static final int LONGEST_MESSAGE = 200;
  private static final long DELAY_MS = 1_000;

  private final Wire wire;
  private final int node;
  private final ScheduledExecutorService threads;
  private final Map<String, List<WeakReference<ClusterMessageConsumer>>> listeners =
      new ConcurrentHashMap<>();

  Messages(Wire wire, int node, ScheduledExecutorService threads) {
    this.wire = wire;
    this.node = node;
    this.threads = threads;
  }

  @Override
  public void registerListener(String channel, ClusterMessageConsumer consumer) {
    checked(channel, LONGEST_CHANNEL);
    of(channel).add(new WeakReference<>(consumer));
  }

  @Override
  public void unregisterListener(String channel, ClusterMessageConsumer consumer) {
    of(channel).removeIf(each -> each.get() == null || each.get() == consumer);
  }

  private List<WeakReference<ClusterMessageConsumer>> of(String channel) {
    return listeners.computeIfAbsent(channel, any -> new CopyOnWriteArrayList<>());
  }

  @Override
  public void sendRemote(String channel, String message) {
    checked(channel, LONGEST_CHANNEL);
    checked(message, LONGEST_MESSAGE);
    wire.send(node, WIRE + channel, message);
  }

  private static void checked(String text, int longest) {
    if (text.length() > longest)
      throw new IllegalArgumentException("longer than " + longest + ": " + text);
  }

  /** From another node, on that node's thread. */
  void received(String wired, Object message) {
    String channel = wired.substring(WIRE.length());
    if (!threads.isShutdown())
      threads.schedule(() -> tell(channel, (String) message), DELAY_MS, TimeUnit.MILLISECONDS);
  }

  private void tell(String channel, String message) {
    for (WeakReference<ClusterMessageConsumer> each : of(channel)) {
      ClusterMessageConsumer consumer = each.get();
      if (consumer == null) continue;
      try {
        consumer.receive(channel, message, "");
      } catch (RuntimeException failed) {
        log.warn("a listener of {} failed", channel, failed);
      }
    }
  }
}
