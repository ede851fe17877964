package minijira.boot;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to start the host.
 *
 * @param plugin the packaged plugin jar
 * @param port port of the first node; node i listens on port + i; 0 = any free port for each node
 * @param nodes number of nodes on the one database, at least 1
 * @param db h2 (file below data), h2mem (gone at close), postgres (embedded, files below data) or
 *     jdbc:… (a server; user and password in the URL)
 * @param world empty or demo
 * @param data folder of everything that stays between starts
 * @param importFile feedback to import after the start, or null
 * @param smtp host:port of an SMTP server, or null for the embedded one with its inbox
 * @param basic whether requests may carry a password instead of a token; Jira 11 says no
 * @param without packages that are not exported and services that are not offered, as on another
 *     line of Jira
 * @param aui own, real, or nothing: real if it can be had
 */
public record Options(
    Path plugin,
    int port,
    int nodes,
    String db,
    String world,
    Path data,
    @Nullable Path importFile,
    @Nullable String smtp,
    boolean basic,
    Set<String> without,
    String aui) {

  /** Options from the system properties minijira.*. */
  public static Options fromSystemProperties() {
    String importFile = property("import", "");
    String smtp = property("smtp", "");
    return new Options(
        Path.of(property("plugin", "")).toAbsolutePath(),
        Integer.parseInt(property("port", "2990")),
        Integer.parseInt(property("nodes", "1")),
        property("db", "h2"),
        property("world", "demo"),
        Path.of(property("data", "target/host")).toAbsolutePath(),
        importFile.isEmpty() ? null : Path.of(importFile).toAbsolutePath(),
        smtp.isEmpty() ? null : smtp,
        Boolean.parseBoolean(property("basic", "false")),
        names(property("without", "")),
        wishedAui());
  }

  /** Free ports, database in memory, empty world. */
  public static Options inMemory(Path plugin, Path data, int nodes) {
    return new Options(
        plugin, 0, nodes, "h2mem", "empty", data, null, null, false, Set.of(), wishedAui());
  }

  public Options withDb(String other) {
    return new Options(
        plugin, port, nodes, other, world, data, importFile, smtp, basic, without, aui);
  }

  public Options importing(Path file) {
    return new Options(plugin, port, nodes, db, world, data, file, smtp, basic, without, aui);
  }

  public Options allowingBasic() {
    return new Options(plugin, port, nodes, db, world, data, importFile, smtp, true, without, aui);
  }

  public Options without(String... names) {
    return new Options(
        plugin, port, nodes, db, world, data, importFile, smtp, basic, Set.of(names), aui);
  }

  public Options drawnBy(String other) {
    return new Options(
        plugin, port, nodes, db, world, data, importFile, smtp, basic, without, other);
  }

  /** What draws the screens, as the system property minijira.aui says. */
  public static String wishedAui() {
    return property("aui", "");
  }

  private static Set<String> names(String list) {
    return list.isEmpty() ? Set.of() : Set.of(list.split("[,\\s]+"));
  }

  private static String property(String name, String otherwise) {
    String value = System.getProperty("minijira." + name, "").trim();
    return value.isEmpty() || value.startsWith("${") ? otherwise : value;
  }
}
