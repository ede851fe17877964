package io.roundtrip.intake.rest;

import io.roundtrip.intake.Form;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as a form. Unknown names are refused: a misspelt field must not be lost without a
 * word.
 */
final class JsonForm {
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private JsonForm() {}

  static Form of(Map<?, ?> json) {
    JsonForm form = new JsonForm();
    json.forEach((name, value) -> form.read(String.valueOf(name), value));
    if (!form.problems.isEmpty()) throw new Refused(Refused.Kind.BAD_INPUT, form.problems);
    return new Form(form.values, Map.of());
  }

  private void read(String name, @Nullable Object value) {
    if (!Form.FIELDS.contains(name))
      problems.add(Problem.of(Text.cut(Text.clean(name, false), 100), "unknown-field"));
    else if (value == null) return;
    else if (name.equals(Form.SOURCE) && value instanceof Map<?, ?> source) source(source);
    else if (Form.LISTS.contains(name) && value instanceof List<?> list) list(name, list);
    else one(name, value);
  }

  private void source(Map<?, ?> source) {
    Object system = source.get("system");
    Object id = source.get("id");
    boolean plain =
        system instanceof String text
            && !text.contains(":")
            && (id instanceof String || isWhole(id));
    if (plain && source.size() == 2) values.put(Form.SOURCE, List.of(system + ":" + id));
    else problems.add(Problem.of(Form.SOURCE, "malformed-source", ""));
  }

  /** A fraction or 1e400 is no name of anything. */
  private static boolean isWhole(@Nullable Object id) {
    return id instanceof Integer || id instanceof Long || id instanceof BigInteger;
  }

  private void list(String name, List<?> list) {
    List<String> texts = new ArrayList<>();
    for (Object entry : list) if (entry instanceof String text) texts.add(text);
    if (texts.size() < list.size()) problems.add(Problem.of(name, "wrong-type"));
    values.put(name, texts);
  }

  private void one(String name, Object value) {
    if (value instanceof String text) values.put(name, List.of(text));
    else if (value instanceof Boolean) values.put(name, List.of(value.toString()));
    else if (value instanceof Number number && Double.isFinite(number.doubleValue()))
      values.put(name, List.of(value.toString()));
    else problems.add(Problem.of(name, "wrong-type"));
  }
}
