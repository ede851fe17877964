package minijira.plugin.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsModuleMetaData;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;

/** The plugin-facing service over the library's entity manager. */
final class PluginActiveObjects implements ActiveObjects {
  private final Supplier<EntityManager> tables;
  private final AoTransactions transactions;
  private final LongTexts texts = new LongTexts();

  PluginActiveObjects(Supplier<EntityManager> tables, AoTransactions transactions) {
    this.tables = tables;
    this.transactions = transactions;
  }

  private interface Work<T> {
    T on(EntityManager tables) throws SQLException;
  }

  private interface Deed {
    void on(EntityManager tables) throws SQLException;
  }

  private <T> T ask(Work<T> work) {
    try {
      return work.on(tables.get());
    } catch (SQLException failed) {
      throw new ActiveObjectsException(failed);
    }
  }

  private void tell(Deed deed) {
    ask(
        t -> {
          deed.on(t);
          return null;
        });
  }

  @Override
  @SafeVarargs
  public final void migrate(Class<? extends RawEntity<?>>... entities) {
    tell(t -> t.migrate(entities));
  }

  @Override
  public void flushAll() {
    tell(EntityManager::flushAll);
  }

  @Override
  public void flush(RawEntity<?>... entities) {
    tell(t -> t.flush(entities));
  }

  @Override
  @SafeVarargs
  public final <T extends RawEntity<K>, K> T[] get(Class<T> type, K... keys) {
    return ask(t -> t.get(type, keys));
  }

  @Override
  public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
    return ask(t -> t.get(type, key));
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
    return ask(t -> t.create(type, params));
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
    return ask(t -> t.create(type, params));
  }

  @Override
  public <T extends RawEntity<K>, K> void create(Class<T> type, List<Map<String, Object>> rows) {
    tell(t -> t.create(type, rows));
  }

  @Override
  public void delete(RawEntity<?>... entities) {
    tell(t -> t.delete(entities));
  }

  @Override
  public <K> int deleteWithSQL(
      Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
    texts.check(type, criteria);
    return ask(t -> t.deleteWithSQL(type, criteria, parameters));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
    return ask(t -> t.find(type));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(
      Class<T> type, String criteria, Object... parameters) {
    texts.check(type, criteria);
    return ask(t -> t.find(type, criteria, parameters));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
    texts.check(type, query);
    return ask(t -> t.find(type, query));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type, String field, Query query) {
    texts.check(type, query);
    return ask(t -> t.find(type, field, query));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] findWithSQL(
      Class<T> type, String keyField, String sql, Object... parameters) {
    return ask(t -> t.findWithSQL(type, keyField, sql, parameters));
  }

  @Override
  public <T extends RawEntity<K>, K> void stream(
      Class<T> type, EntityStreamCallback<T, K> callback) {
    tell(t -> t.stream(type, callback));
  }

  @Override
  public <T extends RawEntity<K>, K> void stream(
      Class<T> type, Query query, EntityStreamCallback<T, K> callback) {
    texts.check(type, query);
    tell(t -> t.stream(type, query, callback));
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type) {
    return ask(t -> t.count(type));
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
    texts.check(type, criteria);
    return ask(t -> t.count(type, criteria, parameters));
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
    texts.check(type, query);
    return ask(t -> t.count(type, query));
  }

  @Override
  public <T> T executeInTransaction(TransactionCallback<T> callback) {
    EntityManager opened = tables.get();
    return transactions.run(callback::doInTransaction, opened::flushAll);
  }

  @Override
  public ActiveObjectsModuleMetaData moduleMetaData() {
    return new ActiveObjectsModuleMetaData() {
      @Override
      public void awaitInitialization() {
        ask(t -> t);
      }

      @Override
      public void awaitInitialization(long timeout, TimeUnit unit) {
        ask(t -> t);
      }

      @Override
      public boolean isInitialized() {
        try {
          return tables.get() != null;
        } catch (IllegalStateException notYet) {
          return false;
        }
      }

      @Override
      public boolean isDataSourcePresent() {
        return true;
      }

      @Override
      public boolean isTablePresent(Class<? extends RawEntity<?>> type) {
        return ask(t -> present(t, type));
      }
    };
  }

  private static boolean present(EntityManager tables, Class<? extends RawEntity<?>> type)
      throws SQLException {
    String name = tables.getTableNameConverter().getName(type);
    try (Connection connection = tables.getProvider().getConnection();
        ResultSet found = connection.getMetaData().getTables(null, null, name, null)) {
      return found.next();
    }
  }
}
