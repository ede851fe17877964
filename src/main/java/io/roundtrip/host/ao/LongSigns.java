package io.roundtrip.host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.kernel.Text;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import net.java.ao.RawEntity;
import org.jspecify.annotations.Nullable;

/** Signs of four bytes, such as an emoji, which MySQL's older character set cannot keep. */
public final class LongSigns {
  /** MySQL and MariaDB: incorrect string value. */
  private static final int REFUSED = 1366;

  private static final int DEEPEST = 10;

  private LongSigns() {}

  /**
   * Writes; where the database refuses such signs once more, with U+FFFD in their place.
   *
   * @param write writes all of the columns or nothing
   */
  static <T> T spared(
      Map<String, ? extends @Nullable Object> columns,
      Function<Map<String, ? extends @Nullable Object>, T> write) {
    try {
      return write.apply(columns);
    } catch (RuntimeException failed) {
      if (!isRefusal(failed)) throw failed;
      return write.apply(without(columns));
    }
  }

  /** A new row, as {@link #spared} writes it. */
  public static <T extends RawEntity<K>, K> T created(
      ActiveObjects ao, Class<T> type, Map<String, ? extends @Nullable Object> columns) {
    return spared(columns, row -> ao.create(type, new HashMap<>(row)));
  }

  private static boolean isRefusal(RuntimeException failed) {
    Throwable each = failed;
    for (int i = 0; i < DEEPEST && each != null; i++, each = each.getCause())
      if (each instanceof SQLException sql && sql.getErrorCode() == REFUSED) return true;
    return false;
  }

  private static Map<String, @Nullable Object> without(
      Map<String, ? extends @Nullable Object> columns) {
    Map<String, @Nullable Object> plain = new HashMap<>(columns);
    plain.replaceAll(
        (name, value) ->
            value instanceof String text
                ? Text.runs(text, Character::isSupplementaryCodePoint, "\uFFFD")
                : value);
    return plain;
  }
}
