package minijira.jira.issue;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.ErrorCollection.Reason;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.opensymphony.workflow.WorkflowException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import minijira.jira.project.Constants;
import minijira.jira.project.ProjectStore;
import minijira.jira.workflow.Engine;
import minijira.store.Db;

/** Issues with permission checks and validation: first validate, then act on the result. */
public final class Service implements IssueService {
  private final Db db;
  private final Issues issues;
  private final IssueStore store;
  private final FieldInput input;
  private final FieldRules rules;
  private final Engine engine;
  private final PermissionManager permissions;
  private final ProjectStore projects;
  private final Constants constants;

  public Service(
      Db db,
      Issues issues,
      IssueStore store,
      FieldInput input,
      FieldRules rules,
      Engine engine,
      PermissionManager permissions,
      ProjectStore projects,
      Constants constants) {
    this.db = db;
    this.issues = issues;
    this.store = store;
    this.input = input;
    this.rules = rules;
    this.engine = engine;
    this.permissions = permissions;
    this.projects = projects;
    this.constants = constants;
  }

  @Override
  public IssueResult getIssue(ApplicationUser user, Long issueId) {
    return readable(user, store.byId(issueId));
  }

  @Override
  public IssueResult getIssue(ApplicationUser user, String issueKey) {
    return readable(user, store.byKey(issueKey));
  }

  private IssueResult readable(ApplicationUser user, HostIssue issue) {
    ErrorCollection errors = new SimpleErrorCollection();
    visible(user, issue, errors);
    return new IssueResult(errors.hasAnyErrors() ? null : issue, errors);
  }

  private boolean visible(ApplicationUser user, Issue issue, ErrorCollection errors) {
    if (issue == null) errors.addErrorMessage("Issue Does Not Exist", Reason.NOT_FOUND);
    else if (!permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user)) {
      if (user == null)
        errors.addErrorMessage(
            "You do not have the permission to see the specified issue. Please log in.",
            Reason.NOT_LOGGED_IN);
      else
        errors.addErrorMessage(
            "You do not have the permission to see the specified issue.", Reason.FORBIDDEN);
    }
    return !errors.hasAnyErrors();
  }

  private boolean may(
      ProjectPermissionKey permission,
      Issue issue,
      ApplicationUser user,
      String what,
      ErrorCollection errors) {
    if (!visible(user, issue, errors)) return false;
    if (!permissions.hasPermission(permission, issue, user))
      errors.addErrorMessage(
          "You do not have permission to " + what + " issues in this project.",
          user == null ? Reason.NOT_LOGGED_IN : Reason.FORBIDDEN);
    return !errors.hasAnyErrors();
  }

  @Override
  public CreateValidationResult validateCreate(
      ApplicationUser user, IssueInputParameters parameters) {
    ErrorCollection errors = new SimpleErrorCollection();
    HostIssue issue = store.blank();
    if (place(user, parameters, issue, errors)) fill(user, parameters, issue, errors);
    return new CreateValidationResult(issue, errors, new HashMap<>());
  }

  private boolean place(
      ApplicationUser user, IssueInputParameters given, HostIssue issue, ErrorCollection errors) {
    Project project = given.getProjectId() == null ? null : projects.byId(given.getProjectId());
    if (project == null)
      errors.addError(
          "pid",
          given.getProjectId() == null
              ? "You must specify a valid project."
              : "The project selected is invalid.",
          Reason.VALIDATION_FAILED);
    else if (!permissions.hasPermission(ProjectPermissions.CREATE_ISSUES, project, user))
      errors.addErrorMessage(
          user == null
              ? "Anonymous users do not have permission to create issues in this project. Please"
                  + " try logging in first."
              : "You do not have permission to create issues in this project.",
          user == null ? Reason.NOT_LOGGED_IN : Reason.FORBIDDEN);
    else if (project.getIssueTypes().stream()
        .noneMatch(type -> type.getId().equals(given.getIssueTypeId())))
      errors.addError(
          "issuetype",
          given.getIssueTypeId() == null
              ? "You must specify a valid issue type."
              : "The issue type selected is invalid.",
          Reason.VALIDATION_FAILED);
    if (errors.hasAnyErrors()) return false;
    issue.setProjectId(project.getId());
    issue.setIssueTypeId(given.getIssueTypeId());
    return true;
  }

  private void fill(
      ApplicationUser user, IssueInputParameters given, HostIssue issue, ErrorCollection errors) {
    if (!given.isFieldSet("summary"))
      errors.addError(
          "summary", "You must specify a summary of the issue.", Reason.VALIDATION_FAILED);
    parent(given, issue, user, errors);
    rules.refuse(given, issue, errors);
    input.apply(given, IssueOperations.CREATE_ISSUE_OPERATION, issue, user, errors);
    rules.complete(given, issue, user, errors);
    rules.insist(given, issue, false, errors);
  }

  /** Sub-tasks: the parameter parentIssueId, as the create screen sends it. */
  private void parent(
      IssueInputParameters given, HostIssue issue, ApplicationUser user, ErrorCollection errors) {
    String[] id = given.getActionParameters().get("parentIssueId");
    boolean subTask = issue.getIssueType().isSubTask();
    HostIssue parent = id == null || id.length == 0 ? null : store.byId(FieldInput.number(id[0]));
    if (subTask != (parent != null))
      errors.addError(
          "issuetype",
          subTask ? "A sub-task needs a parent issue." : "Only a sub-task can have a parent issue.",
          Reason.VALIDATION_FAILED);
    else if (parent != null && visible(user, parent, errors)) issue.setParentId(parent.getId());
  }

  @Override
  public IssueResult create(ApplicationUser user, CreateValidationResult createValidationResult) {
    requireValid(createValidationResult.isValid());
    try {
      return new IssueResult(
          (MutableIssue) issues.createIssueObject(user, createValidationResult.getIssue()));
    } catch (CreateException e) {
      return failed(e.getMessage());
    }
  }

  private static IssueResult failed(String message) {
    ErrorCollection errors = new SimpleErrorCollection();
    errors.addErrorMessage(message, Reason.SERVER_ERROR);
    return new IssueResult(null, errors);
  }

  private static void requireValid(boolean valid) {
    if (!valid) throw new IllegalStateException("act only on a valid result");
  }

  @Override
  public UpdateValidationResult validateUpdate(
      ApplicationUser user, Long issueId, IssueInputParameters parameters) {
    ErrorCollection errors = new SimpleErrorCollection();
    HostIssue issue = store.byId(issueId);
    if (may(ProjectPermissions.EDIT_ISSUES, issue, user, "edit", errors)) {
      rules.refuse(parameters, issue, errors);
      input.apply(parameters, IssueOperations.EDIT_ISSUE_OPERATION, issue, user, errors);
      rules.assign(parameters, issue, errors);
      rules.insist(
          parameters,
          issue,
          parameters.onlyValidatePresentFieldsWhenRetainingExistingValues(),
          errors);
    }
    return new UpdateValidationResult(issue, errors, comment(user, issue, parameters, errors));
  }

  @Override
  public IssueResult update(ApplicationUser user, UpdateValidationResult updateValidationResult) {
    return update(user, updateValidationResult, EventDispatchOption.ISSUE_UPDATED, true);
  }

  @Override
  public IssueResult update(
      ApplicationUser user,
      UpdateValidationResult updateValidationResult,
      EventDispatchOption eventDispatchOption,
      boolean sendMail) {
    requireValid(updateValidationResult.isValid());
    Long id = updateValidationResult.getIssue().getId();
    db.tx(
        () -> {
          String comment = (String) updateValidationResult.getFieldValuesHolder().get("comment");
          if (comment != null && !comment.isBlank()) issues.comment(user, id, comment);
          issues.updateIssue(
              user, updateValidationResult.getIssue(), eventDispatchOption, sendMail);
        });
    return new IssueResult(store.byId(id));
  }

  @Override
  public TransitionValidationResult validateTransition(
      ApplicationUser user, Long issueId, int actionId, IssueInputParameters parameters) {
    ErrorCollection errors = new SimpleErrorCollection();
    HostIssue issue = store.byId(issueId);
    if (may(ProjectPermissions.TRANSITION_ISSUES, issue, user, "transition", errors)) {
      Engine.Transition taken =
          engine.transitions(issue).stream()
              .filter(transition -> transition.id() == actionId)
              .findFirst()
              .orElse(null);
      if (taken == null)
        errors.addErrorMessage(
            "It seems that you have tried to perform a workflow operation that is not valid for the"
                + " current state of this issue ("
                + issue.getKey()
                + ").",
            Reason.VALIDATION_FAILED);
      else if (taken.screen() == null) input.apply(parameters, issue, user, errors);
      else {
        Set<String> screen = input.screen(taken.screen());
        if (parameters.skipScreenCheck()) input.apply(parameters, issue, user, errors);
        else input.apply(parameters, screen, issue, user, errors);
        rules.insist(issue, screen, errors);
      }
    }
    return new TransitionValidationResult(
        issue, errors, new HashMap<>(), comment(user, issue, parameters, errors), actionId);
  }

  private Map<String, Object> comment(
      ApplicationUser user, Issue issue, IssueInputParameters given, ErrorCollection errors) {
    Map<String, Object> more = new HashMap<>();
    String text = given.getCommentValue();
    if (text == null || text.isBlank() || errors.hasAnyErrors()) return more;
    if (permissions.hasPermission(ProjectPermissions.ADD_COMMENTS, issue, user))
      more.put("comment", text);
    else
      errors.addError(
          "comment", "You do not have the permission to comment on this issue.", Reason.FORBIDDEN);
    return more;
  }

  /**
   * What a post function or listener throws comes out of here, and nothing of the transition is
   * left.
   */
  @Override
  public IssueResult transition(ApplicationUser user, TransitionValidationResult transitionResult) {
    requireValid(transitionResult.isValid());
    HostIssue issue = (HostIssue) transitionResult.getIssue();
    String comment = (String) transitionResult.additionalInputs().get("comment");
    boolean mail =
        !Boolean.FALSE.equals(transitionResult.additionalInputs().get("sendBulkNotification"));
    try {
      db.tx(() -> run(user, issue, transitionResult.getActionId(), comment, mail));
      return new IssueResult(store.byId(issue.getId()));
    } catch (Refused e) {
      return failed(e.getCause().getMessage());
    }
  }

  private void run(
      ApplicationUser user, HostIssue issue, int actionId, String comment, boolean mail) {
    issues.lock(issue.getId());
    try {
      engine.run(new Transit(user, issue, store.byId(issue.getId()), actionId, comment, mail));
    } catch (WorkflowException e) {
      throw new Refused(e);
    }
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(WorkflowException cause) {
      super(cause);
    }
  }

  @Override
  public boolean isEditable(Issue issue, ApplicationUser user) {
    return issues.isEditable(issue, user);
  }

  @Override
  public IssueInputParameters newIssueInputParameters() {
    return new InputParameters();
  }
}
