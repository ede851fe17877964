package io.roundtrip.notify.send;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who claims: the node of the cluster and the run of the plugin on it. Asked for late, because it
 * comes from Jira.
 */
final class NodeName {
  private final Supplier<@Nullable String> node;
  private final String run;

  NodeName(Supplier<@Nullable String> node, String run) {
    this.node = node;
    this.run = run;
  }

  String value() {
    String name = node.get();
    return (name == null ? "single" : name) + "/" + run;
  }
}
