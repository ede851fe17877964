package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import minijira.jira.issue.FieldRules;
import minijira.jira.layout.Layout;
import minijira.jira.layout.Layouts;
import minijira.jira.layout.ProjectDefaults;
import minijira.jira.people.UserStore;
import minijira.jira.project.AccessStore;
import minijira.jira.project.ProjectStore;
import minijira.jira.project.SecurityLevel;
import minijira.jira.screen.ScreenStore;
import minijira.node.Components;
import minijira.web.Request;
import org.jspecify.annotations.Nullable;

/** The fields of the create and edit forms. The issue of the create form has no id yet. */
final class IssueForm {
  /** Beside the form's own fields. */
  private static final Set<String> ELSEWHERE = Set.of("pid", "issuetype", "comment");

  private static final String AUTOMATIC = "-1";
  private final Request request;
  private final MutableIssue issue;
  private final FormValues values;
  private final boolean isNew;
  private final boolean transition;
  private final Layout layout;
  private final Set<String> screen;

  IssueForm(Request request, MutableIssue issue, FormValues values) {
    this.request = request;
    this.issue = issue;
    this.values = values;
    this.isNew = issue.getId() == null;
    this.transition = false;
    this.layout = layout(issue);
    this.screen = onScreen(issue);
  }

  /** The form of a transition, with the fields of its screen. */
  IssueForm(Request request, MutableIssue issue, FormValues values, Set<String> screen) {
    this.request = request;
    this.issue = issue;
    this.values = values;
    this.isNew = false;
    this.transition = true;
    this.layout = layout(issue);
    this.screen = screen;
  }

  Html fields() {
    return Html.of(
        messages(),
        seen("summary", this::summary),
        seen("priority", this::priority),
        seen("components", this::chosenComponents),
        seen("fixVersions", this::chosenVersions),
        seen("description", this::description),
        seen("assignee", this::assignee),
        seen("labels", this::labels),
        seen("security", this::security),
        Html.when(transition, () -> seen("resolution", this::resolution)),
        Html.each(customFields(issue, screen), this::custom));
  }

  private static Set<String> onScreen(MutableIssue issue) {
    return Components.get(ScreenStore.class)
        .fields(
            issue.getId() == null
                ? IssueOperations.CREATE_ISSUE_OPERATION
                : IssueOperations.EDIT_ISSUE_OPERATION,
            issue.getProjectId(),
            issue.getIssueTypeId());
  }

  /** What is wrong with the whole, or with a field that the form does not show. */
  Html messages() {
    List<String> all = new ArrayList<>(values.messages());
    Set<String> shown = screen;
    values
        .errors()
        .forEach(
            (field, error) -> {
              if (!shown.contains(field) && !ELSEWHERE.contains(field)) all.add(error);
            });
    return all.isEmpty()
        ? Html.NOTHING
        : el(
            "div.aui-message.aui-message-error",
            attr("role", "alert"),
            Html.each(all, message -> el("p", message)));
  }

  /** The custom fields a form shows, in the order of their ids. */
  static List<CustomField> customFields(MutableIssue issue) {
    return customFields(issue, onScreen(issue));
  }

  static List<CustomField> customFields(MutableIssue issue, Set<String> shown) {
    Layout layout = layout(issue);
    return IssueDetails.inScope(issue).stream()
        .filter(FieldViews::editable)
        .filter(field -> shown.contains(field.getId()) && !layout.hides(field.getId()))
        .toList();
  }

  static Layout layout(MutableIssue issue) {
    return Components.get(Layouts.class).of(issue.getProjectId(), issue.getIssueTypeId());
  }

  private Html seen(String field, Supplier<Html> control) {
    return layout.hides(field) || !screen.contains(field) ? Html.NOTHING : control.get();
  }

  private Html chosenComponents() {
    return many(
        "components",
        t("Component/s"),
        components(),
        ProjectComponent::getId,
        ProjectComponent::getName,
        issue.getComponents());
  }

  private Html chosenVersions() {
    return many(
        "fixVersions",
        t("Fix Version/s"),
        versions(),
        Version::getId,
        Version::getName,
        issue.getFixVersions());
  }

  private Html summary() {
    String error = values.error("summary");
    return Forms.group(
        "summary",
        t("Summary"),
        true,
        Forms.text(
            "summary",
            values.text("summary", issue.getSummary()),
            error,
            css("long-field"),
            attr("maxlength", 255),
            attr("required", true),
            attr("autofocus", true)),
        null,
        error);
  }

  private Html priority() {
    String now =
        values.text(
            "priority",
            issue.getPriority() == null ? usualPriority() : issue.getPriority().getId());
    return Forms.group(
        "priority",
        t("Priority"),
        layout.requires("priority"),
        Forms.select(
            "priority",
            Jira.constants().getPriorities(),
            Priority::getId,
            Priority::getName,
            now,
            css("medium-field")),
        null,
        values.error("priority"));
  }

  private Html resolution() {
    return Forms.group(
        "resolution",
        t("Resolution"),
        layout.requires("resolution"),
        Forms.select(
            "resolution",
            Jira.constants().getResolutions(),
            Resolution::getId,
            Resolution::getName,
            values.text("resolution", ""),
            css("medium-field")),
        null,
        values.error("resolution"));
  }

  private static @Nullable String usualPriority() {
    return Components.get(FieldRules.class).usualPriority();
  }

  private Html description() {
    return Forms.group(
        "description",
        t("Description"),
        layout.requires("description"),
        Forms.area(
            "description",
            values.text("description", issue.getDescription()),
            values.error("description"),
            7),
        null,
        values.error("description"));
  }

  private Html assignee() {
    if (!Jira.may(request, ProjectPermissions.ASSIGN_ISSUES, issue.getProjectObject()))
      return Html.NOTHING;
    String who = issue.getAssignee() == null ? "" : issue.getAssignee().getName();
    String now = values.text("assignee", isNew ? AUTOMATIC : who);
    return Forms.group(
        "assignee",
        t("Assignee"),
        layout.requires("assignee"),
        Html.of(
            people(now, isNew),
            Html.when(
                !request.requireUser().getName().equals(now),
                () ->
                    el(
                        "button.aui-button.aui-button-link#assign-to-me-trigger",
                        attr("type", "button"),
                        attr("data-fill", "assignee"),
                        attr("data-value", request.requireUser().getName()),
                        t("Assign to me")))),
        null,
        values.error("assignee"));
  }

  static Html people(String now) {
    return people(now, false);
  }

  private static Html people(String now, boolean isNew) {
    List<ApplicationUser> users =
        new ArrayList<>(
            Components.get(UserStore.class).all().stream()
                .filter(ApplicationUser::isActive)
                .toList());
    return el(
        "select.select#assignee",
        attr("name", "assignee"),
        Html.when(
            isNew,
            () ->
                el(
                    "option",
                    attr("value", AUTOMATIC),
                    attr("selected", now.equals(AUTOMATIC)),
                    t("Automatic"))),
        el("option", attr("value", ""), attr("selected", now.isEmpty()), t("Unassigned")),
        Forms.options(users, ApplicationUser::getName, ApplicationUser::getDisplayName, now));
  }

  private Html labels() {
    String now =
        values.text(
            "labels",
            issue.getLabels() == null
                ? ""
                : issue.getLabels().stream()
                    .map(label -> label.getLabel())
                    .sorted()
                    .collect(Collectors.joining(" ")));
    return Forms.group(
        "labels",
        t("Labels"),
        layout.requires("labels"),
        Forms.text("labels", now, values.error("labels"), css("long-field")),
        t("Words, separated by spaces."),
        values.error("labels"));
  }

  private Html security() {
    List<SecurityLevel> levels = Components.get(AccessStore.class).levels(issue.getProjectId());
    if (levels.isEmpty()
        || !Jira.may(request, ProjectPermissions.SET_ISSUE_SECURITY, issue.getProjectObject()))
      return Html.NOTHING;
    Long usual =
        isNew
            ? Components.get(ProjectDefaults.class).securityLevel(issue.getProjectId())
            : issue.getSecurityLevelId();
    String now = values.text("security", usual == null ? "-1" : usual.toString());
    return Forms.group(
        "security",
        t("Security Level"),
        layout.requires("security"),
        el(
            "select.select#security",
            attr("name", "security"),
            el("option", attr("value", "-1"), t("None")),
            Forms.options(levels, level -> String.valueOf(level.id()), SecurityLevel::name, now)),
        null,
        values.error("security"));
  }

  private List<ProjectComponent> components() {
    return Components.get(ProjectStore.class).components(issue.getProjectId());
  }

  private List<Version> versions() {
    return Components.get(ProjectStore.class).versions(issue.getProjectId()).stream()
        .filter(version -> !version.isArchived())
        .toList();
  }

  private <T> Html many(
      String id,
      String label,
      List<T> all,
      Function<T, Long> key,
      Function<T, String> name,
      java.util.Collection<T> now) {
    if (all.isEmpty()) return Html.NOTHING;
    List<String> chosen =
        values.texts(
            id,
            now == null ? List.of() : now.stream().map(one -> key.apply(one).toString()).toList());
    return Forms.group(
        id,
        label,
        layout.requires(id),
        el(
            "select.multi-select.select",
            attr("id", id),
            attr("name", id),
            attr("multiple", true),
            attr("size", Math.min(4, all.size())),
            Html.each(
                all,
                one ->
                    el(
                        "option",
                        attr("value", key.apply(one)),
                        attr("selected", chosen.contains(key.apply(one).toString())),
                        name.apply(one)))),
        null,
        values.error(id));
  }

  private Html custom(CustomField field) {
    List<String> typed =
        values.texts(
            field.getId(),
            FieldViews.texts(
                field,
                isNew ? FieldControls.usual(field, issue) : issue.getCustomFieldValue(field)));
    String error = values.error(field.getId());
    if (!FieldViews.templates(field).containsKey("edit"))
      return FieldControls.group(field, issue, typed, error);
    return FieldViews.edit(field, layout.getFieldLayoutItem(field.getId()), issue, typed, error);
  }
}
