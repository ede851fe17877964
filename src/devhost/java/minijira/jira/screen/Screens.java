package minijira.jira.screen;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;

/** Jira's view of screens and their schemes. */
public final class Screens
    implements FieldScreenManager, FieldScreenSchemeManager, IssueTypeScreenSchemeManager {
  private final ScreenStore store;

  public Screens(ScreenStore store) {
    this.store = store;
  }

  @Override
  public Collection<FieldScreen> getFieldScreens() {
    return List.copyOf(store.screens());
  }

  /** Null if there is none. */
  @Override
  public FieldScreen getFieldScreen(Long id) {
    return store.screen(id);
  }

  /** Of screens and of issue type screen schemes alike. */
  @Override
  public void refresh() {
    store.refresh();
  }

  @Override
  public Collection<FieldScreenScheme> getFieldScreenSchemes() {
    return List.copyOf(store.schemes());
  }

  @Override
  public Collection<FieldScreenScheme> getFieldScreenSchemes(FieldScreen fieldScreen) {
    return store.schemes().stream()
        .filter(scheme -> scheme.screens().containsValue(fieldScreen.getId()))
        .map(FieldScreenScheme.class::cast)
        .toList();
  }

  @Override
  public FieldScreenScheme getFieldScreenScheme(Long id) {
    return store.scheme(id);
  }

  @Override
  public Collection<IssueTypeScreenScheme> getIssueTypeScreenSchemes() {
    return List.copyOf(store.typeSchemes());
  }

  @Override
  public IssueTypeScreenScheme getIssueTypeScreenScheme(Project project) {
    return store.ofProject(project.getId());
  }

  @Override
  public IssueTypeScreenScheme getDefaultScheme() {
    return store.typeScheme(ScreenStore.DEFAULT);
  }

  @Override
  public void addSchemeAssociation(Project project, IssueTypeScreenScheme scheme) {
    store.use(project.getId(), scheme.getId());
  }
}
