package minijira.web;

import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.sal.api.user.UserManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import minijira.boot.NodeSettings;
import minijira.jira.JiraServices;
import minijira.jira.Site;
import minijira.jira.people.AuthContext;
import minijira.jira.people.Locales;
import minijira.jira.people.PersonalTokens;
import minijira.jira.people.SalUsers;
import minijira.jira.people.Texts;
import minijira.jira.people.UserStore;
import minijira.jira.people.Users;
import minijira.jira.platform.Properties;
import minijira.jira.thread.ThreadLocals;
import minijira.node.Components;
import minijira.node.EventBus;
import minijira.plugin.PluginModules;
import minijira.store.ConfigVersion;
import minijira.store.Db;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

/**
 * The web layer on real users (admin, ada who is licensed, visitor who is not; the password is the
 * name) and a plugin of test classes.
 */
final class TestSite extends ExternalResource {
  private final TemporaryFolder folder = new TemporaryFolder();
  private Db db;
  private WebServer server;
  private final boolean withJira;
  FakePlugin plugin;
  Router router;

  TestSite() {
    this(false);
  }

  private TestSite(boolean withJira) {
    this.withJira = withJira;
  }

  /** With all of Jira's services and the people of a fresh site: admin, pm, engineer, support. */
  static TestSite whole() {
    return new TestSite(true);
  }

  @Override
  protected void before() throws Throwable {
    folder.create();
    db = Db.memory("web" + UUID.randomUUID());
    Components.add(Db.class, db);
    settings(false);
    Site at = new Site("http://localhost/jira", "localhost", 25, Clock.systemUTC());
    if (withJira) JiraServices.install(db, new EventBus(), at);
    else people(at);
    plugin = new FakePlugin(folder.newFolder("jar").toPath());
    Components.add(PluginModules.class, plugin);
    WebServices.install();
    router = Components.get(Router.class);
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

  /** A browser with a cookie jar of its own. */
  Browser browser() {
    return new Browser("http://localhost:" + server.port());
  }

  /** As if the host had been started with it. */
  void allowBasic() {
    settings(true);
  }

  private static void settings(boolean basic) {
    NodeSettings settings =
        new NodeSettings(0, 1, 0, "", "", "", Path.of(""), "localhost", 25, basic, Set.of(), null);
    Components.add(NodeSettings.class, settings);
  }

  /** A program with a token of this user. */
  Browser program(String username) {
    String token =
        Components.get(PersonalTokens.class)
            .make(Components.get(UserStore.class).byName(username), "test", null)
            .raw();
    return browser().header("Accept", "application/json").token(token);
  }

  Browser as(String username) {
    return browser().login(username);
  }

  private void people(Site site) {
    Components.add(ThreadLocals.class, new ThreadLocals(site.clock(), db::inTx));
    ConfigVersion version = new ConfigVersion(db);
    UserStore store = new UserStore(db, version);
    for (String name : new String[] {"admin", "ada", "visitor"})
      store.create(name, name, name + "@example.com", name);
    store.createGroup("admins");
    store.createGroup("users");
    store.join("admins", store.byName("admin"));
    store.join("users", store.byName("admin"));
    store.join("users", store.byName("ada"));
    store.grantGlobally(GlobalPermissionKey.SYSTEM_ADMIN.getKey(), "admins");
    store.grantGlobally("USE", "users");
    Properties properties = new Properties(db, version, site);
    Components.add(ApplicationProperties.class, properties);
    LocaleManager locales = new Locales(properties, store);
    I18nHelper.BeanFactory texts = new Texts(locales);
    AuthContext context = new AuthContext(locales, texts);
    Users users = new Users(store);
    Components.add(UserStore.class, store);
    Components.add(PersonalTokens.class, new PersonalTokens(db, site.clock()));
    Components.add(LocaleManager.class, locales);
    Components.add(JiraAuthenticationContext.class, context);
    Components.add(GlobalPermissionManager.class, users);
    Components.add(UserManager.class, new SalUsers(store, users, context));
  }
}
