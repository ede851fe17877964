package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.IssuePage.item;
import static minijira.pages.Words.t;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.project.version.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import minijira.jira.project.AccessStore;
import minijira.jira.project.SecurityLevel;
import minijira.jira.screen.ScreenStore;
import minijira.node.Components;

/** The plain facts of an issue: details, description, people, dates. */
final class IssueDetails {
  private IssueDetails() {}

  static Html details(Issue issue) {
    return Html.of(
        el(
            "dl.property-list.two-cols#issuedetails",
            item(
                "type-val",
                t("Type"),
                Html.of(Look.issueType(issue.getIssueType()), " ", issue.getIssueType().getName())),
            item("status-val", t("Status"), Look.status(issue.getStatus())),
            item(
                "priority-val",
                t("Priority"),
                issue.getPriority() == null
                    ? Html.NOTHING
                    : Html.of(
                        Look.priority(issue.getPriority()), " ", issue.getPriority().getName())),
            item(
                "resolution-val",
                t("Resolution"),
                issue.getResolution() == null
                    ? Html.of(t("Unresolved"))
                    : Html.of(issue.getResolution().getName())),
            item("components-val", t("Component/s"), components(issue)),
            item("versions-val", t("Affects Version/s"), versions(issue.getAffectedVersions())),
            item("fixfor-val", t("Fix Version/s"), versions(issue.getFixVersions())),
            item(
                "labels-val",
                t("Labels"),
                Look.labels(
                    issue.getLabels().stream().map(label -> label.getLabel()).sorted().toList())),
            item("security-val", t("Security Level"), security(issue))),
        custom(issue));
  }

  /** As in Jira, the view screen chooses among the custom fields only. */
  private static Html custom(Issue issue) {
    Set<String> shown =
        Components.get(ScreenStore.class)
            .fields(
                IssueOperations.VIEW_ISSUE_OPERATION, issue.getProjectId(), issue.getIssueTypeId());
    List<CustomField> fields =
        inScope(issue).stream().filter(field -> shown.contains(field.getId())).toList();
    Html items =
        Html.each(
            fields,
            field ->
                item(field.getId() + "-val", field.getFieldName(), FieldViews.view(field, issue)));
    return items.isEmpty()
        ? Html.NOTHING
        : el("dl.property-list.two-cols#customfieldmodule", items);
  }

  static List<CustomField> inScope(Issue issue) {
    return Jira.fields().getCustomFieldObjects(issue).stream()
        .filter(field -> field.getCustomFieldType() != null)
        .sorted(Comparator.comparing(CustomField::getIdAsLong))
        .toList();
  }

  static Html description(Issue issue) {
    Html text = Html.lines(issue.getDescription());
    return el(
        "div.user-content-block#description-val",
        text.isEmpty() ? el("p.no-value", t("No description yet.")) : text);
  }

  static Html people(Issue issue) {
    return el(
        "dl.property-list#peopledetails",
        item("assignee-val", t("Assignee"), Look.user(issue.getAssignee(), t("Unassigned"))),
        item("reporter-val", t("Reporter"), Look.user(issue.getReporter(), t("Anonymous"))));
  }

  static Html dates(Issue issue) {
    return el(
        "dl.property-list#datesdetails",
        item("due-date", t("Due"), Dates.day(issue.getDueDate())),
        item("created-val", t("Created"), Dates.ago(issue.getCreated())),
        item("updated-val", t("Updated"), Dates.ago(issue.getUpdated())),
        item("resolutiondate-val", t("Resolved"), Dates.ago(issue.getResolutionDate())));
  }

  private static Html components(Issue issue) {
    if (issue.getComponents().isEmpty()) return Look.none();
    String project = issue.getProjectObject().getKey();
    return joined(issue.getComponents().stream().map(c -> component(project, c)).toList());
  }

  private static Html component(String project, ProjectComponent component) {
    return el(
        "a",
        href(
            Urls.jql(
                "project = "
                    + Jira.quoted(project)
                    + " AND component = "
                    + Jira.quoted(component.getName()))),
        component.getName());
  }

  private static Html versions(java.util.Collection<Version> versions) {
    if (versions == null || versions.isEmpty()) return Look.none();
    return joined(
        versions.stream()
            .map(
                v ->
                    el(
                        "a",
                        href(Urls.jql("fixVersion = " + Jira.quoted(v.getName()))),
                        attr("title", v.getDescription()),
                        v.getName()))
            .toList());
  }

  private static Html security(Issue issue) {
    SecurityLevel level = Components.get(AccessStore.class).level(issue.getSecurityLevelId());
    return level == null
        ? Html.NOTHING
        : el("span.security-level", Look.icon("lock"), " ", level.name());
  }

  static Html joined(List<Html> parts) {
    Html all = Html.NOTHING;
    for (Html part : parts) all = all.isEmpty() ? part : Html.of(all, ", ", part);
    return all;
  }
}
