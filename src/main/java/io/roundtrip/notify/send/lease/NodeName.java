package io.roundtrip.notify.send.lease;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who claims: the node of the cluster, its process, and the run of the plugin in it. Asked for
 * late, because it comes from Jira.
 */
public final class NodeName {
  private final Supplier<@Nullable String> node;
  private final String process;
  private final String run;

  /**
   * @param process of one JVM, whatever is started in it, and never the same twice; without a dot
   * @param run of one start of the plugin, never the same twice
   */
  public NodeName(Supplier<@Nullable String> node, String process, String run) {
    this.node = node;
    this.process = process;
    this.run = run;
  }

  public String value() {
    return node() + process + '.' + run;
  }

  /** Whether somebody of this name is this node before the plugin was last started on it. */
  public boolean isOlderStart(String owner) {
    return owner.substring(0, owner.lastIndexOf('/') + 1).equals(node()) && !owner.equals(value());
  }

  /** And its threads are gone with its process, since of one name there is one process only. */
  public boolean isOlderProcess(String owner) {
    String start = owner.substring(owner.lastIndexOf('/') + 1);
    return isOlderStart(owner) && start.contains(".") && !start.startsWith(process + '.');
  }

  private String node() {
    String name = node.get();
    return (name == null ? "single" : name) + "/";
  }
}
