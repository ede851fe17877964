package minijira.jira.project;

import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;

/** One scheme for all projects, which holds every issue type. */
public final class IssueTypeSchemes implements IssueTypeSchemeManager {
  private final Constants constants;

  public IssueTypeSchemes(Constants constants) {
    this.constants = constants;
  }

  @Override
  public Collection<IssueType> getIssueTypesForProject(Project project) {
    return constants.getIssueTypes();
  }

  @Override
  public FieldConfigScheme getConfigScheme(Project project) {
    throw new UnsupportedOperationException(
        "the mini Jira has one issue type scheme for all projects");
  }

  @Override
  public void addOptionToDefault(String optionId) {
    if (constants.getIssueType(optionId) == null)
      throw new IllegalArgumentException("no issue type " + optionId);
  }
}
