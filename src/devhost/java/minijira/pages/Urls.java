package minijira.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import minijira.web.Links;

/** Addresses of the screens, context path included. */
final class Urls {
  private Urls() {}

  /** A path below the context, or an address that stays as it is. */
  static String to(String path) {
    if (path.startsWith("#")
        || path.startsWith("?")
        || path.startsWith("http://")
        || path.startsWith("https://")) return path;
    return Links.absolute(path);
  }

  static String asset(String file) {
    return to("/static/minijira/" + file);
  }

  static String issue(String key) {
    return "/browse/" + Links.encode(key);
  }

  static String project(String key, String page) {
    return "/projects/" + Links.encode(key) + "/" + page;
  }

  static String jql(String jql) {
    return "/issues/?jql=" + Links.encode(jql);
  }

  /** Pairs of name and value; a null value is left out. */
  static String query(String path, Object... pairs) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2)
      if (pairs[i + 1] != null) all.put(pairs[i].toString(), pairs[i + 1].toString());
    String query =
        all.entrySet().stream()
            .map(e -> Links.encode(e.getKey()) + "=" + Links.encode(e.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}
