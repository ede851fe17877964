package io.roundtrip.kernel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows with a unique key that somebody else may insert at the same moment: look, insert what is
 * missing, look again. A failed insert is never parsed: if the row is there afterwards, somebody
 * else was faster; if not, the failure is passed on.
 *
 * @param rows one for every key asked for
 * @param inserted those that we inserted ourselves
 */
public record Ensured<K, R>(Map<K, R> rows, Set<K> inserted) {

  /**
   * Inside an outer transaction PostgreSQL answers nothing more after a failed insert; then the
   * failure ends that transaction, and its owner may run it once more.
   *
   * @param insert all of the rows or none
   */
  public static <K, R> Ensured<K, R> all(
      Collection<K> keys, Function<Collection<K>, Map<K, R>> find, Consumer<List<K>> insert) {
    Map<K, R> found = new LinkedHashMap<>(find.apply(keys));
    List<K> missing = keys.stream().distinct().filter(key -> !found.containsKey(key)).toList();
    if (missing.isEmpty()) return new Ensured<>(found, Set.of());
    Set<K> inserted = new LinkedHashSet<>();
    RuntimeException failure = atOnce(missing, find, insert, inserted);
    Map<K, R> now = find.apply(missing);
    if (now.size() < missing.size())
      throw failure != null ? failure : new IllegalStateException("inserted, yet not found");
    found.putAll(now);
    return new Ensured<>(found, inserted);
  }

  /**
   * One row: true when we inserted it, false when somebody was faster.
   *
   * @param there whether the row is there by now; asked only after a refused insert
   */
  public static boolean inserted(Runnable insert, BooleanSupplier there) {
    try {
      insert.run();
      return true;
    } catch (RuntimeException refused) {
      if (there.getAsBoolean()) return false;
      throw refused;
    }
  }

  public R row(K key) {
    return Objects.requireNonNull(rows.get(key));
  }

  private static <K, R> @Nullable RuntimeException atOnce(
      List<K> missing,
      Function<Collection<K>, Map<K, R>> find,
      Consumer<List<K>> insert,
      Set<K> inserted) {
    try {
      insert.accept(missing);
      inserted.addAll(missing);
      return null;
    } catch (RuntimeException raced) {
      return oneByOne(missing, find, insert, inserted, raced);
    }
  }

  private static <K, R> RuntimeException oneByOne(
      List<K> missing,
      Function<Collection<K>, Map<K, R>> find,
      Consumer<List<K>> insert,
      Set<K> inserted,
      RuntimeException raced) {
    RuntimeException last = raced;
    Map<K, R> there = find.apply(missing);
    for (K key : missing) {
      if (there.containsKey(key)) continue;
      try {
        insert.accept(List.of(key));
        inserted.add(key);
      } catch (RuntimeException racedAgain) {
        last = racedAgain;
      }
    }
    return last;
  }
}
