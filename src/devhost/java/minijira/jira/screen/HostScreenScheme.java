package minijira.jira.screen;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.operation.IssueOperation;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import java.util.Map;

/**
 * Which screen serves which operation.
 *
 * @param screens ids by operation; null stands for every operation that is not named
 */
public record HostScreenScheme(ScreenStore store, Long id, String name, Map<Long, Long> screens)
    implements FieldScreenScheme {
  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public FieldScreen getFieldScreen(IssueOperation issueOperation) {
    Long operation =
        issueOperation instanceof ScreenableIssueOperation screenable ? screenable.getId() : null;
    return store.screen(screens.getOrDefault(operation, screens.get(null)));
  }
}
