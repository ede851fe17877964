package minijira.pages;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.user.ApplicationUser;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import minijira.boot.InboxView;
import minijira.boot.Mail;
import minijira.jira.JiraServices;
import minijira.jira.Site;
import minijira.jira.people.UserStore;
import minijira.jira.project.Constants;
import minijira.jira.project.HostProject;
import minijira.jira.project.ProjectStore;
import minijira.node.Components;
import minijira.node.EventBus;
import minijira.plugin.Plugin;
import minijira.plugin.PluginModules;
import minijira.store.Db;
import minijira.web.PluginWeb;
import minijira.web.Router;
import minijira.web.WebServer;
import minijira.web.WebServices;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

/**
 * All screens over a fresh Jira in memory with project DEMO, and a plugin whose modules a test
 * adds.
 */
final class Screens extends ExternalResource {
  private final TemporaryFolder folder = new TemporaryFolder();
  final List<Object> modules = new ArrayList<>();
  final List<Mail> mails = new ArrayList<>();
  HostProject project;
  private Db db;
  private WebServer server;

  @Override
  protected void before() throws Throwable {
    folder.create();
    db = Db.memory("pages" + UUID.randomUUID());
    Components.add(Db.class, db);
    JiraServices.install(
        db,
        new EventBus(),
        new Site("http://localhost/jira", "localhost", 25, Clock.systemDefaultZone()));
    Components.add(PluginModules.class, new Modules());
    Components.add(InboxView.class, new Inbox());
    WebServices.install();
    AllPages.install(Components.get(Router.class));
    project =
        Components.get(ProjectStore.class)
            .create("DEMO", "Demonstration", "pm", "A project to look at");
    Path work = folder.newFolder("work").toPath();
    server = new WebServer(0, 0, work);
    Components.add(WebServer.class, server);
    server.start();
  }

  @Override
  protected void after() {
    Components.get(PluginWeb.class).pluginStopping();
    server.stop();
    db.close();
    folder.delete();
  }

  /** A browser with cookies of its own; user "" is nobody. */
  Visitor as(String user) {
    return new Visitor("http://localhost:" + server.port() + "/jira", user);
  }

  ApplicationUser user(String name) {
    return Components.get(UserStore.class).byName(name);
  }

  /** More are pairs of field and text. */
  Issue issue(String type, String summary, String... more) {
    IssueService issues = Components.get(IssueService.class);
    IssueInputParameters given = issues.newIssueInputParameters();
    given
        .setProjectId(project.getId())
        .setIssueTypeId(
            Constants.named(Components.get(Constants.class).getAllIssueTypeObjects(), type)
                .orElseThrow()
                .getId())
        .setSummary(summary);
    for (int i = 0; i < more.length; i += 2)
      given.getActionParameters().put(more[i], new String[] {more[i + 1]});
    return issues.create(user("pm"), issues.validateCreate(user("pm"), given)).getIssue();
  }

  private final class Inbox implements InboxView {
    @Override
    public List<Mail> all() {
      return List.copyOf(mails);
    }

    @Override
    public List<Mail> to(String address) {
      return mails.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    @Override
    public void clear() {
      mails.clear();
    }
  }

  private final class Modules implements PluginModules, Plugin {
    @Override
    public <M> List<M> all(Class<M> type) {
      return modules.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public <M> Optional<M> byKey(Class<M> type, String completeKey) {
      return Optional.empty();
    }

    @Override
    public Plugin plugin() {
      return this;
    }

    @Override
    public boolean enabled() {
      return true;
    }

    @Override
    public String key() {
      return "demo.app";
    }

    @Override
    public String name() {
      return "Demo app";
    }

    @Override
    public String version() {
      return "1.0";
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
      throw new ClassNotFoundException(name);
    }

    @Override
    public ClassLoader loader() {
      return Screens.class.getClassLoader();
    }

    @Override
    public <T> T create(Class<T> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public URL resource(String path) {
      return null;
    }

    @Override
    public String i18n(String key, Locale locale) {
      return Map.of("demo.label", "Label of the app").get(key);
    }
  }
}
