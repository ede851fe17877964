package minijira.store;

import java.util.List;

/**
 * Brings an empty or older database to the newest version. Two nodes may try at once: the loser of
 * the race waits for the row lock and finds the work done.
 */
final class Schema {
  private static final int VERSION = 2;

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
          if (found < VERSION) create(db);
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

  private static void create(Db db) {
    for (String script :
        List.of(Tables.PEOPLE, Tables.PROJECTS, Tables.ISSUES, Tables.FIELDS, Tables.LAYOUTS)) {
      for (String statement : db.dialect().translate(script).split(";")) {
        if (!statement.isBlank()) db.update(statement.strip());
      }
    }
    db.update("UPDATE schema_version SET version = ? WHERE id = 1", VERSION);
  }
}
