package minijira.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host's own pages. A pattern is a path below the context: {@code /browse/{key}}; {@code
 * {rest*}} takes slashes too. The first route registered wins. Routes may be added at any time
 * before the server starts.
 */
public final class Router {
  /**
   * Shows one page, or throws {@link Halt}. Anything else thrown becomes an error page with an id.
   */
  @FunctionalInterface
  public interface Page {
    Response show(Request request) throws Exception;
  }

  /** A route that fits, with the variables of its path. */
  record Found(Page page, Map<String, String> path, boolean checked) {}

  private record Route(
      String method, Pattern pattern, List<String> names, Page page, boolean checked) {}

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(\\*?)}");
  private final List<Route> routes = new ArrayList<>();

  public Router get(String pattern, Page page) {
    return add("GET", pattern, page, false);
  }

  /** A form post: 403 without the right atl_token. */
  public Router post(String pattern, Page page) {
    return add("POST", pattern, page, true);
  }

  /**
   * For REST: no atl_token, but the REST rule (JSON, or the header X-Atlassian-Token: no-check).
   */
  public Router rest(String method, String pattern, Page page) {
    return add(method, pattern, page, false);
  }

  Optional<Found> find(HttpServletRequest request, String path) {
    String method = "HEAD".equals(request.getMethod()) ? "GET" : request.getMethod();
    for (Route route : routes) {
      Matcher matcher = route.pattern.matcher(path);
      if (route.method.equals(method) && matcher.matches())
        return Optional.of(new Found(route.page, variables(route, matcher), route.checked));
    }
    return Optional.empty();
  }

  /** Whether another method would have found something: 405 rather than 404. */
  boolean knows(String path) {
    return routes.stream().anyMatch(route -> route.pattern.matcher(path).matches());
  }

  private Router add(String method, String pattern, Page page, boolean checked) {
    List<String> names = new ArrayList<>();
    StringBuilder regex = new StringBuilder();
    Matcher variable = VARIABLE.matcher(pattern);
    int from = 0;
    while (variable.find()) {
      regex.append(Pattern.quote(pattern.substring(from, variable.start())));
      regex.append(variable.group(2).isEmpty() ? "([^/]+)" : "(.*)");
      names.add(variable.group(1));
      from = variable.end();
    }
    regex.append(Pattern.quote(pattern.substring(from)));
    routes.add(new Route(method, Pattern.compile(regex.toString()), names, page, checked));
    return this;
  }

  private static Map<String, String> variables(Route route, Matcher matcher) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < route.names.size(); i++)
      values.put(route.names.get(i), matcher.group(i + 1));
    return values;
  }
}
