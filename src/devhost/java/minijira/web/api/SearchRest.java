package minijira.web.api;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import minijira.node.Components;
import minijira.web.Json;
import minijira.web.Request;
import minijira.web.Response;
import org.jspecify.annotations.Nullable;

/** /rest/api/2/search. */
public final class SearchRest {
  private static final int MOST = 1000;

  private SearchRest() {}

  public static void register(Rest rest) {
    rest.get(
            "/rest/api/2/search",
            request ->
                search(
                    request,
                    request.param("jql", ""),
                    request.number("startAt", 0),
                    request.number("maxResults", 50),
                    Set.of(request.param("fields", "*all").split("\\s*,\\s*"))))
        .post("/rest/api/2/search", SearchRest::post);
  }

  private static Response post(Request request) throws SearchException {
    Map<String, Object> body = request.json();
    Set<String> fields =
        Values.list(body.get("fields")).stream().map(Object::toString).collect(Collectors.toSet());
    String jql = Values.text(body, "jql");
    return search(
        request,
        jql == null ? "" : jql,
        number(body.get("startAt"), 0),
        number(body.get("maxResults"), 50),
        fields);
  }

  private static Response search(
      Request request, String jql, long start, long max, Set<String> fields)
      throws SearchException {
    SearchService service = Components.get(SearchService.class);
    SearchService.ParseResult parsed = service.parseQuery(request.user(), jql);
    if (!parsed.isValid()) return refused(parsed.getErrors());
    MessageSet wrong = service.validateQuery(request.user(), parsed.getQuery());
    if (wrong.hasAnyErrors()) return refused(wrong);
    int size = (int) Math.max(0, Math.min(max, MOST));
    SearchResults<Issue> found =
        service.search(
            request.user(), parsed.getQuery(), new PagerFilter<Issue>((int) start, size));
    List<Map<String, Object>> issues =
        found.getResults().stream()
            .map(issue -> new IssueJson(issue, request.user()).whole(fields, false))
            .toList();
    return Response.json(
        Json.of("startAt", start, "maxResults", size, "total", found.getTotal(), "issues", issues));
  }

  private static Response refused(MessageSet wrong) {
    return Response.json(400, Json.errors(List.copyOf(wrong.getErrorMessages()), Map.of()));
  }

  private static long number(@Nullable Object json, long otherwise) {
    return json instanceof Number number ? number.longValue() : otherwise;
  }
}
