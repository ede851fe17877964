package minijira.plugin.ao;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Query;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/**
 * Unlimited text is a CLOB on Oracle: it can be asked for by LIKE and NULL only, and not sorted.
 */
final class LongTexts {
  private static final AtlassianFieldNameConverter NAMES = new AtlassianFieldNameConverter();

  private final Map<Class<?>, Set<String>> known = new ConcurrentHashMap<>();

  void check(Class<?> entity, Query query) {
    check(entity, query.getWhereClause());
    String order = query.getOrderClause();
    if (order == null) return;
    for (String column : columns(entity))
      if (Pattern.compile("(?i)\\b" + column + "\\b").matcher(order).find())
        throw refused(entity, column, "ORDER BY " + order);
  }

  void check(Class<?> entity, @Nullable String where) {
    if (where == null) return;
    for (String column : columns(entity)) {
      Matcher compared =
          Pattern.compile("(?i)\\b" + column + "\\b\\s*(=|<|>|!=|(NOT\\s+)?IN\\b|BETWEEN\\b)")
              .matcher(where);
      if (compared.find()) throw refused(entity, column, where);
    }
  }

  private Set<String> columns(Class<?> entity) {
    return known.computeIfAbsent(
        entity,
        type ->
            Stream.of(type.getMethods())
                .filter(LongTexts::isUnlimited)
                .map(NAMES::getName)
                .collect(Collectors.toSet()));
  }

  private static boolean isUnlimited(Method method) {
    StringLength length = method.getAnnotation(StringLength.class);
    return length != null && length.value() == StringLength.UNLIMITED;
  }

  private static IllegalArgumentException refused(Class<?> entity, String column, String sql) {
    return new IllegalArgumentException(
        entity.getName()
            + ": unlimited text "
            + column
            + " cannot be compared or sorted on Oracle: "
            + sql
            + ". Ask for a hash or a shortened copy in a column of its own.");
  }
}
