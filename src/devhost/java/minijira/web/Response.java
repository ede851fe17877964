package minijira.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answer of a page. Immutable; {@link #header} gives a copy. */
public record Response(int status, String contentType, byte[] body, Map<String, String> headers) {

  /** A whole page, usually from a layout. */
  public static Response html(String html) {
    return html(200, html);
  }

  public static Response html(int status, String html) {
    return text(status, "text/html;charset=UTF-8", html);
  }

  /** Maps, lists, records, strings, numbers, booleans. */
  public static Response json(Object value) {
    return json(200, value);
  }

  public static Response json(int status, Object value) {
    return new Response(status, "application/json;charset=UTF-8", Json.bytes(value), Map.of());
  }

  public static Response text(String text) {
    return text(200, "text/plain;charset=UTF-8", text);
  }

  public static Response text(int status, String contentType, String text) {
    return new Response(status, contentType, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  public static Response bytes(String contentType, byte[] bytes) {
    return new Response(200, contentType, bytes, Map.of());
  }

  /** 204. */
  public static Response empty() {
    return new Response(204, "", new byte[0], Map.of());
  }

  /** 302 to a path below the context (/browse/RT-1) or to a whole http address. */
  public static Response redirect(String to) {
    return new Response(302, "", new byte[0], Map.of("Location", to));
  }

  public Response header(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new Response(status, contentType, body, all);
  }
}
