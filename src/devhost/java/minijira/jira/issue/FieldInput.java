package minijira.jira.issue;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.ErrorCollection.Reason;
import com.atlassian.jira.util.SimpleErrorCollection;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import minijira.jira.field.FieldParams;
import minijira.jira.field.Fields;
import minijira.jira.people.HostUser;
import minijira.jira.people.UserStore;
import minijira.jira.project.AccessStore;
import minijira.jira.project.Constants;
import minijira.jira.project.ProjectStore;
import minijira.jira.screen.ScreenStore;

/**
 * Takes what a form sent over to an issue object, field by field, or says per field what is wrong
 * with it.
 */
public final class FieldInput {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d/MMM/yy", Locale.ENGLISH);
  private final Constants constants;
  private final ProjectStore projects;
  private final UserStore users;
  private final AccessStore access;
  private final PermissionManager permissions;
  private final Fields fields;
  private final ScreenStore screens;

  public FieldInput(
      Constants constants,
      ProjectStore projects,
      UserStore users,
      AccessStore access,
      PermissionManager permissions,
      Fields fields,
      ScreenStore screens) {
    this.constants = constants;
    this.projects = projects;
    this.users = users;
    this.access = access;
    this.permissions = permissions;
    this.fields = fields;
    this.screens = screens;
  }

  /** As in Jira: what is not on the operation's screen is passed over. */
  void apply(
      IssueInputParameters given,
      ScreenableIssueOperation operation,
      HostIssue issue,
      ApplicationUser user,
      ErrorCollection errors) {
    if (given.skipScreenCheck()) {
      apply(given, issue, user, errors);
      return;
    }
    Set<String> shown = screens.fields(operation, issue.getProjectId(), issue.getIssueTypeId());
    Set<String> known = new LinkedHashSet<>(given.getActionParameters().keySet());
    known.retainAll(shown);
    apply(known, given, issue, user, errors);
  }

  /** What stands on the screen of a transition; the rest is passed over. */
  void apply(
      IssueInputParameters given,
      Set<String> screen,
      HostIssue issue,
      ApplicationUser user,
      ErrorCollection errors) {
    Set<String> known = new LinkedHashSet<>(given.getActionParameters().keySet());
    known.retainAll(screen);
    apply(known, given, issue, user, errors);
  }

  /** The fields of a screen. */
  Set<String> screen(long id) {
    return screens.screen(id) == null ? Set.of() : screens.screen(id).fields();
  }

  /** Whatever screens there are. */
  void apply(
      IssueInputParameters given, HostIssue issue, ApplicationUser user, ErrorCollection errors) {
    apply(given.getActionParameters().keySet(), given, issue, user, errors);
  }

  private void apply(
      Set<String> names,
      IssueInputParameters given,
      HostIssue issue,
      ApplicationUser user,
      ErrorCollection errors) {
    for (String field : List.copyOf(names)) {
      if (errors.getErrors().containsKey(field)) continue;
      String[] values = given.getActionParameters().get(field);
      List<String> texts =
          values == null ? List.of() : Arrays.stream(values).filter(Objects::nonNull).toList();
      if (field.startsWith("customfield_")) custom(field, texts, issue, errors);
      else system(field, texts, issue, user, errors);
    }
  }

  private void system(
      String field,
      List<String> texts,
      HostIssue issue,
      ApplicationUser user,
      ErrorCollection errors) {
    String text = texts.isEmpty() ? "" : texts.get(0);
    switch (field) {
      case "summary" -> summary(text, issue, errors);
      case "description" -> longText(field, text, issue::setDescription, errors);
      case "environment" -> longText(field, text, issue::setEnvironment, errors);
      case "priority" ->
          constant(
              field,
              text,
              id -> constants.getPriorityObject(id),
              issue::setPriorityId,
              "The priority selected is invalid.",
              errors);
      case "resolution" ->
          constant(
              field,
              text,
              id -> constants.getResolution(id),
              issue::setResolutionId,
              "The resolution selected is invalid.",
              errors);
      case "issuetype" ->
          constant(
              field,
              text,
              id -> typeOf(issue, id),
              issue::setIssueTypeId,
              "The issue type selected is invalid.",
              errors);
      case "assignee" -> assignee(text, issue, user, errors);
      case "reporter" -> reporter(text, issue, user, errors);
      case "duedate" -> dueDate(text, issue, errors);
      case "security" -> security(text, issue, user, errors);
      case "labels" -> labels(texts, issue, errors);
      case "components" ->
          issue.setComponent(things(field, texts, id -> component(id, issue), "component", errors));
      case "fixVersions" ->
          issue.setFixVersions(things(field, texts, id -> version(id, issue), "version", errors));
      case "versions" ->
          issue.setAffectedVersions(
              things(field, texts, id -> version(id, issue), "version", errors));
      default -> {}
    }
  }

  private static IssueType typeOf(HostIssue issue, String id) {
    return issue.getProjectObject().getIssueTypes().stream()
        .filter(type -> type.getId().equals(id))
        .findFirst()
        .orElse(null);
  }

  private static void summary(String text, HostIssue issue, ErrorCollection errors) {
    String clean = text.strip();
    if (clean.isEmpty())
      errors.addError(
          "summary", "You must specify a summary of the issue.", Reason.VALIDATION_FAILED);
    else if (clean.length() > 254)
      errors.addError(
          "summary", "Summary must be less than 255 characters.", Reason.VALIDATION_FAILED);
    else if (clean.contains("\n") || clean.contains("\r"))
      errors.addError(
          "summary",
          "The summary is invalid because it contains newline characters.",
          Reason.VALIDATION_FAILED);
    else issue.setSummary(clean);
  }

  private static void longText(
      String field, String text, Consumer<String> set, ErrorCollection errors) {
    if (text.length() > 32_767)
      errors.addError(
          field,
          "The entered text is too long. It exceeds the allowed limit of 32,767 characters.",
          Reason.VALIDATION_FAILED);
    else set.accept(text);
  }

  private static void constant(
      String field,
      String id,
      Function<String, Object> find,
      Consumer<String> set,
      String message,
      ErrorCollection errors) {
    if (id.isEmpty() || id.equals("-1")) set.accept(null);
    else if (find.apply(id) == null) errors.addError(field, message, Reason.VALIDATION_FAILED);
    else set.accept(id);
  }

  /** Jira takes the user name here, and -1 for automatic. */
  private void assignee(
      String name, HostIssue issue, ApplicationUser user, ErrorCollection errors) {
    if (name.equals("-1")) return;
    HostUser found = users.byName(name);
    if (!name.isEmpty() && (found == null || !found.active()))
      errors.addError("assignee", "User '" + name + "' does not exist.", Reason.VALIDATION_FAILED);
    else if (changes(issue.getAssigneeId(), found)
        && !permissions.hasPermission(
            ProjectPermissions.ASSIGN_ISSUES, issue.getProjectObject(), user))
      errors.addError("assignee", "You do not have permission to assign issues.", Reason.FORBIDDEN);
    else if (changes(issue.getAssigneeId(), found)
        && found != null
        && !permissions.hasPermission(
            ProjectPermissions.ASSIGNABLE_USER, issue.getProjectObject(), found))
      errors.addError(
          "assignee", "User '" + name + "' cannot be assigned issues.", Reason.VALIDATION_FAILED);
    else issue.setAssigneeId(found == null ? null : found.key());
  }

  private void reporter(
      String name, HostIssue issue, ApplicationUser user, ErrorCollection errors) {
    HostUser found = users.byName(name);
    if (!name.isEmpty() && found == null)
      errors.addError(
          "reporter", "The reporter specified is not a user.", Reason.VALIDATION_FAILED);
    else if (changes(issue.getReporterId(), found)
        && !Objects.equals(found, user)
        && !permissions.hasPermission(
            ProjectPermissions.MODIFY_REPORTER, issue.getProjectObject(), user))
      errors.addError(
          "reporter", "You do not have permission to modify the reporter.", Reason.FORBIDDEN);
    else issue.setReporterId(found == null ? null : found.key());
  }

  private static boolean changes(String key, HostUser to) {
    return !Objects.equals(key, to == null ? null : to.key());
  }

  private static void dueDate(String text, HostIssue issue, ErrorCollection errors) {
    try {
      LocalDate day =
          text.isBlank()
              ? null
              : text.matches("\\d{4}-\\d\\d-\\d\\d")
                  ? LocalDate.parse(text)
                  : LocalDate.parse(text, DAY);
      issue.setDueDate(
          day == null
              ? null
              : Timestamp.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()));
    } catch (DateTimeParseException e) {
      errors.addError(
          "duedate",
          "You did not enter a valid date. Please enter the date in the format \"d/MMM/yy\"",
          Reason.VALIDATION_FAILED);
    }
  }

  private void security(
      String text, HostIssue issue, ApplicationUser user, ErrorCollection errors) {
    Long id = text.equals("-1") ? null : number(text);
    boolean known =
        id == null
            ? text.isBlank() || text.equals("-1")
            : access.levels(issue.getProjectId()).stream().anyMatch(level -> level.id() == id);
    if (!known)
      errors.addError(
          "security", "The security level selected is invalid.", Reason.VALIDATION_FAILED);
    else if (!Objects.equals(id, issue.getSecurityLevelId())
        && !permissions.hasPermission(
            ProjectPermissions.SET_ISSUE_SECURITY, issue.getProjectObject(), user))
      errors.addError(
          "security", "You do not have permission to set the security level.", Reason.FORBIDDEN);
    else issue.setSecurityLevelId(id);
  }

  private static void labels(List<String> texts, HostIssue issue, ErrorCollection errors) {
    Set<Label> labels = new LinkedHashSet<>();
    for (String text : texts)
      for (String word : text.strip().split("\\s+"))
        if (!word.isEmpty()) labels.add(new Label(null, issue.getId(), word));
    if (labels.stream().anyMatch(label -> label.getLabel().length() > 255))
      errors.addError(
          "labels",
          "The label exceeds the maximum length of 255 characters.",
          Reason.VALIDATION_FAILED);
    else issue.setLabels(labels);
  }

  private ProjectComponent component(Long id, HostIssue issue) {
    ProjectComponent found = projects.componentById(id);
    return found != null && found.getProjectId().equals(issue.getProjectId()) ? found : null;
  }

  private Version version(Long id, HostIssue issue) {
    Version found = projects.versionById(id);
    return found != null && found.getProjectId().equals(issue.getProjectId()) ? found : null;
  }

  private static <T> List<T> things(
      String field,
      Collection<String> ids,
      Function<Long, T> find,
      String what,
      ErrorCollection errors) {
    List<T> found = new ArrayList<>();
    for (String id : ids) {
      if (id.isBlank() || id.equals("-1")) continue;
      T thing = number(id) == null ? null : find.apply(number(id));
      if (thing == null)
        errors.addError(
            field,
            "The " + what + " with id " + id + " does not exist in the project.",
            Reason.VALIDATION_FAILED);
      else found.add(thing);
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  private void custom(String fieldId, List<String> texts, HostIssue issue, ErrorCollection errors) {
    CustomField field = fields.getCustomFieldObject(fieldId);
    FieldConfig config = field == null ? null : field.getRelevantConfig(issue);
    if (config == null) {
      errors.addError(
          fieldId,
          "Field '" + fieldId + "' cannot be set. It is not on the appropriate screen, or unknown.",
          Reason.VALIDATION_FAILED);
      return;
    }
    CustomFieldType<Object, Object> type = field.getCustomFieldType();
    FieldParams params = new FieldParams(field, texts.toArray(String[]::new));
    ErrorCollection own = new SimpleErrorCollection();
    type.validateFromParams(params, own, config);
    if (own.hasAnyErrors()) errors.addErrorCollection(own);
    else issue.setCustomFieldValue(field, type.getValueFromCustomFieldParams(params));
  }

  /** Null if it is none. */
  static Long number(String text) {
    return text != null && text.strip().matches("\\d{1,18}") ? Long.valueOf(text.strip()) : null;
  }
}
