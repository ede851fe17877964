package minijira.store;

import java.util.HashMap;
import java.util.Map;

/**
 * Ids in banks of a hundred, as Jira hands them out: each node takes a bank in a transaction of its
 * own and uses it up at its own pace, so ids of two nodes interleave and do not follow time.
 */
final class Ids {
  private static final long BANK = 100;
  private static final long FIRST = 10100;
  private final Db db;
  private final Map<String, long[]> banks = new HashMap<>();

  Ids(Db db) {
    this.db = db;
  }

  synchronized long next(String name) {
    long[] bank = banks.computeIfAbsent(name, n -> new long[] {0, 0});
    if (bank[0] == bank[1]) {
      bank[0] = take(name);
      bank[1] = bank[0] + BANK;
    }
    return bank[0]++;
  }

  private long take(String name) {
    return db.apart(
        () -> {
          if (db.update("UPDATE sequence_item SET next_id = next_id + ? WHERE name = ?", BANK, name)
              == 0) return first(name);
          return db.one("SELECT next_id FROM sequence_item WHERE name = ?", r -> r.getLong(1), name)
                  .orElseThrow()
              - BANK;
        });
  }

  private long first(String name) {
    try {
      return db.apart(
          () -> {
            db.update(
                "INSERT INTO sequence_item (name, next_id) VALUES (?, ?)", name, FIRST + BANK);
            return FIRST;
          });
    } catch (DbException e) {
      if (e.isDuplicate()) return take(name);
      throw e;
    }
  }
}
