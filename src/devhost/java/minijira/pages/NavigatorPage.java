package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.query.Query;
import java.util.List;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Links;
import minijira.web.Request;
import minijira.web.Response;
import org.jspecify.annotations.Nullable;

/** /issues/?jql=…: search by JQL, a table of what was found, page by page. */
final class NavigatorPage {
  private static final int PAGE = 50;
  private static final String DEFAULT = "ORDER BY created DESC";

  private NavigatorPage() {}

  static Response show(Request request) {
    request.resources().requireContext("jira.navigator");
    String jql = request.param("jql", DEFAULT).strip();
    SearchService.ParseResult parsed =
        Components.get(SearchService.class).parseQuery(request.user(), jql);
    List<String> wrong = problems(request, parsed);
    Html found = wrong.isEmpty() ? results(request, jql, parsed.getQuery()) : Html.NOTHING;
    Html page =
        Html.of(
            el(
                "header.aui-page-header",
                el(
                    "div.aui-page-header-inner",
                    el("div.aui-page-header-main", el("h1.search-title", t("Search"))))),
            form(request, jql, wrong),
            found);
    return Frame.general(request, t("Issue navigator"), el("div.navigator-content", page));
  }

  /** The search box of the header: a key goes there, words are searched as text. */
  static Response quick(Request request) {
    String words = request.param("searchString", "").strip();
    if (words.matches("(?i)[a-z][a-z0-9_]*-\\d+"))
      return Response.redirect(Urls.issue(words.toUpperCase(java.util.Locale.ROOT)));
    if (words.isEmpty()) return Response.redirect("/issues/");
    return Response.redirect(Urls.jql("text ~ " + Jira.quoted(words) + " ORDER BY updated DESC"));
  }

  private static List<String> problems(Request request, SearchService.ParseResult parsed) {
    if (!parsed.isValid()) return List.copyOf(parsed.getErrors().getErrorMessages());
    return List.copyOf(
        Components.get(SearchService.class)
            .validateQuery(request.user(), parsed.getQuery())
            .getErrorMessages());
  }

  private static Html form(Request request, String jql, List<String> wrong) {
    return el(
        "form.jql-form",
        attr("method", "get"),
        attr("action", Urls.to("/issues/")),
        attr("role", "search"),
        attr("aria-label", t("Search with JQL")),
        el("label", attr("for", "advanced-search"), "JQL"),
        el(
            "div.jql-row",
            el(
                "span.jql-state",
                css(wrong.isEmpty() ? "jqlgood" : "jqlerror"),
                attr(
                    "title",
                    wrong.isEmpty() ? t("The query is valid") : t("The query has errors"))),
            el(
                "input.text.full-width-field#advanced-search",
                attr("type", "text"),
                attr("name", "jql"),
                attr("value", jql),
                attr("spellcheck", "false"),
                attr("autocapitalize", "off"),
                attr("autocomplete", "off"),
                wrong.isEmpty() ? null : attr("aria-invalid", "true"),
                wrong.isEmpty() ? null : attr("aria-describedby", "jql-errors")),
            el(
                "button.aui-button.aui-button-primary.search-button",
                attr("type", "submit"),
                Look.icon("search"),
                t("Search"))),
        Html.when(
            !wrong.isEmpty(),
            () ->
                el(
                    "div.aui-message.aui-message-error#jql-errors",
                    attr("role", "alert"),
                    Html.each(wrong, one -> el("p", one)))),
        examples(request));
  }

  private static Html examples(Request request) {
    if (request.param("jql") != null) return Html.NOTHING;
    List<String> all =
        List.of(
            "assignee = currentUser() AND resolution is EMPTY ORDER BY updated DESC",
            "statusCategory != Done ORDER BY priority DESC",
            "created >= -7d ORDER BY created DESC",
            "issuetype = Epic ORDER BY key");
    return el(
        "div.jql-examples",
        el("span", t("For example:")),
        Html.each(all, one -> el("a", href(Urls.jql(one)), one)));
  }

  private static Html results(Request request, String jql, Query query) {
    int start = (int) Math.max(0, request.number("startIndex", 0));
    SearchResults<Issue> found = Jira.page(request, query, start, PAGE);
    if (found.getTotal() == 0)
      return Look.empty(
          "search",
          t("No issues were found to match your search"),
          t("Try modifying your search criteria."));
    if (found.getResults().isEmpty()) throw Halt.notFound(t("There is no such page of results."));
    IssueTable table = new IssueTable(jql, IssueTable.columns(request));
    return Html.of(
        tools(request, jql, found, table),
        table.html(found.getResults()),
        pager(jql, found, request));
  }

  private static Html tools(
      Request request, String jql, SearchResults<Issue> found, IssueTable table) {
    return el(
        "div.navigator-tools",
        count(found),
        Html.when(
            BulkChange.may(request),
            () ->
                el(
                    "a.aui-button.aui-button-subtle#bulkedit_all",
                    href(Urls.query(BulkChange.FIRST + "!default.jspa", "jql", jql)),
                    t("Bulk Change"))),
        table.chooser(request, jql));
  }

  private static Html count(SearchResults<Issue> found) {
    int from = found.getStart() + 1;
    int to = found.getStart() + found.getResults().size();
    return el(
        "p.results-count",
        attr("role", "status"),
        el("span.results-count-start", from),
        "–",
        el("span.results-count-end", to),
        " " + t("of") + " ",
        el("strong.results-count-total", found.getTotal()));
  }

  private static Html pager(String jql, SearchResults<Issue> found, Request request) {
    int pages = (found.getTotal() + PAGE - 1) / PAGE;
    if (pages <= 1) return Html.NOTHING;
    int now = found.getStart() / PAGE;
    Html numbers = Html.NOTHING;
    for (int page = Math.max(0, now - 4); page < Math.min(pages, now + 5); page++)
      numbers = Html.of(numbers, page(jql, request, page, String.valueOf(page + 1), page == now));
    return el(
        "nav.pagination",
        attr("aria-label", t("Pages")),
        now > 0 ? page(jql, request, now - 1, "« " + t("Previous"), false) : null,
        numbers,
        now + 1 < pages ? page(jql, request, now + 1, t("Next") + " »", false) : null);
  }

  private static Html page(String jql, Request request, int page, String label, boolean here) {
    @Nullable String columns = request.param("columns");
    String url =
        Urls.query(
            "/issues/",
            "jql",
            jql,
            "startIndex",
            page == 0 ? null : page * PAGE,
            "columns",
            columns);
    return here ? el("strong", attr("aria-current", "page"), label) : el("a", href(url), label);
  }

  /** The same query in another order. */
  static String sorted(String jql, String field, boolean descending) {
    String where = jql.replaceFirst("(?is)\\s*\\border\\s+by\\b.*$", "").strip();
    return "/issues/?jql="
        + Links.encode((where + " ORDER BY " + field + (descending ? " DESC" : " ASC")).strip());
  }
}
