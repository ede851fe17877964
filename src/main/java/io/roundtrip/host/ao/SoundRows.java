package io.roundtrip.host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.Ensured;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.java.ao.Common;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads rows as things. One that cannot be read (a word of a later version, text that is no number,
 * an empty column) is set aside and named once; the others are read as if it were not there. Every
 * store whose rows a worker reads goes through here: one bad row must not keep the rest waiting.
 */
public final class SoundRows {
  private static final Logger LOG = LoggerFactory.getLogger(SoundRows.class);
  private static final int LONGEST = 100;
  private static final int MOST_ODD = 500;

  /** The ways in which each table is read, so that a row set aside can be looked at again. */
  private static final Map<String, Map<Class<?>, Reading<?>>> READINGS = new ConcurrentHashMap<>();

  /** What was named already, for each database (tests have several). */
  private static final Map<ActiveObjects, Set<String>> NAMED = new WeakHashMap<>();

  /** Of tables that keep older versions: how to find what came after a row. */
  private static final Map<String, NewerRows<?>> NEWER = new ConcurrentHashMap<>();

  private record Reading<R extends RawEntity<Long>>(Class<R> table, Function<R, ?> reader) {
    /** Null when the row is gone or can be read. */
    @Nullable RuntimeException fault(ActiveObjects ao, long id) {
      for (R row : ao.find(table, Query.select().where("ID = ?", id))) {
        try {
          Object ignored = reader.apply(row);
        } catch (RuntimeException e) {
          return e;
        }
      }
      return null;
    }
  }

  /** What looks for words that no query asks for, for each database. */
  private static final Map<ActiveObjects, Map<String, Runnable>> SWEEPS = new WeakHashMap<>();

  private SoundRows() {}

  /**
   * For a column that queries ask for by word: a row with another word would be read by nobody and
   * so never be named. {@link #sweep} reads it.
   *
   * @param reader must refuse any other word
   */
  public static <R extends RawEntity<Long>, T, E extends Enum<E>> void knows(
      ActiveObjects ao, Class<R> table, String column, Class<E> words, Function<R, T> reader) {
    List<String> names = Stream.of(words.getEnumConstants()).map(Enum::name).toList();
    Query odd =
        Query.select()
            .where(column + " IS NULL OR " + Chunks.notIn(column, names), names.toArray())
            .order("ID ASC")
            .limit(MOST_ODD);
    sweeps(ao).put(name(table) + "." + column, () -> sweep(ao, table, odd, reader));
  }

  private static <R extends RawEntity<Long>, T> void sweep(
      ActiveObjects ao, Class<R> table, Query odd, Function<R, T> reader) {
    for (R row : ao.find(table, odd)) {
      Optional<T> ignored = one(ao, table, row, reader);
    }
  }

  /** Sets aside the rows that nobody would ever read. */
  static void sweep(ActiveObjects ao) {
    List.copyOf(sweeps(ao).values()).forEach(Runnable::run);
  }

  private static Map<String, Runnable> sweeps(ActiveObjects ao) {
    synchronized (SWEEPS) {
      return SWEEPS.computeIfAbsent(ao, any -> new ConcurrentHashMap<>());
    }
  }

  /**
   * As many as the query's limit says, as long as there are so many that can be read. One query
   * where all can be.
   */
  public static <R extends RawEntity<Long>, T> List<T> read(
      ActiveObjects ao, Class<R> table, Query query, Function<R, T> reader) {
    int wanted = query.getLimit();
    int limit = wanted;
    while (true) {
      R[] rows = ao.find(table, query);
      List<T> sound = new ArrayList<>();
      for (R row : rows) one(ao, table, row, reader).ifPresent(sound::add);
      if (wanted < 0 || sound.size() >= wanted || rows.length < limit) {
        return wanted < 0 || sound.size() <= wanted ? sound : sound.subList(0, wanted);
      }
      limit = limit + Math.max(wanted, rows.length - sound.size());
      query = query.limit(limit);
    }
  }

  /** Empty when it cannot be read. */
  public static <R extends RawEntity<Long>, T> Optional<T> one(
      ActiveObjects ao, Class<R> table, R row, Function<R, T> reader) {
    READINGS
        .computeIfAbsent(name(table), any -> new ConcurrentHashMap<>())
        .putIfAbsent(reader.getClass(), new Reading<>(table, reader));
    try {
      return Optional.of(reader.apply(row));
    } catch (RuntimeException e) {
      if (isDatabases(e)) throw e;
      setAside(ao, name(table), Common.getPrimaryKeyValue(row), e);
      return Optional.empty();
    }
  }

  /**
   * For a table that keeps older versions: nobody reads a row that a newer one took the place of,
   * so it leaves the list.
   *
   * @param newer finds the newer ones
   */
  public static <R extends RawEntity<Long>> void superseded(
      Class<R> table, Function<R, Query> newer) {
    NEWER.put(name(table), new NewerRows<>(table, newer));
  }

  /** What is set aside, still cannot be read and still counts; the rest leaves the list. */
  static boolean isStillBad(ActiveObjects ao, String table, long id) {
    Map<Class<?>, Reading<?>> readings = READINGS.getOrDefault(table, Map.of());
    if (readings.isEmpty()) return true;
    NewerRows<?> newer = NEWER.get(table);
    boolean counts = newer == null || !newer.isThere(ao, id);
    if (counts && readings.values().stream().anyMatch(reading -> reading.fault(ao, id) != null))
      return true;
    named(ao).remove(key(table, id));
    return false;
  }

  private static void setAside(ActiveObjects ao, String table, long id, RuntimeException fault) {
    String key = key(table, id);
    if (!named(ao).add(key)) return;
    String kind = fault.getClass().getSimpleName();
    LOG.warn("row {} of {} cannot be read and is set aside: {}", id, table, kind);
    Map<String, Object> row =
        Map.of(
            "ROW_KEY", key,
            "TABLE_NAME", table,
            "ROW_ID", id,
            "FAULT", kind.substring(0, Math.min(LONGEST, kind.length())));
    Query same = Query.select().where("ROW_KEY = ?", key);
    if (ao.count(SetAsideRow.class, same) > 0) return;
    Ensured.inserted(
        () -> ao.create(SetAsideRow.class, row), () -> ao.count(SetAsideRow.class, same) > 0);
  }

  /** A database that does not answer is no fault of the row. */
  private static boolean isDatabases(RuntimeException thrown) {
    Throwable each = thrown;
    for (int i = 0; i < 10 && each != null; i++, each = each.getCause()) {
      if (each instanceof SQLException) return true;
    }
    return false;
  }

  private static Set<String> named(ActiveObjects ao) {
    synchronized (NAMED) {
      return NAMED.computeIfAbsent(ao, any -> ConcurrentHashMap.newKeySet());
    }
  }

  private static String name(Class<?> table) {
    return table.getAnnotation(Table.class).value();
  }

  private static String key(String table, long id) {
    return table + ":" + id;
  }
}
