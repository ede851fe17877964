package minijira.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import minijira.jira.people.UserStore;
import minijira.jira.project.HostProject;
import minijira.jira.project.ProjectStore;
import minijira.node.Components;
import minijira.node.EventBus;
import minijira.store.Db;
import org.junit.rules.ExternalResource;

/** A fresh Jira over a database in memory, with one project DEMO led by pm. */
public final class MiniJira extends ExternalResource {
  public EventBus bus;
  public Db db;
  public HostProject project;

  private final Supplier<Db> database;

  public MiniJira() {
    this(() -> Db.memory("t" + UUID.randomUUID().toString().replace("-", "")));
  }

  public MiniJira(Supplier<Db> database) {
    this.database = database;
  }

  @Override
  protected void before() {
    start(database.get());
  }

  public void start(Db database) {
    db = database;
    bus = new EventBus();
    JiraServices.install(
        db,
        bus,
        new Site("http://localhost:2990/jira", "localhost", 2525, Clock.systemDefaultZone()));
    ProjectStore projects = get(ProjectStore.class);
    project =
        projects.byKey("DEMO") == null
            ? projects.create("DEMO", "Demonstration", "pm", "A project")
            : projects.byKey("DEMO");
  }

  @Override
  protected void after() {
    db.close();
  }

  public <T> T get(Class<T> type) {
    return Components.get(type);
  }

  public ApplicationUser user(String name) {
    return get(UserStore.class).byName(name);
  }

  public IssueInputParameters input() {
    return get(IssueService.class).newIssueInputParameters();
  }

  /** A story by the engineer. */
  public Issue story(String summary) {
    return create("engineer", summary, input -> {});
  }

  public Issue create(String user, String summary, Consumer<IssueInputParameters> more) {
    IssueInputParameters input =
        input().setProjectId(project.id()).setIssueTypeId("10001").setSummary(summary);
    input.setApplyDefaultValuesWhenParameterNotProvided(true);
    more.accept(input);
    IssueService.CreateValidationResult valid =
        get(IssueService.class).validateCreate(user(user), input);
    if (!valid.isValid())
      throw new AssertionError(
          valid.getErrorCollection().getErrors()
              + " "
              + valid.getErrorCollection().getErrorMessages());
    return get(IssueService.class).create(user(user), valid).getIssue();
  }

  /** To Do 11, In Progress 21, In Review 31, Done 41. */
  public IssueService.IssueResult move(String user, Issue issue, int action) {
    IssueService service = get(IssueService.class);
    IssueService.TransitionValidationResult valid =
        service.validateTransition(user(user), issue.getId(), action, input());
    if (!valid.isValid())
      throw new AssertionError(valid.getErrorCollection().getErrorMessages().toString());
    return service.transition(user(user), valid);
  }

  /** Summaries of what the user finds, in order. */
  public List<String> find(String user, String jql) {
    try {
      SearchService search = get(SearchService.class);
      SearchService.ParseResult parsed = search.parseQuery(user(user), jql);
      if (!parsed.isValid())
        throw new AssertionError(parsed.getErrors().getErrorMessages().toString());
      return search
          .search(user(user), parsed.getQuery(), PagerFilter.getUnlimitedFilter())
          .getResults()
          .stream()
          .map(Issue::getSummary)
          .toList();
    } catch (SearchException e) {
      throw new AssertionError(e);
    }
  }

  /** What is wrong with the query. */
  public List<String> problems(String user, String jql) {
    SearchService search = get(SearchService.class);
    SearchService.ParseResult parsed = search.parseQuery(user(user), jql);
    if (!parsed.isValid()) return List.copyOf(parsed.getErrors().getErrorMessages());
    return List.copyOf(search.validateQuery(user(user), parsed.getQuery()).getErrorMessages());
  }

  /** A new field is on no screen until somebody puts it there. */
  CustomField onScreen(CustomField field) {
    get(FieldScreenManager.class)
        .getFieldScreen(FieldScreen.DEFAULT_SCREEN_ID)
        .getTab(0)
        .addFieldScreenLayoutItem(field.getId());
    return field;
  }
}
