package io.roundtrip.host.ao;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How values stand in our columns: "" as NULL (Oracle does it anyway), moments as milliseconds. */
public final class Columns {
  private Columns() {}

  public static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  public static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  public static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  public static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  public static @Nullable String ids(List<Long> ids) {
    return orNull(ids.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  public static List<Long> ids(@Nullable String kept) {
    if (kept == null || kept.isEmpty()) return List.of();
    return Stream.of(kept.split(",", -1)).map(Long::valueOf).toList();
  }

  public static Instant time(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  /** Far ends fit the column. */
  public static long millis(Instant at) {
    if (at.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE))) return Long.MAX_VALUE;
    return at.isBefore(Instant.ofEpochMilli(Long.MIN_VALUE)) ? Long.MIN_VALUE : at.toEpochMilli();
  }
}
