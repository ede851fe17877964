package io.roundtrip.host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
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

  private static <T> void set(T row, Class<T> table, String column, @Nullable Object value) {
    StringBuilder setter = new StringBuilder("set");
    for (String word : column.split("_")) {
      setter.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    for (Method method : table.getMethods()) {
      if (!method.getName().contentEquals(setter)) continue;
      try {
        method.invoke(row, value);
        return;
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(setter.toString(), e);
      }
    }
    throw new IllegalStateException("no " + setter + " in " + table.getSimpleName());
  }
}
