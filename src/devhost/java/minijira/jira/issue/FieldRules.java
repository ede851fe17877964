package minijira.jira.issue;

import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.ErrorCollection.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import minijira.jira.field.Fields;
import minijira.jira.layout.Layout;
import minijira.jira.layout.LayoutItem;
import minijira.jira.layout.Layouts;
import minijira.jira.layout.ProjectDefaults;
import minijira.jira.people.UserStore;
import minijira.jira.project.Constants;

/**
 * What a screen does beside taking values: it lacks fields, fills in those nobody gave, and insists
 * on others.
 */
public final class FieldRules {
  /** Jira's application property. */
  public static final String DEFAULT_PRIORITY = "jira.constant.default.priority";

  private static final String AUTOMATIC = "-1";
  private static final Map<String, ProjectPermissionKey> SHOWN_TO =
      Map.of(
          "reporter", ProjectPermissions.MODIFY_REPORTER,
          "assignee", ProjectPermissions.ASSIGN_ISSUES,
          "security", ProjectPermissions.SET_ISSUE_SECURITY);

  private final Layouts layouts;
  private final ProjectDefaults defaults;
  private final Fields fields;
  private final Constants constants;
  private final UserStore users;
  private final PermissionManager permissions;
  private final ApplicationProperties properties;
  private BiPredicate<Issue, String> onCreateScreen = (issue, fieldId) -> true;
  private Supplier<ApplicationUser> session = () -> null;

  public FieldRules(
      Layouts layouts,
      ProjectDefaults defaults,
      Fields fields,
      Constants constants,
      UserStore users,
      PermissionManager permissions,
      ApplicationProperties properties) {
    this.layouts = layouts;
    this.defaults = defaults;
    this.fields = fields;
    this.constants = constants;
    this.users = users;
    this.permissions = permissions;
    this.properties = properties;
  }

  /** Until somebody says otherwise, every field is on it. */
  public void createScreen(BiPredicate<Issue, String> shows) {
    onCreateScreen = shows;
  }

  /** Whom the screen of a transition is drawn for: as in Jira, whoever is logged in here. */
  public void session(Supplier<ApplicationUser> who) {
    session = who;
  }

  private Layout layout(HostIssue issue) {
    return layouts.of(issue.getProjectId(), issue.getIssueTypeId());
  }

  /** Says no to a value for which the project has no field; it is not taken over. */
  void refuse(IssueInputParameters given, HostIssue issue, ErrorCollection errors) {
    Layout layout = layout(issue);
    for (String id : given.getActionParameters().keySet())
      if (layout.hides(id))
        errors.addError(
            id,
            "Field '%s' cannot be set: the field configuration of project %s hides it. Leave it out."
                .formatted(
                    layout.getFieldLayoutItem(id).field().getName(),
                    issue.getProjectObject().getKey()),
            Reason.VALIDATION_FAILED);
  }

  /** Fills in what was left out: where the form asks for it, and where the user saw no field. */
  void complete(
      IssueInputParameters given, HostIssue issue, ApplicationUser user, ErrorCollection errors) {
    Layout layout = layout(issue);
    for (LayoutItem item : layout.items().values()) {
      String id = item.field().getId();
      if (item.isHidden() || taken(id, given, issue)) continue;
      if (given.applyDefaultValuesWhenParameterNotProvided() || !shown(id, issue, user))
        fill(item, issue, user, errors);
    }
    assign(given, issue, errors);
  }

  /** What is not on the screen is passed over, unless the screen is. */
  private boolean taken(String id, IssueInputParameters given, HostIssue issue) {
    return given.isFieldSet(id) && (given.skipScreenCheck() || onCreateScreen.test(issue, id));
  }

  private boolean shown(String id, HostIssue issue, ApplicationUser user) {
    ProjectPermissionKey needed = SHOWN_TO.get(id);
    return onCreateScreen.test(issue, id)
        && (needed == null || permissions.hasPermission(needed, issue.getProjectObject(), user));
  }

  @SuppressWarnings("unchecked")
  private void fill(
      LayoutItem item, HostIssue issue, ApplicationUser user, ErrorCollection errors) {
    switch (item.field().getId()) {
      case "reporter" -> issue.setReporter(user);
      case "priority" -> issue.setPriorityId(usualPriority());
      case "security" -> issue.setSecurityLevelId(defaults.securityLevel(issue.getProjectId()));
      case "assignee" -> automatic(issue, errors);
      default -> {
        if (!(item.field() instanceof CustomField field) || field.getRelevantConfig(issue) == null)
          return;
        CustomFieldType<Object, Object> type = field.getCustomFieldType();
        Object value = type.getDefaultValue(field.getRelevantConfig(issue));
        if (value != null) issue.setCustomFieldValue(field, value);
      }
    }
  }

  /** Null if new issues get none. */
  public String usualPriority() {
    String chosen = properties.getString(DEFAULT_PRIORITY);
    if (chosen != null) return constants.getPriorityObject(chosen) == null ? null : chosen;
    return Constants.named(constants.getPriorities(), "Medium").map(Priority::getId).orElse(null);
  }

  /** Somebody chose "Automatic". */
  void assign(IssueInputParameters given, HostIssue issue, ErrorCollection errors) {
    String[] wanted = given.getActionParameters().get("assignee");
    if (wanted != null && wanted.length > 0 && AUTOMATIC.equals(wanted[0]))
      automatic(issue, errors);
  }

  private void automatic(HostIssue issue, ErrorCollection errors) {
    String key = defaults.automatic(issue.getProjectObject(), issue.getComponents());
    ApplicationUser assignee = key == null ? null : users.byKey(key);
    boolean may =
        assignee == null
            || permissions.hasPermission(
                ProjectPermissions.ASSIGNABLE_USER, issue.getProjectObject(), assignee);
    if (may) issue.setAssigneeId(assignee == null ? null : assignee.getKey());
    else
      errors.addError(
          "assignee",
          "The default assignee does NOT have ASSIGNABLE permission OR Unassigned issues are turned"
              + " off.",
          Reason.VALIDATION_FAILED);
  }

  /**
   * Insists on every required field, or only on those given.
   *
   * @param onlyGiven as for an edit of one field in its place
   */
  void insist(
      IssueInputParameters given, HostIssue issue, boolean onlyGiven, ErrorCollection errors) {
    for (LayoutItem item : layout(issue).required()) {
      String id = item.field().getId();
      if (errors.getErrors().containsKey(id)) continue;
      if (onlyGiven && !given.isFieldSet(id)) continue;
      if (inScope(id, issue) && empty(id, issue))
        errors.addError(id, item.field().getName() + " is required.", Reason.VALIDATION_FAILED);
    }
  }

  /** Insists on the required fields of a transition's screen, as the session sees it. */
  void insist(HostIssue issue, Set<String> screen, ErrorCollection errors) {
    for (LayoutItem item : layout(issue).required()) {
      String id = item.field().getId();
      ProjectPermissionKey needed = SHOWN_TO.get(id);
      boolean shown =
          screen.contains(id)
              && (needed == null
                  || permissions.hasPermission(needed, issue.getProjectObject(), session.get()));
      if (shown && !errors.getErrors().containsKey(id) && inScope(id, issue) && empty(id, issue))
        errors.addError(id, item.field().getName() + " is required.", Reason.VALIDATION_FAILED);
    }
  }

  private boolean inScope(String id, HostIssue issue) {
    CustomField field = fields.getCustomFieldObject(id);
    return field == null || field.getRelevantConfig(issue) != null;
  }

  private boolean empty(String id, HostIssue issue) {
    Object value = value(id, issue);
    return value == null
        || value instanceof Collection<?> many && many.isEmpty()
        || value instanceof String text && text.isBlank();
  }

  private Object value(String id, HostIssue issue) {
    return switch (id) {
      case "summary" -> issue.getSummary();
      case "issuetype" -> issue.getIssueTypeId();
      case "priority" -> issue.getPriority();
      case "components" -> issue.getComponents();
      case "fixVersions" -> issue.getFixVersions();
      case "versions" -> issue.getAffectedVersions();
      case "description" -> issue.getDescription();
      case "environment" -> issue.getEnvironment();
      case "assignee" -> issue.getAssigneeId();
      case "reporter" -> issue.getReporterId();
      case "labels" -> issue.getLabels();
      case "security" -> issue.getSecurityLevelId();
      case "duedate" -> issue.getDueDate();
      case "resolution" -> List.of("asked when an issue is resolved");
      default -> issue.getCustomFieldValue(fields.getCustomFieldObject(id));
    };
  }
}
