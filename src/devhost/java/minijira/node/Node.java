package minijira.node;

import com.atlassian.jira.config.properties.APKeys;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.plugin.PluginAccessor;
import com.atlassian.scheduler.config.JobId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import minijira.boot.InboxView;
import minijira.boot.NodeHandle;
import minijira.boot.NodeLoader;
import minijira.boot.NodeSettings;
import minijira.boot.Wire;
import minijira.jira.Faults;
import minijira.jira.JiraServices;
import minijira.jira.Site;
import minijira.jira.mail.IncomingMail;
import minijira.jira.thread.ThreadLocals;
import minijira.node.platform.Platform;
import minijira.pages.AllPages;
import minijira.plugin.PluginControl;
import minijira.plugin.PluginModules;
import minijira.plugin.PluginSystem;
import minijira.plugin.descriptor.PluginRefused;
import minijira.store.Db;
import minijira.web.Router;
import minijira.web.WebServer;
import minijira.web.WebServices;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * One node: database, web server, Jira's services, the platform's, and the plugin, in this order.
 */
public final class Node implements NodeHandle {
  private final NodeSettings settings;
  private final Db db;
  private final WebServer server;
  private final Platform platform;
  private final PluginSystem plugins;
  private final NodeControls controls = new NodeControls();
  private boolean ended;

  private Node(NodeSettings settings, NodeLoader loader, Wire wire, @Nullable InboxView inbox)
      throws IOException {
    this.settings = settings;
    db = Db.open(settings.jdbcUrl(), settings.dbUser(), settings.dbPassword());
    server = new WebServer(settings.port(), settings.index(), settings.home().resolve("tomcat"));
    server.start();
    EventBus bus = new EventBus();
    Components.add(NodeSettings.class, settings);
    Components.add(NodeControls.class, controls);
    Components.add(Db.class, db);
    Components.add(WebServer.class, server);
    if (inbox != null) Components.add(InboxView.class, inbox);
    JiraServices.install(
        db,
        bus,
        new Site(baseUrl(), settings.smtpHost(), settings.smtpPort(), java.time.Clock.systemUTC()));
    platform = Platform.install(settings, wire, db, bus, siteUrl());
    plugins = new PluginSystem(settings.home().resolve("felix"), loader, db, bus, platform);
    Components.add(PluginModules.class, plugins);
    Components.add(PluginControl.class, plugins);
    Components.add(PluginAccessor.class, plugins);
    WebServices.install();
    AllPages.install(Components.get(Router.class));
    control();
    forget(bus);
  }

  /** Starts a node with the plugin; a plugin that does not start is only noted. */
  public static NodeHandle start(
      NodeSettings settings, Path plugin, NodeLoader loader, Wire wire, @Nullable InboxView inbox) {
    try {
      Node node = new Node(settings, loader, wire, inbox);
      node.plugins.offerServices();
      node.platform.start();
      node.install(plugin);
      if (settings.index() == 0) node.platform.repeat(node::fetchMail, 10);
      return node;
    } catch (IOException failed) {
      throw new UncheckedIOException(settings.nodeId(), failed);
    }
  }

  @Override
  public int index() {
    return settings.index();
  }

  @Override
  public String baseUrl() {
    return "http://localhost:" + server.port() + WebServer.CONTEXT;
  }

  /**
   * One address for the whole cluster, as an administrator of Jira sets it: that of the first node.
   */
  private Supplier<String> siteUrl() {
    ApplicationProperties properties = Components.get(ApplicationProperties.class);
    if (settings.index() == 0) properties.setString(APKeys.JIRA_BASEURL, baseUrl());
    return () -> properties.getString(APKeys.JIRA_BASEURL);
  }

  @Override
  public synchronized void stop() {
    if (ended) return;
    ended = true;
    plugins.close();
    server.stop();
    platform.close();
    db.close();
  }

  @Override
  public synchronized void kill() {
    if (ended) return;
    ended = true;
    platform.kill();
    db.close();
    server.stop();
    plugins.kill();
  }

  @Override
  public void command(String name, Map<String, String> args) {
    Components.get(ThreadLocals.class).around(() -> controls.run(name, args));
  }

  @Override
  public Map<String, Object> query(String name, Map<String, String> args) {
    return Components.get(ThreadLocals.class).around(() -> controls.ask(name, args));
  }

  @Override
  public @Nullable String loadError() {
    return plugins.loadError();
  }

  private void install(Path plugin) {
    try {
      plugins.install(plugin);
    } catch (PluginRefused refused) {
      LoggerFactory.getLogger(Node.class).error("{}: {}", settings.nodeId(), refused.getMessage());
    }
  }

  private void control() {
    controls.command("enable", args -> plugins.enable());
    controls.command("disable", args -> plugins.disable());
    controls.command("install", args -> install(Path.of(args.get("path"))));
    controls.command("faults", args -> Components.get(Faults.class).command(args));
    controls.command("fetch-mail", args -> Components.get(IncomingMail.class).poll(true));
    controls.command("try-handlers", args -> Components.get(IncomingMail.class).poll(false));
    controls.command(
        "mailbox",
        args -> Components.get(IncomingMail.class).read(args.get("handler"), args.get("address")));
    controls.query("leftovers", args -> plugins.leftovers());
    controls.query("plugin", args -> plugins.summary());
    controls.query("statements", args -> statements());
  }

  private void fetchMail() {
    Components.get(ThreadLocals.class).around(() -> Components.get(IncomingMail.class).poll(true));
  }

  /** What a node may forget of a plugin: a listener (class) or a job (id). */
  private void forget(EventBus bus) {
    controls.command("forget-listener", args -> bus.forget(args.get("class")));
    controls.command("forget-job", args -> platform.jobs().unscheduleJob(JobId.of(args.get("id"))));
  }

  private Map<String, Object> statements() {
    Map<String, Object> counts = new HashMap<>();
    counts.put("statements", db.statements());
    counts.put("byWork", db.statementsByWork());
    return counts;
  }
}
