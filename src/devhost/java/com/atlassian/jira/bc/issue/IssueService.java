package com.atlassian.jira.bc.issue;

import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import java.util.Map;

/** Issues with permission checks and validation; the result classes behave. */
public interface IssueService {
  IssueResult getIssue(ApplicationUser user, Long issueId);

  IssueResult getIssue(ApplicationUser user, String issueKey);

  CreateValidationResult validateCreate(ApplicationUser user, IssueInputParameters parameters);

  IssueResult create(ApplicationUser user, CreateValidationResult createValidationResult);

  UpdateValidationResult validateUpdate(
      ApplicationUser user, Long issueId, IssueInputParameters parameters);

  IssueResult update(ApplicationUser user, UpdateValidationResult updateValidationResult);

  IssueResult update(
      ApplicationUser user,
      UpdateValidationResult updateValidationResult,
      EventDispatchOption eventDispatchOption,
      boolean sendMail);

  TransitionValidationResult validateTransition(
      ApplicationUser user, Long issueId, int actionId, IssueInputParameters parameters);

  IssueResult transition(ApplicationUser user, TransitionValidationResult transitionResult);

  boolean isEditable(Issue issue, ApplicationUser user);

  IssueInputParameters newIssueInputParameters();

  /** An issue and what is wrong with it. */
  abstract class IssueValidationResult extends ServiceResultImpl {
    private final MutableIssue issue;

    public IssueValidationResult(MutableIssue issue, ErrorCollection errors) {
      super(errors);
      this.issue = issue;
    }

    public MutableIssue getIssue() {
      return issue;
    }
  }

  /** The issue that was asked for or changed. */
  class IssueResult extends IssueValidationResult {
    public IssueResult(MutableIssue issue) {
      this(issue, new SimpleErrorCollection());
    }

    public IssueResult(MutableIssue issue, ErrorCollection errors) {
      super(issue, errors);
    }
  }

  /** An issue ready to be created. */
  class CreateValidationResult extends IssueValidationResult {
    private final Map<String, Object> fieldValuesHolder;

    public CreateValidationResult(
        MutableIssue issue, ErrorCollection errors, Map<String, Object> fieldValuesHolder) {
      super(issue, errors);
      this.fieldValuesHolder = fieldValuesHolder;
    }

    public Map<String, Object> getFieldValuesHolder() {
      return fieldValuesHolder;
    }
  }

  /** An issue ready to be updated. */
  class UpdateValidationResult extends IssueValidationResult {
    private final Map<String, Object> fieldValuesHolder;

    public UpdateValidationResult(
        MutableIssue issue, ErrorCollection errors, Map<String, Object> fieldValuesHolder) {
      super(issue, errors);
      this.fieldValuesHolder = fieldValuesHolder;
    }

    public Map<String, Object> getFieldValuesHolder() {
      return fieldValuesHolder;
    }
  }

  /** An issue ready for one step of its workflow. */
  class TransitionValidationResult extends ServiceResultImpl {
    private final MutableIssue issue;
    private final Map<String, Object> fieldValuesHolder;
    private final Map additionalInputs;
    private final int actionId;

    public TransitionValidationResult(
        MutableIssue issue,
        ErrorCollection errors,
        Map<String, Object> fieldValuesHolder,
        Map additionalInputs,
        int actionId) {
      super(errors);
      this.issue = issue;
      this.fieldValuesHolder = fieldValuesHolder;
      this.additionalInputs = additionalInputs;
      this.actionId = actionId;
    }

    public MutableIssue getIssue() {
      return issue;
    }

    public int getActionId() {
      return actionId;
    }

    public Map<String, Object> getFieldValuesHolder() {
      return fieldValuesHolder;
    }

    /** For the host only: what else the workflow gets (a comment, for example). */
    public Map additionalInputs() {
      return additionalInputs;
    }
  }
}
