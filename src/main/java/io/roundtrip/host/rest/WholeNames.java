package io.roundtrip.host.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;

/** The names under which a body has whole numbers, itself or in lists, maps and parts. */
final class WholeNames {
  private static final Set<Type> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);

  private final Set<String> names = new HashSet<>();

  private WholeNames() {}

  static Set<String> of(Class<?> body) {
    WholeNames found = new WholeNames();
    found.in(body);
    return found.names;
  }

  private void in(Class<?> part) {
    if (!part.isRecord()) return;
    for (RecordComponent each : part.getRecordComponents()) {
      JsonProperty said = each.getAccessor().getAnnotation(JsonProperty.class);
      named(said == null ? each.getName() : said.value(), each.getGenericType());
    }
  }

  /** Of a map, what stands under its keys. */
  private void named(String name, Type type) {
    if (WHOLE.contains(type)) names.add(name);
    else if (type instanceof Class<?> part) in(part);
    else if (type instanceof ParameterizedType many) {
      Type[] of = many.getActualTypeArguments();
      named(name, of[of.length - 1]);
    }
  }
}
