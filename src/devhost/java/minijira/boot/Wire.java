package minijira.boot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** What nodes of one host tell each other at once: a channel and a value of the JDK. */
public final class Wire {
  private final Map<Integer, BiConsumer<String, Object>> receivers = new ConcurrentHashMap<>();

  public void join(int node, BiConsumer<String, Object> receiver) {
    receivers.put(node, receiver);
  }

  public void leave(int node) {
    receivers.remove(node);
  }

  /** To every node but the sender, on the sender's thread. */
  public void send(int from, String channel, Object value) {
    receivers.forEach(
        (node, receiver) -> {
          if (node != from) receiver.accept(channel, value);
        });
  }
}
