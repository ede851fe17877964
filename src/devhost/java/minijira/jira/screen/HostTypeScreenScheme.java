package minijira.jira.screen;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.Map;

/**
 * Which screen scheme serves which issue type.
 *
 * @param schemes ids by issue type; null stands for every type that is not named
 */
public record HostTypeScreenScheme(
    ScreenStore store, Long id, String name, Map<String, Long> schemes)
    implements IssueTypeScreenScheme {
  private record Entity(String getIssueTypeId, FieldScreenScheme getFieldScreenScheme)
      implements IssueTypeScreenSchemeEntity {}

  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }

  /** Null for a type that the scheme does not name. */
  @Override
  public IssueTypeScreenSchemeEntity getEntity(String issueTypeId) {
    return schemes.containsKey(issueTypeId)
        ? new Entity(issueTypeId, store.scheme(schemes.get(issueTypeId)))
        : null;
  }

  @Override
  public FieldScreenScheme getEffectiveFieldScreenScheme(IssueType issueType) {
    return serving(issueType.getId());
  }

  HostScreenScheme serving(String issueTypeId) {
    return store.scheme(schemes.getOrDefault(issueTypeId, schemes.get(null)));
  }
}
