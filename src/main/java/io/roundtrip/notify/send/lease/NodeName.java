package io.roundtrip.notify.send.lease;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who claims: the node of the cluster and the run of the plugin on it. Asked for late, because it
 * comes from Jira.
 */
public final class NodeName {
  private final Supplier<@Nullable String> node;
  private final String run;

  /**
   * @param run of one start of the plugin, never the same twice
   */
  public NodeName(Supplier<@Nullable String> node, String run) {
    this.node = node;
    this.run = run;
  }

  public String value() {
    return node() + run;
  }

  /** Whether somebody of this name is this node before the plugin was last started on it. */
  public boolean isOlderStart(String owner) {
    return owner.substring(0, owner.lastIndexOf('/') + 1).equals(node()) && !owner.equals(value());
  }

  private String node() {
    String name = node.get();
    return (name == null ? "single" : name) + "/";
  }
}
