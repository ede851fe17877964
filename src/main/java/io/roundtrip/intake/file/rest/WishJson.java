package io.roundtrip.intake.file.rest;

import io.roundtrip.intake.file.StartImport;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON that opens an import. */
public final class WishJson {
  private static final Set<String> NAMES = Set.of("name", "project", "source", "format", "columns");

  private WishJson() {}

  public static StartImport.Wish of(Map<?, ?> json) {
    List<Problem> problems = new ArrayList<>();
    for (Object name : json.keySet())
      if (!NAMES.contains(String.valueOf(name)))
        problems.add(
            Problem.of(Text.cut(Text.clean(String.valueOf(name), false), 100), "unknown-field"));
    StartImport.Wish wish =
        new StartImport.Wish(
            text(json, "name", problems),
            text(json, "project", problems),
            text(json, "source", problems),
            text(json, "format", problems),
            columns(json.get("columns"), problems));
    if (!problems.isEmpty()) throw new Refused(Refused.Kind.BAD_INPUT, problems);
    return wish;
  }

  private static @Nullable String text(Map<?, ?> json, String name, List<Problem> problems) {
    Object value = json.get(name);
    if (value != null && !(value instanceof String)) problems.add(Problem.of(name, "wrong-type"));
    return value instanceof String text && !text.isBlank() ? text : null;
  }

  private static @Nullable List<String> columns(@Nullable Object value, List<Problem> problems) {
    if (value == null) return null;
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance))
      return list.stream().map(String.class::cast).toList();
    problems.add(Problem.of("columns", "wrong-type"));
    return null;
  }
}
