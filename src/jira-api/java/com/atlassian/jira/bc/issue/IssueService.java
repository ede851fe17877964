package com.atlassian.jira.bc.issue;

import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Map;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
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

  abstract class IssueValidationResult extends ServiceResultImpl {
    public IssueValidationResult(MutableIssue issue, ErrorCollection errors) {
      super(null);
    }

    public MutableIssue getIssue() {
      throw new UnsupportedOperationException("contract only");
    }
  }

  class IssueResult extends IssueValidationResult {
    public IssueResult(MutableIssue issue) {
      super(null, null);
    }

    public IssueResult(MutableIssue issue, ErrorCollection errors) {
      super(null, null);
    }
  }

  class CreateValidationResult extends IssueValidationResult {
    private CreateValidationResult() {
      super(null, null);
    }

    public Map<String, Object> getFieldValuesHolder() {
      throw new UnsupportedOperationException("contract only");
    }
  }

  class UpdateValidationResult extends IssueValidationResult {
    public UpdateValidationResult(
        MutableIssue issue, ErrorCollection errors, Map<String, Object> fieldValuesHolder) {
      super(null, null);
    }

    public Map<String, Object> getFieldValuesHolder() {
      throw new UnsupportedOperationException("contract only");
    }
  }

  class TransitionValidationResult extends ServiceResultImpl {
    public TransitionValidationResult(
        MutableIssue issue,
        ErrorCollection errors,
        Map<String, Object> fieldValuesHolder,
        Map additionalInputs,
        int actionId) {
      super(null);
    }

    public MutableIssue getIssue() {
      throw new UnsupportedOperationException("contract only");
    }

    public int getActionId() {
      throw new UnsupportedOperationException("contract only");
    }

    public Map<String, Object> getFieldValuesHolder() {
      throw new UnsupportedOperationException("contract only");
    }
  }
}
