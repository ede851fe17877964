package minijira.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON of the host's own REST. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static String string(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** An object; an empty body is an empty one, anything else is 400. */
  public static Map<String, Object> object(byte[] bytes) {
    if (bytes.length == 0) return new LinkedHashMap<>();
    try {
      return MAPPER.readValue(bytes, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (IOException e) {
      throw Halt.badRequest("The body is not a JSON object.");
    }
  }

  /** An object with values in this order: key, value, key, value. Null values are kept. */
  public static Map<String, Object> of(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2)
      object.put((String) keysAndValues[i], keysAndValues[i + 1]);
    return object;
  }

  /** Jira's error body. */
  public static Map<String, Object> errors(List<String> messages, Map<String, String> errors) {
    return of("errorMessages", messages, "errors", errors);
  }
}
