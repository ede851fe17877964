package io.roundtrip.canonical.group.jira;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import io.roundtrip.canonical.group.Unmerged;
import io.roundtrip.canonical.jira.IssuesFunction;
import io.roundtrip.host.Phrases;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code issue in unmerged()} or {@code unmerged("RT")}: feedback that is neither merged nor
 * canonical. A project that is hidden finds nothing, like one that does not exist.
 */
public final class UnmergedFunction extends IssuesFunction {
  private final Unmerged unmerged;
  private final ProjectManager projects;
  private final PermissionManager permissions;
  private final Phrases texts;

  public UnmergedFunction(
      Unmerged unmerged, ProjectManager projects, PermissionManager permissions, Phrases texts) {
    this.unmerged = unmerged;
    this.projects = projects;
    this.permissions = permissions;
    this.texts = texts;
  }

  @Override
  public MessageSet validate(
      @Nullable ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
    MessageSet messages = validateNumberOfArgs(operand, Math.min(1, operand.getArgs().size()));
    if (messages.hasAnyErrors()) return messages;
    if (isUnknown(operand, searcher)) {
      messages.addErrorMessage(texts.text("roundtrip.problem.unknown-project", shown(operand)));
    } else if (found(operand, searcher, MOST + 1).size() > MOST) {
      messages.addWarningMessage(texts.text("roundtrip.canonical.jql.too-many", MOST));
    }
    return messages;
  }

  @Override
  protected List<IssueId> found(FunctionOperand operand, ApplicationUser searcher) {
    return isUnknown(operand, searcher) ? List.of() : found(operand, searcher, MOST);
  }

  @Override
  public int getMinimumNumberOfExpectedArguments() {
    return 0;
  }

  private List<IssueId> found(
      FunctionOperand operand, @Nullable ApplicationUser searcher, int most) {
    return unmerged.newest(project(operand, searcher).orElse(null), most);
  }

  private boolean isUnknown(FunctionOperand operand, @Nullable ApplicationUser searcher) {
    return !operand.getArgs().isEmpty() && project(operand, searcher).isEmpty();
  }

  private Optional<ProjectId> project(FunctionOperand operand, @Nullable ApplicationUser searcher) {
    if (operand.getArgs().isEmpty()) return Optional.empty();
    return Optional.ofNullable(
            projects.getProjectObjByKey(operand.getArgs().get(0).strip().toUpperCase(Locale.ROOT)))
        .filter(
            project ->
                permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, searcher))
        .map(Project::getId)
        .map(ProjectId::new);
  }
}
