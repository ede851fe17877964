package minijira.jira.workflow;

import java.util.Map;
import minijira.jira.issue.Issues;
import minijira.jira.issue.Transit;

/** Jira's own post functions, known by their class names. */
public final class SystemFunctions {
  private static final String PREFIX = "com.atlassian.jira.workflow.function.";
  private final Issues issues;

  public SystemFunctions(Issues issues) {
    this.issues = issues;
  }

  /** False if it is not one of them. */
  boolean run(Map<String, String> args, Transit transit) {
    String name = args.getOrDefault("class.name", "");
    if (!name.startsWith(PREFIX)) return false;
    switch (name.substring(PREFIX.length())) {
      case "issue.UpdateIssueFieldFunction" ->
          setField(transit, args.get("field.name"), args.get("field.value"));
      case "issue.UpdateIssueStatusFunction" -> setStatus(transit);
      case "misc.CreateCommentFunction" -> issues.writeComment(transit);
      case "issue.GenerateChangeHistoryFunction" -> issues.writeChanges(transit);
      case "issue.IssueReindexFunction", "issue.IssueCreateFunction" -> {}
      case "event.FireIssueEventFunction" ->
          issues.fire(transit, Long.valueOf(args.get("eventTypeId")));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void setStatus(Transit transit) {
    if (transit.target() != null) transit.issue().setStatusId(transit.target());
  }

  /** A resolution chosen with the transition is not overwritten by the function's default. */
  private static void setField(Transit transit, String field, String value) {
    boolean empty = value == null || value.isEmpty();
    switch (field) {
      case "resolution" -> {
        boolean chosen = transit.issue().getResolutionId() != null;
        if (empty) transit.issue().setResolutionId(null);
        else if (!chosen) transit.issue().setResolutionId(value);
      }
      case "assignee" -> transit.issue().setAssigneeId(empty ? null : value);
      case "priority" -> transit.issue().setPriorityId(value);
      default ->
          throw new IllegalArgumentException(
              "the mini Jira cannot set " + field + " in a post function");
    }
  }
}
