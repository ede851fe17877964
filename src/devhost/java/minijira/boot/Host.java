package minijira.boot;

import java.util.List;

/** The running host: one database, one mail server, some nodes. */
public final class Host implements AutoCloseable {
  private Host() {}

  /** Starts everything and returns when every node answers; the plugin itself may have refused to start. */
  public static Host start(Options options) {
    throw new UnsupportedOperationException("being written");
  }

  public NodeHandle node(int i) {
    return nodes().get(i);
  }

  public List<NodeHandle> nodes() {
    throw new UnsupportedOperationException("being written");
  }

  /** The embedded inbox; empty when an SMTP server of its own was given. */
  public InboxView inbox() {
    throw new UnsupportedOperationException("being written");
  }

  /** Of the first node. */
  public String baseUrl() {
    return node(0).baseUrl();
  }

  @Override
  public void close() {}
}
