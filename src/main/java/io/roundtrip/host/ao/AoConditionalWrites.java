package io.roundtrip.host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * For hosts that offer no SQL of their own: whoever inserts the unique row "table:id:version" may
 * make that step, and makes it in the same transaction: the columns first, which locks the row;
 * then its version is read once more. So a step by {@link JdbcConditionalWrites} at the same moment
 * excludes this one, and the other way round. Holds where Active Objects' transactions are real
 * ones.
 */
public final class AoConditionalWrites implements ConditionalWrites {
  private final ActiveObjects ao;

  public AoConditionalWrites(ActiveObjects ao) {
    this.ao = ao;
  }

  /** The row is not at this version any more. */
  private static final class Late extends RuntimeException {
    Late() {
      super("late", null, false, false);
    }
  }

  @Override
  public <T extends RawEntity<Long>> boolean move(
      Class<T> table, long id, int version, Map<String, ? extends @Nullable Object> columns) {
    return LongSigns.spared(columns, row -> moved(table, id, version, row));
  }

  private <T extends RawEntity<Long>> boolean moved(
      Class<T> table, long id, int version, Map<String, ? extends @Nullable Object> columns) {
    String step = table.getAnnotation(Table.class).value() + ":" + id + ":" + version;
    try {
      return ao.executeInTransaction(
          () -> {
            ao.create(StepRow.class, Map.of("STEP_KEY", step));
            write(table, id, version, columns);
            return true;
          });
    } catch (Late late) {
      return false;
    } catch (RuntimeException refused) {
      if (ao.count(StepRow.class, Query.select().where("STEP_KEY = ?", step)) > 0) return false;
      throw refused;
    }
  }

  private <T extends RawEntity<Long>> void write(
      Class<T> table, long id, int version, Map<String, ? extends @Nullable Object> columns) {
    T[] found = ao.find(table, Query.select().where("ID = ? AND VER = ?", id, version));
    if (found.length == 0) throw new Late();
    T row = found[0];
    columns.forEach((name, value) -> set(row, table, name, value));
    row.save();
    if (ao.count(table, Query.select().where("ID = ? AND VER = ?", id, version)) == 0)
      throw new Late();
    set(row, table, "VER", version + 1);
    row.save();
  }

  /** The columns first, which locks the row; the count that stands then is the last one. */
  @Override
  public <T extends RawEntity<Long>> boolean countUp(
      Class<T> table, Counted row, Map<String, Object> columns) {
    return ao.executeInTransaction(
        () -> {
          Query one = Query.select().where(row.key() + " = ?", row.value());
          for (T found : ao.find(table, one)) {
            columns.forEach((name, value) -> set(found, table, name, value));
            found.save();
          }
          T[] locked = ao.find(table, one);
          for (T found : locked) {
            set(found, table, row.count(), count(found, table, row.count()) + 1);
            found.save();
          }
          return locked.length > 0;
        });
  }

  private static <T> int count(T row, Class<T> table, String column) {
    return (int) Objects.requireNonNull(call(row, table, "get", column));
  }

  private static <T> void set(T row, Class<T> table, String column, @Nullable Object value) {
    call(row, table, "set", column, value);
  }

  private static <T> @Nullable Object call(
      T row, Class<T> table, String verb, String column, @Nullable Object... values) {
    StringBuilder name = new StringBuilder(verb);
    for (String word : column.split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    for (Method method : table.getMethods()) {
      if (!method.getName().contentEquals(name)) continue;
      try {
        return method.invoke(row, values);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(name.toString(), e);
      }
    }
    throw new IllegalStateException("no " + name + " in " + table.getSimpleName());
  }
}
