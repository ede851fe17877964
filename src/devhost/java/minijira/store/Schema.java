package minijira.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * Brings an empty or older database to the newest version. Two nodes may try at once: the loser of
 * the race waits for the row lock and finds the work done.
 */
final class Schema {
  /** What each version adds; a database of any age gets what it lacks. */
  private static final List<List<String>> VERSIONS =
      List.of(
          List.of(Tables.PEOPLE, Tables.PROJECTS, Tables.ISSUES, Tables.FIELDS),
          List.of(Tables.LAYOUTS),
          List.of(Tables.TOKENS),
          List.of(Tables.SCHEMES));

  private Schema() {}

  static void install(Db db) {
    db.update(
        "CREATE TABLE IF NOT EXISTS schema_version (id INTEGER PRIMARY KEY, version INTEGER NOT"
            + " NULL)");
    seedVersion(db);
    db.apart(
        () -> {
          int found =
              db.one("SELECT version FROM schema_version WHERE id = 1 FOR UPDATE", r -> r.getInt(1))
                  .orElseThrow();
          add(db, VERSIONS.subList(found, VERSIONS.size()));
          return null;
        });
  }

  private static void seedVersion(Db db) {
    if (db.one("SELECT version FROM schema_version WHERE id = 1", r -> r.getInt(1)).isPresent())
      return;
    try {
      db.update("INSERT INTO schema_version (id, version) VALUES (1, 0)");
    } catch (DbException e) {
      if (!e.isDuplicate()) throw e;
    }
  }

  private static void add(Db db, List<List<String>> versions) {
    versions.stream()
        .flatMap(List::stream)
        .flatMap(script -> Stream.of(db.dialect().translate(script).split(";")))
        .filter(statement -> !statement.isBlank())
        .forEach(statement -> db.update(statement.strip()));
    db.update("UPDATE schema_version SET version = ? WHERE id = 1", VERSIONS.size());
  }
}
