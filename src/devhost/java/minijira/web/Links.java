package minijira.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Links as web-items write them: {@code /plugins/servlet/x?issue=$issue.key}. */
public final class Links {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$!?\\{?([a-zA-Z]\\w*(?:\\.[a-zA-Z]\\w*(?:\\(\\))?)*)}?");
  private static final Pattern CALL =
      Pattern.compile("\\$!?\\{?([a-zA-Z]\\w*(?:\\.[a-zA-Z]\\w*(?:\\([^)]*\\))?)*)");
  private static final Map<String, Function<Seen, @Nullable String>> KNOWN = known();

  private Links() {}

  /**
   * The finished address, context path first unless it is a whole http address. Known are {@link
   * #names} and plain strings or numbers of the context. Anything else is an
   * IllegalArgumentException: on a real Jira it would stay in the link.
   */
  public static String expand(String template, Map<String, Object> context) {
    Matcher matcher = REFERENCE.matcher(template.trim());
    StringBuilder link = new StringBuilder();
    while (matcher.find())
      matcher.appendReplacement(
          link, Matcher.quoteReplacement(value(matcher.group(1), context, template)));
    matcher.appendTail(link);
    return absolute(link.toString());
  }

  /** Puts the context path before a path that has none. */
  public static String absolute(String link) {
    String context = WebServer.CONTEXT;
    boolean whole = link.startsWith("http://") || link.startsWith("https://");
    if (whole || link.equals(context) || link.startsWith(context + "/")) return link;
    return context + (link.startsWith("/") ? link : "/" + link);
  }

  /** For one part of a path or query. */
  public static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What a link calls on objects and is not known: no dot, and it is a value of the context. */
  public static List<String> unknownCalls(String template) {
    return CALL.matcher(template)
        .results()
        .map(call -> call.group(1))
        .filter(call -> call.contains(".") && !KNOWN.containsKey(call.replace("()", "")))
        .toList();
  }

  public static Set<String> names() {
    return new TreeSet<>(KNOWN.keySet());
  }

  private static String value(String name, Map<String, Object> context, String template) {
    Function<Seen, @Nullable String> known = KNOWN.get(name.replace("()", ""));
    String value = known == null ? plain(context.get(name)) : known.apply(Seen.in(context));
    if (value == null)
      throw new IllegalArgumentException("link " + template + ": $" + name + " has no value here");
    return value;
  }

  private static Map<String, Function<Seen, @Nullable String>> known() {
    Map<String, Function<Seen, @Nullable String>> known = new HashMap<>();
    Function<Seen, @Nullable String> path = seen -> WebServer.CONTEXT;
    for (String name : List.of("req.contextPath", "request.contextPath", "baseurl", "baseUrl"))
      known.put(name, path);
    Function<Seen, @Nullable String> key =
        seen -> seen.issue == null ? null : encode(seen.issue.getKey());
    for (String name : List.of("issue.key", "issue.getKey")) known.put(name, key);
    Function<Seen, @Nullable String> id =
        seen -> seen.issue == null ? null : seen.issue.getId().toString();
    for (String name : List.of("issue.id", "issue.getId")) known.put(name, id);
    Function<Seen, @Nullable String> projectKey =
        seen -> seen.project == null ? null : encode(seen.project.getKey());
    for (String name :
        List.of(
            "issue.project.key",
            "issue.projectObject.key",
            "project.key",
            "projectKey",
            "projectKeyEncoded",
            "pathEncodedProjectKey")) known.put(name, projectKey);
    Function<Seen, @Nullable String> projectId =
        seen -> seen.project == null ? null : seen.project.getId().toString();
    for (String name : List.of("project.id", "issue.project.id", "issue.projectId"))
      known.put(name, projectId);
    Function<Seen, @Nullable String> user =
        seen -> seen.user == null ? null : encode(seen.user.getUsername());
    for (String name : List.of("user.name", "user.username")) known.put(name, user);
    return known;
  }

  private record Seen(
      @Nullable Issue issue, @Nullable Project project, @Nullable ApplicationUser user) {
    static Seen in(Map<String, Object> context) {
      Issue issue = context.get("issue") instanceof Issue found ? found : null;
      Project project =
          context.get("project") instanceof Project found
              ? found
              : issue == null ? null : issue.getProjectObject();
      return new Seen(
          issue, project, context.get("user") instanceof ApplicationUser found ? found : null);
    }
  }

  private static @Nullable String plain(@Nullable Object value) {
    return value instanceof String || value instanceof Number ? encode(value.toString()) : null;
  }
}
