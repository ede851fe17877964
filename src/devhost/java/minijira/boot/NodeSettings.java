package minijira.boot;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one node is told at its start.
 *
 * @param port 0 = any free port
 * @param home a folder of this node alone
 * @param smtpHost where mail goes
 * @param basic whether requests may carry a password instead of a token
 * @param without packages that are not exported and services that are not offered
 * @param aui the folder of AUI itself, or null for the stand-in
 */
public record NodeSettings(
    int index,
    int nodes,
    int port,
    String jdbcUrl,
    String dbUser,
    String dbPassword,
    Path home,
    String smtpHost,
    int smtpPort,
    boolean basic,
    Set<String> without,
    @Nullable Path aui) {
  /** The node's name in the cluster. */
  public String nodeId() {
    return "node" + (index + 1);
  }
}
