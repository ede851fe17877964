package minijira.web;

import java.util.Locale;
import java.util.Map;

/** Content types by file ending. */
public final class ContentTypes {
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("js", "application/javascript;charset=UTF-8"),
          Map.entry("css", "text/css;charset=UTF-8"),
          Map.entry("json", "application/json;charset=UTF-8"),
          Map.entry("map", "application/json;charset=UTF-8"),
          Map.entry("html", "text/html;charset=UTF-8"),
          Map.entry("txt", "text/plain;charset=UTF-8"),
          Map.entry("csv", "text/csv;charset=UTF-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("gif", "image/gif"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("ttf", "font/ttf"),
          Map.entry("eot", "application/vnd.ms-fontobject"));

  private ContentTypes() {}

  public static String of(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return KNOWN.getOrDefault(ending, "application/octet-stream");
  }
}
