package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minijira.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * A table of issues with the columns the reader chose: parameter columns, else a cookie, else the
 * usual ones.
 */
final class IssueTable {
  static final String COOKIE = "minijira.columns";
  private static final List<String> USUAL =
      List.of(
          "issuetype",
          "issuekey",
          "summary",
          "status",
          "priority",
          "assignee",
          "created",
          "updated");
  private static final Pattern SORT =
      Pattern.compile("(?is).*\\border\\s+by\\s+(\"[^\"]+\"|'[^']+'|\\S+)(\\s+desc)?.*");

  /** A column: its head, what to sort by, its cell. */
  private record Column(
      String id, String label, @Nullable String sort, Function<Issue, Html> cell) {}

  private final String jql;
  private final List<Column> columns;

  IssueTable(String jql, List<String> ids) {
    this.jql = jql;
    Map<String, Column> known = known();
    this.columns = ids.stream().map(known::get).filter(column -> column != null).toList();
  }

  static List<String> columns(Request request) {
    String given = request.param("columns");
    if (given == null) given = cookie(request);
    List<String> ids =
        given == null
            ? USUAL
            : Arrays.stream(given.split("[,.|]")).filter(id -> !id.isBlank()).toList();
    return ids.isEmpty() ? USUAL : ids;
  }

  Html html(List<Issue> issues) {
    return el(
        "div.aui-table-scroll",
        el(
            "table.aui.aui-table-interactive.issue-table#issuetable",
            el("thead", el("tr", Html.each(columns, this::head))),
            el(
                "tbody",
                Html.each(
                    issues,
                    issue ->
                        el(
                            "tr.issuerow",
                            attr("data-issuekey", issue.getKey()),
                            Html.each(
                                columns,
                                column -> el("td", css(column.id), column.cell.apply(issue))))))));
  }

  /** The form behind the button "Columns". */
  Html chooser(Request request, String query) {
    Map<String, Column> known = known();
    List<String> shown = columns.stream().map(Column::id).toList();
    return el(
        "div.column-chooser",
        el(
            "button.aui-button.aui-button-subtle",
            attr("type", "button"),
            attr("data-show", "column-picker"),
            attr("aria-expanded", "false"),
            Look.icon("configure"),
            t("Columns")),
        el(
            "form.column-picker#column-picker",
            attr("hidden", true),
            attr("method", "post"),
            attr("action", Urls.to("/secure/Columns.jspa")),
            Forms.token(request),
            Forms.hidden("jql", query),
            el(
                "fieldset",
                el("legend", t("Columns")),
                Html.each(
                    known.values(),
                    column ->
                        el(
                            "div.checkbox",
                            el(
                                "input",
                                attr("type", "checkbox"),
                                attr("id", "column-" + column.id),
                                attr("name", "column"),
                                attr("value", column.id),
                                attr("checked", shown.contains(column.id))),
                            el("label", attr("for", "column-" + column.id), column.label)))),
            el(
                "div.buttons",
                el("button.aui-button.aui-button-primary", attr("type", "submit"), t("Done")),
                el(
                    "button.aui-button.aui-button-link",
                    attr("type", "submit"),
                    attr("name", "usual"),
                    attr("value", "true"),
                    t("Restore defaults")))));
  }

  private Html head(Column column) {
    if (column.sort == null)
      return el("th", css("column-" + column.id), attr("scope", "col"), column.label);
    Matcher matcher = SORT.matcher(jql);
    boolean sorted =
        matcher.matches()
            && matcher
                .group(1)
                .replaceAll("[\"']", "")
                .equalsIgnoreCase(column.sort.replace("\"", ""));
    boolean descending = sorted && matcher.group(2) != null;
    return el(
        "th",
        css("column-" + column.id + (sorted ? " active" : "")),
        attr("scope", "col"),
        attr("aria-sort", sorted ? (descending ? "descending" : "ascending") : null),
        el(
            "a",
            href(NavigatorPage.sorted(jql, column.sort, sorted && !descending)),
            column.label,
            sorted ? (descending ? " ↓" : " ↑") : null));
  }

  private static Map<String, Column> known() {
    List<Column> all =
        new ArrayList<>(
            List.of(
                new Column(
                    "issuetype",
                    t("T"),
                    "issuetype",
                    issue -> Look.issueType(issue.getIssueType())),
                new Column("issuekey", t("Key"), "key", Look::issueKey),
                new Column(
                    "summary",
                    t("Summary"),
                    "summary",
                    issue ->
                        el(
                            "a.summary-link",
                            href(Urls.issue(issue.getKey())),
                            attr("tabindex", "-1"),
                            issue.getSummary())),
                new Column(
                    "status", t("Status"), "status", issue -> Look.status(issue.getStatus())),
                new Column(
                    "priority", t("P"), "priority", issue -> Look.priority(issue.getPriority())),
                new Column(
                    "assignee",
                    t("Assignee"),
                    "assignee",
                    issue -> Look.user(issue.getAssignee(), t("Unassigned"))),
                new Column(
                    "reporter",
                    t("Reporter"),
                    "reporter",
                    issue -> Look.user(issue.getReporter(), t("Anonymous"))),
                new Column(
                    "resolution",
                    t("Resolution"),
                    "resolution",
                    issue ->
                        issue.getResolution() == null
                            ? el("em.no-value", t("Unresolved"))
                            : Html.of(issue.getResolution().getName())),
                new Column(
                    "created", t("Created"), "created", issue -> Dates.day(issue.getCreated())),
                new Column(
                    "updated", t("Updated"), "updated", issue -> Dates.day(issue.getUpdated())),
                new Column(
                    "labels",
                    t("Labels"),
                    null,
                    issue ->
                        issue.getLabels().isEmpty()
                            ? Html.NOTHING
                            : Look.labels(
                                issue.getLabels().stream()
                                    .map(label -> label.getLabel())
                                    .sorted()
                                    .toList())),
                new Column(
                    "components",
                    t("Component/s"),
                    null,
                    issue ->
                        Html.of(
                            String.join(
                                ", ",
                                issue.getComponents().stream().map(c -> c.getName()).toList()))),
                new Column(
                    "fixVersions",
                    t("Fix Version/s"),
                    null,
                    issue ->
                        Html.of(
                            String.join(
                                ", ",
                                issue.getFixVersions().stream().map(v -> v.getName()).toList())))));
    for (CustomField field : Jira.fields().getCustomFieldObjects())
      if (field.getCustomFieldType() != null)
        all.add(
            new Column(
                field.getId(),
                field.getFieldName(),
                "\"" + field.getUntranslatedName() + "\"",
                issue -> FieldViews.column(field, issue)));
    Map<String, Column> byId = new LinkedHashMap<>();
    all.forEach(column -> byId.put(column.id, column));
    return byId;
  }

  private static @Nullable String cookie(Request request) {
    Cookie[] cookies = request.raw().getCookies();
    if (cookies != null)
      for (Cookie cookie : cookies) if (cookie.getName().equals(COOKIE)) return cookie.getValue();
    return null;
  }
}
