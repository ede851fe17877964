package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.permission.ProjectPermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;
import org.jspecify.annotations.Nullable;

/** Linking issues, taking links away, and the search behind the field for a key. */
final class LinkActions {
  private static final int SUGGESTED = 8;

  private LinkActions() {}

  static Response form(Request request) {
    return form(request, IssueActions.allowed(request, ProjectPermissions.LINK_ISSUES), null);
  }

  private static Response form(Request request, MutableIssue issue, @Nullable String error) {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (IssueLinkType type : Components.get(IssueLinkTypeManager.class).getIssueLinkTypes()) {
      if (type.isSystemLinkType() || type.isSubTaskLinkType()) continue;
      kinds.put(type.getId() + "-out", type.getOutward());
      if (!type.getInward().equals(type.getOutward()))
        kinds.put(type.getId() + "-in", type.getInward());
    }
    if (kinds.isEmpty()) throw Halt.badRequest(t("There are no link types yet."));
    String keys = request.param("issueKeys", "");
    return Dialogs.answer(
        request,
        t("Link: {0}", issue.getKey()),
        Forms.post(
            request,
            "/secure/LinkJiraIssue.jspa",
            attr("id", "link-jira-issue"),
            Forms.hidden("id", issue.getId()),
            Forms.group(
                "link-type",
                t("This issue"),
                false,
                el(
                    "select.select#link-type",
                    attr("name", "linkDesc"),
                    Forms.options(
                        kinds.keySet(), key -> key, kinds::get, request.param("linkDesc"))),
                null,
                null),
            Forms.group(
                "jira-issue-keys",
                t("Issue"),
                true,
                el(
                    "input.text.long-field#jira-issue-keys",
                    attr("type", "text"),
                    attr("name", "issueKeys"),
                    attr("value", keys),
                    attr("required", true),
                    attr("autofocus", true),
                    attr("data-picker", "many"),
                    attr("data-source", "/secure/IssuePicker.jspa?not=" + issue.getKey()),
                    attr("placeholder", t("Key or words")),
                    Forms.wrong("jira-issue-keys", error)),
                t("Several keys may be separated by commas."),
                error),
            Forms.group(
                "comment",
                t("Comment"),
                false,
                Forms.area("comment", request.param("comment"), null, 3),
                null,
                null),
            Dialogs.buttons("link-issue-submit", t("Link"), Urls.issue(issue.getKey()))),
        "link-issue-dialog");
  }

  static Response link(Request request) {
    MutableIssue issue = IssueActions.allowed(request, ProjectPermissions.LINK_ISSUES);
    String[] kind = request.param("linkDesc", "").split("-");
    IssueLinkType type =
        kind.length == 2 && kind[0].matches("\\d+")
            ? Components.get(IssueLinkTypeManager.class).getIssueLinkType(Long.valueOf(kind[0]))
            : null;
    if (type == null) return form(request, issue, t("Choose a link type."));
    List<Issue> others = new ArrayList<>();
    for (String key : request.param("issueKeys", "").toUpperCase(Locale.ROOT).split("[,\\s]+")) {
      if (key.isBlank()) continue;
      Issue other = find(request, key);
      if (other == null)
        return form(request, issue, t("There is no issue {0}, or you may not see it.", key));
      if (other.getId().equals(issue.getId()))
        return form(request, issue, t("An issue cannot be linked to itself."));
      others.add(other);
    }
    if (others.isEmpty()) return form(request, issue, t("Which issue? Type a key."));
    return make(request, issue, type, kind[1].equals("out"), others);
  }

  private static Response make(
      Request request,
      MutableIssue issue,
      IssueLinkType type,
      boolean outward,
      List<Issue> others) {
    IssueLinkManager links = Components.get(IssueLinkManager.class);
    try {
      for (Issue other : others)
        links.createIssueLink(
            outward ? issue.getId() : other.getId(),
            outward ? other.getId() : issue.getId(),
            type.getId(),
            null,
            request.user());
    } catch (CreateException e) {
      return form(request, issue, e.getMessage());
    }
    String comment = request.param("comment", "").strip();
    if (!comment.isEmpty() && Jira.may(request, ProjectPermissions.ADD_COMMENTS, issue))
      Components.get(com.atlassian.jira.issue.comments.CommentManager.class)
          .create(issue, request.requireUser(), comment, true);
    return Dialogs.reload(
        request,
        Urls.issue(issue.getKey()),
        Words.count(others.size(), "Issue linked", "{0} issues linked"),
        issue.getKey());
  }

  static Response unlink(Request request) {
    MutableIssue issue = IssueActions.allowed(request, ProjectPermissions.LINK_ISSUES);
    IssueLinkManager links = Components.get(IssueLinkManager.class);
    long other = request.number("destId", 0);
    boolean outward = Boolean.parseBoolean(request.param("outward", "true"));
    IssueLink link =
        links.getIssueLink(
            outward ? issue.getId() : Long.valueOf(other),
            outward ? Long.valueOf(other) : issue.getId(),
            request.number("linkType", 0));
    if (link == null) throw Halt.notFound(t("There is no such link any more."));
    links.removeIssueLink(link, request.user());
    return Dialogs.reload(request, Urls.issue(issue.getKey()), t("Link removed"), issue.getKey());
  }

  /** JSON for the picker: issues by key or words; "only" narrows by JQL, "not" leaves one out. */
  static Response pick(Request request) {
    request.requireUser();
    String words = request.param("query", "").strip();
    if (words.isEmpty()) return Response.json(List.of());
    String only = request.param("only", "").isBlank() ? "" : request.param("only") + " AND ";
    Set<Issue> found = new LinkedHashSet<>();
    Issue exact =
        words.matches("(?i)[a-z][a-z0-9_]*-\\d+")
            ? find(request, words.toUpperCase(Locale.ROOT))
            : null;
    if (exact != null && only.isEmpty()) found.add(exact);
    String jql =
        only
            + (exact != null ? "issue = " + exact.getKey() : "text ~ " + Jira.quoted(words))
            + " ORDER BY updated DESC";
    SearchService.ParseResult parsed =
        Components.get(SearchService.class).parseQuery(request.user(), jql);
    if (parsed.isValid())
      found.addAll(Jira.page(request, parsed.getQuery(), 0, SUGGESTED).getResults());
    String not = request.param("not", "");
    return Response.json(
        found.stream()
            .filter(issue -> !issue.getKey().equals(not))
            .map(
                issue ->
                    Map.of(
                        "value",
                        issue.getKey(),
                        "text",
                        issue.getSummary(),
                        "icon",
                        Look.typeIconUrl(
                            issue.getIssueType().getName(), issue.getIssueType().isSubTask())))
            .toList());
  }

  private static @Nullable Issue find(Request request, String key) {
    var found =
        Components.get(com.atlassian.jira.bc.issue.IssueService.class)
            .getIssue(request.user(), key);
    return found.isValid() ? found.getIssue() : null;
  }
}
