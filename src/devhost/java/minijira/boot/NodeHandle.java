package minijira.boot;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One node, seen from outside its class loader. Only types of the JDK cross this border.
 *
 * <p>Commands: {@code faults} (see the node's Faults), {@code enable}, {@code disable}, {@code
 * install} (path: a jar that takes the place of the plugin), {@code forget-listener} (class),
 * {@code forget-job} (id). Queries: {@code leftovers}, {@code statements} (statements: long since
 * start; byWork: the same by thread, verb and table), {@code plugin} (key, version, enabled,
 * modules).
 */
public interface NodeHandle {
  /** 0 for the first node. */
  int index();

  /** For example http://localhost:2990/jira, without a slash at the end. */
  String baseUrl();

  /** Stops cleanly: plugin disabled, server and threads ended, leases given back. */
  void stop();

  /** Stops as a crash does: nothing is told to the plugin, nothing given back, no lock freed. */
  void kill();

  /** Does something to the node. An unknown name is an IllegalArgumentException. */
  void command(String name, Map<String, String> args);

  /** Asks the node something. An unknown name is an IllegalArgumentException. */
  Map<String, Object> query(String name, Map<String, String> args);

  /** Why the plugin did not start, all problems in one text; null if it did. */
  @Nullable String loadError();
}
