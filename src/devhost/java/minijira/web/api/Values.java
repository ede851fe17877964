package minijira.web.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import minijira.web.Halt;
import org.jspecify.annotations.Nullable;

/** Reading JSON that came in. */
final class Values {
  private Values() {}

  static @Nullable String text(Map<String, Object> json, String name) {
    return json.get(name) == null ? null : string(json.get(name));
  }

  static String required(Map<String, Object> json, String name) {
    String value = text(json, name);
    if (value == null || value.isBlank()) throw Halt.badRequest(name + " is missing.");
    return value;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(@Nullable Object json) {
    if (json == null) return Map.of();
    if (json instanceof Map<?, ?> map) return (Map<String, Object>) map;
    throw Halt.badRequest(json + " is not an object.");
  }

  static List<?> list(@Nullable Object json) {
    if (json == null) return List.of();
    return json instanceof List<?> list ? list : List.of(json);
  }

  /** Numbers without exponent and without a needless fraction. */
  static String string(Object json) {
    if (json instanceof Double number) return new BigDecimal(number.toString()).toPlainString();
    return json.toString();
  }

  /** A thing named by {"id":…}, {"name":…}, {"key":…} or {"value":…}: its id. */
  static <T> String idOf(
      @Nullable Object json,
      Iterable<? extends T> all,
      Function<T, Object> id,
      Function<T, String> name) {
    Map<String, Object> wanted = object(json);
    if (wanted.get("id") != null) return string(wanted.get("id"));
    Optional<Object> said =
        List.of("name", "key", "value").stream()
            .map(wanted::get)
            .filter(x -> x != null)
            .findFirst();
    String sought =
        said.map(Values::string).orElseThrow(() -> Halt.badRequest(json + " names nothing."));
    for (T one : all) if (name.apply(one).equalsIgnoreCase(sought)) return id.apply(one).toString();
    throw Halt.badRequest("There is no '" + sought + "'.");
  }
}
