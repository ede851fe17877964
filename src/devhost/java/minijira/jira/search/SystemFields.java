package minijira.jira.search;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import minijira.jira.issue.HostIssue;
import minijira.jira.issue.IssueStore;
import minijira.jira.people.UserStore;
import minijira.jira.project.AccessStore;
import minijira.jira.project.Constants;
import minijira.jira.project.ProjectStore;
import minijira.jira.project.SecurityLevel;

/** The fields that every issue has, by their names in JQL. */
final class SystemFields {
  private final Map<String, FieldSql> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Constants constants;
  private final ProjectStore projects;
  private final AccessStore access;
  private final PermissionManager permissions;
  private final IssueStore issues;

  SystemFields(
      Constants constants,
      ProjectStore projects,
      UserStore users,
      AccessStore access,
      PermissionManager permissions,
      IssueStore issues) {
    this.constants = constants;
    this.projects = projects;
    this.access = access;
    this.permissions = permissions;
    this.issues = issues;
    constants(constants);
    put(UserSql.of("i.assignee", users), "assignee");
    put(UserSql.of("i.reporter", users), "reporter");
    put(UserSql.of("i.creator", users), "creator");
    put(new IdSql("i.project_id", this::projects), "project");
    put(new IdSql("i.id", this::issues), "key", "issuekey", "issue", "id");
    put(new IdSql("i.parent_id", this::issues), "parent");
    put(new IdSql("i.security_level_id", (value, asker) -> levels(value)), "level");
    times();
    texts();
    lists();
  }

  private void put(FieldSql field, String... names) {
    for (String name : names) fields.put(name, field);
  }

  /** Null if there is none. */
  FieldSql find(String name) {
    return fields.get(name);
  }

  List<String> names() {
    return List.copyOf(fields.keySet());
  }

  private void constants(Constants all) {
    put(constant("i.issue_type_id", all::getIssueTypes), "issuetype", "type");
    put(constant("i.status_id", all::getStatuses), "status");
    put(constant("i.priority_id", all::getPriorities), "priority");
    put(new IdSql("i.status_id", (value, asker) -> statuses(value)), "statusCategory");
    put(new ResolutionSql(constant("i.resolution_id", all::getResolutions)), "resolution");
  }

  private static IdSql constant(
      String column, Supplier<? extends Collection<? extends IssueConstant>> all) {
    return new IdSql(column, (value, asker) -> constantIds(all.get(), value));
  }

  private static List<Long> constantIds(
      Collection<? extends IssueConstant> all, QueryLiteral value) {
    String text = value.asString();
    List<Long> named =
        all.stream()
            .filter(c -> c.getName().equalsIgnoreCase(text))
            .map(c -> Long.valueOf(c.getId()))
            .toList();
    return named.isEmpty()
        ? all.stream()
            .filter(c -> c.getId().equals(text))
            .map(c -> Long.valueOf(c.getId()))
            .toList()
        : named;
  }

  private List<Long> statuses(QueryLiteral value) {
    return constants.getStatuses().stream()
        .filter(status -> isCalled(status.getStatusCategory(), value.asString()))
        .map(Status::getId)
        .map(Long::valueOf)
        .toList();
  }

  private static boolean isCalled(StatusCategory category, String text) {
    return category.getName().equalsIgnoreCase(text)
        || category.getKey().equalsIgnoreCase(text)
        || category.getId().toString().equals(text);
  }

  private List<Long> projects(QueryLiteral value, Asker asker) {
    String text = value.asString();
    return projects.all().stream()
        .filter(
            p ->
                p.getId().toString().equals(text)
                    || p.getKey().equalsIgnoreCase(text)
                    || p.getName().equalsIgnoreCase(text))
        .filter(
            p ->
                asker.securityOverridden()
                    || permissions.hasPermission(
                        ProjectPermissions.BROWSE_PROJECTS, p, asker.user())
                    || reportersMayBrowse(p))
        .map(Project::getId)
        .toList();
  }

  private boolean reportersMayBrowse(Project project) {
    return access
        .grants(
            projects.byId(project.getId()).schemeId(),
            ProjectPermissions.BROWSE_PROJECTS.permissionKey())
        .stream()
        .anyMatch(grant -> grant.byIssue());
  }

  /** Numbers are taken as they are; the permission filter of the search decides what is found. */
  private List<Long> issues(QueryLiteral value, Asker asker) {
    if (value.getLongValue() != null) return List.of(value.getLongValue());
    if (value.getStringValue().matches("\\d{1,18}"))
      return List.of(Long.valueOf(value.getStringValue()));
    HostIssue issue = issues.byKey(value.getStringValue());
    boolean shown =
        issue != null
            && (asker.securityOverridden()
                || permissions.hasPermission(
                    ProjectPermissions.BROWSE_PROJECTS, issue, asker.user()));
    return shown ? List.of(issue.getId()) : List.of();
  }

  private List<Long> levels(QueryLiteral value) {
    return projects.all().stream()
        .flatMap(project -> access.levels(project.getId()).stream())
        .filter(
            level ->
                level.name().equalsIgnoreCase(value.asString())
                    || String.valueOf(level.id()).equals(value.asString()))
        .map(SecurityLevel::id)
        .toList();
  }

  private void times() {
    put(new TimeSql("i.created", UnaryOperator.identity()), "created", "createdDate");
    put(new TimeSql("i.updated", UnaryOperator.identity()), "updated", "updatedDate");
    put(new TimeSql("i.due_date", UnaryOperator.identity()), "due", "duedate");
    put(new TimeSql("i.resolution_date", UnaryOperator.identity()), "resolved", "resolutiondate");
  }

  private static final UnaryOperator<Sql> IN_WORDS =
      condition -> Sql.issueIn("issue_words", "issue_id", condition);
  static final TextSql.Place SUMMARY = new TextSql.Place("summary_words", IN_WORDS);
  static final TextSql.Place DESCRIPTION = new TextSql.Place("text_words", IN_WORDS);
  static final TextSql.Place COMMENT =
      new TextSql.Place(
          "body_words",
          condition ->
              Sql.issueIn(
                  "issue_comment",
                  "issue_id",
                  condition.and(Sql.of("group_level IS NULL AND role_level_id IS NULL"))));

  private void texts() {
    put(new TextSql(List.of(SUMMARY), Sql.FALSE, null), "summary");
    put(
        new TextSql(
            List.of(DESCRIPTION),
            Sql.of("i.id NOT IN (SELECT issue_id FROM issue_text WHERE description IS NOT NULL)"),
            null),
        "description");
    put(
        new TextSql(
            List.of(COMMENT), Sql.of("i.id NOT IN (SELECT issue_id FROM issue_comment)"), null),
        "comment");
  }

  private void lists() {
    put(
        new ManySql(
            "label",
            "label_lower",
            Sql.of("field_id IS NULL"),
            value -> List.of(value.asString().toLowerCase(Locale.ROOT))),
        "labels");
    put(new ManySql("issue_component", "component_id", Sql.TRUE, this::components), "component");
    put(
        new ManySql("issue_version", "version_id", Sql.of("kind = 'fix'"), this::versions),
        "fixVersion");
    put(
        new ManySql("issue_version", "version_id", Sql.of("kind = 'affects'"), this::versions),
        "affectedVersion");
  }

  private List<Long> components(QueryLiteral value) {
    return projects.all().stream()
        .flatMap(project -> project.getComponents().stream())
        .filter(
            c ->
                c.getName().equalsIgnoreCase(value.asString())
                    || c.getId().toString().equals(value.asString()))
        .map(c -> c.getId())
        .toList();
  }

  private List<Long> versions(QueryLiteral value) {
    return projects.all().stream()
        .flatMap(project -> project.getVersions().stream())
        .filter(
            v ->
                v.getName().equalsIgnoreCase(value.asString())
                    || v.getId().toString().equals(value.asString()))
        .map(v -> v.getId())
        .toList();
  }
}
