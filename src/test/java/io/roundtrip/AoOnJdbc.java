package io.roundtrip;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsModuleMetaData;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.Transaction;

/**
 * Jira's door to Active Objects over the real library: SQL exceptions become its own, inner
 * transactions join the outer one.
 */
final class AoOnJdbc implements ActiveObjects {
  static {
    System.setProperty("ao.transaction.isolation.level", "TRANSACTION_READ_COMMITTED");
  }

  private final EntityManager entities;
  private final CountedConnections connections;
  private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

  AoOnJdbc(EntityManager entities, CountedConnections connections) {
    this.entities = entities;
    this.connections = connections;
  }

  CountedConnections connections() {
    return connections;
  }

  long statements() {
    return connections.prepared();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  void empty(Class<? extends RawEntity<?>> row) {
    asked(() -> entities.deleteWithSQL((Class) row, null));
  }

  private interface Sql<T> {
    T run() throws SQLException;
  }

  private static <T> T asked(Sql<T> sql) {
    try {
      return sql.run();
    } catch (SQLException failed) {
      throw new ActiveObjectsException(failed);
    }
  }

  private static void told(Sql<?> sql) {
    asked(sql);
  }

  @SafeVarargs
  @Override
  public final void migrate(Class<? extends RawEntity<?>>... rows) {
    told(
        () -> {
          entities.migrate(rows);
          return true;
        });
  }

  @Override
  public void flushAll() {
    entities.flushAll();
  }

  @Override
  public void flush(RawEntity<?>... rows) {
    entities.flush(rows);
  }

  @SafeVarargs
  @Override
  public final <T extends RawEntity<K>, K> T[] get(Class<T> type, K... keys) {
    return asked(() -> entities.get(type, keys));
  }

  @Override
  public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
    return asked(() -> entities.get(type, key));
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
    return asked(() -> entities.create(type, params));
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
    return asked(() -> entities.create(type, params));
  }

  @Override
  public <T extends RawEntity<K>, K> void create(Class<T> type, List<Map<String, Object>> rows) {
    told(
        () -> {
          entities.create(type, rows);
          return true;
        });
  }

  @Override
  public void delete(RawEntity<?>... rows) {
    told(
        () -> {
          entities.delete(rows);
          return true;
        });
  }

  @Override
  public <K> int deleteWithSQL(
      Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
    return asked(() -> entities.deleteWithSQL(type, criteria, parameters));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
    return asked(() -> entities.find(type));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(
      Class<T> type, String criteria, Object... parameters) {
    return asked(() -> entities.find(type, criteria, parameters));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
    return asked(() -> entities.find(type, query));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type, String field, Query query) {
    return asked(() -> entities.find(type, field, query));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] findWithSQL(
      Class<T> type, String keyField, String sql, Object... parameters) {
    return asked(() -> entities.findWithSQL(type, keyField, sql, parameters));
  }

  @Override
  public <T extends RawEntity<K>, K> void stream(
      Class<T> type, EntityStreamCallback<T, K> callback) {
    told(
        () -> {
          entities.stream(type, callback);
          return true;
        });
  }

  @Override
  public <T extends RawEntity<K>, K> void stream(
      Class<T> type, Query query, EntityStreamCallback<T, K> callback) {
    told(
        () -> {
          entities.stream(type, query, callback);
          return true;
        });
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type) {
    return asked(() -> entities.count(type));
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
    return asked(() -> entities.count(type, criteria, parameters));
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
    return asked(() -> entities.count(type, query));
  }

  @Override
  public <T> T executeInTransaction(TransactionCallback<T> callback) {
    if (inside.get()) return callback.doInTransaction();
    inside.set(true);
    try {
      return asked(
          new Transaction<T>(entities) {
                @Override
                public T run() {
                  return callback.doInTransaction();
                }
              }
              ::execute);
    } finally {
      inside.set(false);
    }
  }

  @Override
  public ActiveObjectsModuleMetaData moduleMetaData() {
    throw new UnsupportedOperationException("not needed in tests");
  }
}
