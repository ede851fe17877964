package minijira.plugin;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.PluginAccessor;
import com.atlassian.plugin.event.events.PluginEnabledEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minijira.boot.NodeLoader;
import minijira.boot.NodeSettings;
import minijira.jira.thread.ThreadLocals;
import minijira.node.Components;
import minijira.node.EventBus;
import minijira.node.platform.Platform;
import minijira.plugin.ao.AoService;
import minijira.plugin.descriptor.PluginRefused;
import minijira.plugin.descriptor.Problem;
import minijira.plugin.osgi.Framework;
import minijira.plugin.osgi.PluginJar;
import minijira.store.Db;
import minijira.store.Dialect;
import minijira.web.PluginWeb;
import org.jspecify.annotations.Nullable;

/** The one plugin of a node: installed, enabled, disabled, replaced. */
public final class PluginSystem
    implements PluginModules, PluginControl, PluginAccessor, AutoCloseable {
  private final NodeLoader nodeLoader;
  private final Framework framework;
  private final Set<String> without;
  private final AoService ao;
  private final EventBus bus;
  private final Leftovers leftovers;
  private volatile @Nullable Candidate installed;
  private volatile @Nullable InstalledPlugin plugin;
  private volatile @Nullable Run run;
  private volatile List<Object> modules = List.of();
  private volatile boolean enabled;
  private volatile @Nullable String loadError;

  /** cache: a folder for the framework alone. */
  public PluginSystem(Path cache, NodeLoader nodeLoader, Db db, EventBus bus, Platform platform) {
    this.nodeLoader = nodeLoader;
    this.bus = bus;
    without = Components.get(NodeSettings.class).without();
    framework = new Framework(cache, without);
    ao =
        new AoService(
            db.dataSource(),
            db.dialect() == Dialect.POSTGRES,
            platform.settings().createGlobalSettings());
    leftovers = new Leftovers(bus, platform.jobs());
  }

  /**
   * Offers every component whose package is exported to the plugin as a service, but for those this
   * host does without.
   */
  public void offerServices() {
    Components.all()
        .forEach(
            (type, service) -> {
              if (framework.exports().contains(type.getPackageName())
                  && !without.contains(type.getName()))
                framework.context().registerService(type.getName(), service, new Hashtable<>());
            });
    framework.context().registerService(ActiveObjects.class, ao.service(), new Hashtable<>());
  }

  @Override
  public synchronized void install(Path jar) {
    disable();
    if (installed != null) installed.uninstall();
    installed = null;
    plugin = null;
    try {
      nodeLoader.refusePackagesOf(jar);
      installed = Candidate.of(new PluginJar(jar), framework);
      plugin = installed.plugin();
      enable();
    } catch (IOException | UncheckedIOException unreadable) {
      PluginRefused refused =
          new PluginRefused(
              jar.getFileName().toString(),
              List.of(
                  new Problem(
                      jar.toString(),
                      "it cannot be read: " + unreadable.getMessage() + ".",
                      "name a jar file.")),
              unreadable);
      loadError = refused.getMessage();
      throw refused;
    } catch (PluginRefused refused) {
      loadError = refused.getMessage();
      throw refused;
    }
  }

  @Override
  public void enable() {
    Components.get(ThreadLocals.class).around(this::start);
  }

  private synchronized void start() {
    if (enabled) return;
    Components.get(ThreadLocals.class).judgeAnew();
    Candidate candidate = installed;
    if (candidate == null) throw new IllegalStateException("no plugin is installed");
    loadError = null;
    Run starting = new Run(candidate, ao);
    try {
      modules = List.copyOf(starting.open());
      plugin = starting.plugin();
      leftovers.watch(starting.plugin().loader(), candidate.jar().packages());
      run = starting;
      enabled = true;
      starting.serve();
      bus.publish(new PluginEnabledEvent(starting.plugin()::key));
      starting.started();
    } catch (PluginRefused refused) {
      modules = List.of();
      enabled = false;
      run = null;
      forgetWeb();
      loadError = refused.getMessage();
      throw refused;
    }
  }

  @Override
  public void disable() {
    Components.get(ThreadLocals.class).around(this::stop);
  }

  private synchronized void stop() {
    Run running = run;
    if (running == null) return;
    enabled = false;
    modules = List.of();
    forgetWeb();
    leftovers.forgotten(running.close());
    run = null;
  }

  private static void forgetWeb() {
    PluginWeb web = Components.find(PluginWeb.class);
    if (web != null) web.pluginStopping();
  }

  @Override
  public void close() {
    disable();
    framework.close();
  }

  /** As a crash: the plugin is not told; its threads are interrupted, its classes dropped. */
  public void kill() {
    enabled = false;
    modules = List.of();
    leftovers.threads().forEach(Thread::interrupt);
    framework.close();
  }

  @Override
  public @Nullable String loadError() {
    return loadError;
  }

  public Map<String, Object> leftovers() {
    return leftovers.report();
  }

  /** key, version, modules, enabled, error. */
  public Map<String, Object> summary() {
    Map<String, Object> summary = new HashMap<>();
    Candidate candidate = installed;
    if (candidate != null) summary.putAll(candidate.summary());
    summary.put("enabled", enabled);
    summary.put("error", loadError);
    return summary;
  }

  @Override
  public <M> List<M> all(Class<M> type) {
    return modules.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public <M> Optional<M> byKey(Class<M> type, String completeKey) {
    return all(type).stream()
        .filter(module -> ModuleKeys.of(module).equals(completeKey))
        .findFirst();
  }

  @Override
  public Plugin plugin() {
    Plugin known = plugin;
    if (known == null) throw new IllegalStateException("no plugin is installed");
    return known;
  }

  @Override
  public boolean enabled() {
    return enabled;
  }

  /** The plugin, or one of the products this host stands for. */
  @Override
  public boolean isPluginEnabled(String key) {
    Plugin known = plugin;
    return key.startsWith("com.atlassian.")
        || key.equals("com.pyxis.greenhopper.jira")
        || (enabled && known != null && known.key().equals(key));
  }
}
