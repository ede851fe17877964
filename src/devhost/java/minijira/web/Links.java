package minijira.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Links as web-items write them: {@code /plugins/servlet/x?issue=$issue.key}. */
public final class Links {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$!?\\{?([a-zA-Z]\\w*(?:\\.[a-zA-Z]\\w*(?:\\(\\))?)*)}?");

  private Links() {}

  /**
   * The finished address, context path first unless it is a whole http address. Known:
   * $req.contextPath, $baseurl, $issue.key, $issue.id, $issue.project.key, $project.key,
   * $project.id, $projectKeyEncoded, $pathEncodedProjectKey, $user.name and plain strings or
   * numbers of the context. Anything else is an IllegalArgumentException: on a real Jira it would
   * stay in the link.
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

  private static String value(String name, Map<String, Object> context, String template) {
    Issue issue = context.get("issue") instanceof Issue found ? found : null;
    Project project =
        context.get("project") instanceof Project found
            ? found
            : issue == null ? null : issue.getProjectObject();
    String value =
        switch (name.replace("()", "")) {
          case "req.contextPath", "request.contextPath" -> WebServer.CONTEXT;
          case "baseurl", "baseUrl" -> WebServer.CONTEXT;
          case "issue.key", "issue.getKey" -> issue == null ? null : encode(issue.getKey());
          case "issue.id", "issue.getId" -> issue == null ? null : issue.getId().toString();
          case "issue.project.key",
              "issue.projectObject.key",
              "project.key",
              "projectKey",
              "projectKeyEncoded",
              "pathEncodedProjectKey" ->
              project == null ? null : encode(project.getKey());
          case "user.name", "user.username" ->
              context.get("user") instanceof ApplicationUser user
                  ? encode(user.getUsername())
                  : null;
          case "project.id", "issue.project.id", "issue.projectId" ->
              project == null ? null : project.getId().toString();
          default -> plain(context.get(name));
        };
    if (value == null)
      throw new IllegalArgumentException("link " + template + ": $" + name + " has no value here");
    return value;
  }

  private static @Nullable String plain(@Nullable Object value) {
    return value instanceof String || value instanceof Number ? encode(value.toString()) : null;
  }
}
