package minijira.node.platform;

import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.jira.cluster.Node;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The node's place in the cluster: a row with a time, renewed by {@link #beat}. */
public final class Heart implements ClusterManager {
  private static final long ALIVE_MS = 30_000;

  private final Housekeeping rows;
  private final String nodeId;
  private final boolean clustered;

  public Heart(Housekeeping rows, String nodeId, boolean clustered) {
    this.rows = rows;
    this.nodeId = nodeId;
    this.clustered = clustered;
    beat();
  }

  public void beat() {
    long now = System.currentTimeMillis();
    if (rows.update("UPDATE cluster_node SET seen = ? WHERE id = ?", now, nodeId) == 0)
      rows.insert("INSERT INTO cluster_node (id, seen) VALUES (?, ?)", nodeId, now);
  }

  /** Says goodbye. */
  public void leave() {
    rows.update("DELETE FROM cluster_node WHERE id = ?", nodeId);
  }

  @Override
  public String getNodeId() {
    return nodeId;
  }

  @Override
  public boolean isClustered() {
    return clustered;
  }

  @Override
  public boolean isActive() {
    return true;
  }

  @Override
  public Set<Node> getAllNodes() {
    return new LinkedHashSet<>(nodes(0));
  }

  @Override
  public Collection<Node> findLiveNodes() {
    return nodes(System.currentTimeMillis() - ALIVE_MS);
  }

  private List<Node> nodes(long seenAfter) {
    return rows.query(
        "SELECT id FROM cluster_node WHERE seen >= ? ORDER BY id",
        r -> new Node(r.getString(1)),
        seenAfter);
  }
}
