package minijira.plugin;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import minijira.node.Components;
import minijira.plugin.ao.AoModule;
import minijira.plugin.ao.AoService;
import minijira.plugin.descriptor.Place;
import minijira.plugin.descriptor.PluginRefused;
import minijira.plugin.descriptor.Problem;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.type.Live;
import minijira.plugin.type.ModuleType;
import minijira.plugin.type.ModuleTypes;
import minijira.web.PluginWeb;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;

/** One run of the plugin, from enabling to disabling. */
final class Run {
  private static final Logger log = LoggerFactory.getLogger(Run.class);

  private final Candidate candidate;
  private final InstalledPlugin plugin;
  private final AoService ao;
  private final List<Object> modules = new ArrayList<>();
  private @Nullable PluginContext context;
  private @Nullable Offered offered;

  Run(Candidate candidate, AoService ao) {
    this.candidate = candidate;
    this.plugin = candidate.plugin();
    this.ao = ao;
  }

  InstalledPlugin plugin() {
    return plugin;
  }

  /** Bundle, Spring, Active Objects, modules; a PluginRefused that undid what was done. */
  List<Object> open() {
    try {
      ao.starting(!candidate.descriptor().modules("ao").isEmpty());
      candidate.bundle().start();
      context =
          new PluginContext(
              candidate.bundle(), plugin.loader(), candidate.bundle().getBundleContext());
      plugin.context(context);
      createModules();
      return modules;
    } catch (BundleException failed) {
      throw undone(
          new Problem(
              "META-INF/MANIFEST.MF",
              "the bundle does not start: " + failed.getMessage() + ".",
              "see the log."),
          failed);
    } catch (BeansException failed) {
      throw undone(PluginContext.problem("META-INF/spring", failed), failed);
    } catch (PluginRefused refused) {
      close();
      throw refused;
    } catch (RuntimeException | LinkageError failed) {
      throw undone(PluginContext.problem(failed), failed);
    }
  }

  /** Starts REST, which Jira does with the first request; a PluginRefused that undid everything. */
  void serve() {
    List<Problem> problems = Components.get(PluginWeb.class).rest().problems();
    if (problems.isEmpty()) return;
    close();
    throw new PluginRefused(candidate.jar().file().getFileName().toString(), problems);
  }

  /** Upgrade tasks, then LifecycleAware.onStart: the modules are there by now. */
  void started() {
    try {
      Offered services = new Offered(candidate.bundle());
      offered = services;
      inTurn(() -> services.upgrade(plugin.key(), Components.get(PluginSettingsFactory.class)));
      services.each(LifecycleAware.class, service -> service.onStart());
    } catch (RuntimeException | LinkageError failed) {
      throw undone(
          new Problem(
              "start",
              "an upgrade task or LifecycleAware.onStart failed: " + rootOf(failed) + ".",
              "see the log for the whole stack."),
          failed);
    }
  }

  /** Undoes everything, whatever fails on the way; the names of services that the plugin left. */
  List<String> close() {
    if (offered != null)
      safely("onStop", () -> offered.each(LifecycleAware.class, service -> service.onStop()));
    if (context != null) safely("Spring", context::close);
    plugin.context(null);
    List<String> left = new Offered(candidate.bundle()).names();
    ao.close();
    safely(
        "bundle",
        () -> {
          try {
            candidate.bundle().stop();
          } catch (BundleException failed) {
            throw new IllegalStateException(failed);
          }
        });
    context = null;
    offered = null;
    return left;
  }

  private void createModules() {
    Live live = new Live(plugin, candidate.jar());
    List<Problem> problems = new ArrayList<>();
    for (Xml module : candidate.descriptor().modules()) {
      ModuleType type = ModuleTypes.of(module.name());
      if (type == null || "disabled".equals(module.attribute("state"))) continue;
      try {
        for (Object made : type.create(module, live).records()) add(made);
      } catch (BeansException failed) {
        problems.add(PluginContext.problem(Place.of(module, module), failed));
        log.error("module {}", module.attribute("key"), failed);
      } catch (RuntimeException | LinkageError failed) {
        problems.add(
            new Problem(
                Place.of(module, module),
                "it cannot be created: " + rootOf(failed) + ".",
                "see the log for the whole stack."));
        log.error("module {}", module.attribute("key"), failed);
      }
    }
    if (!problems.isEmpty())
      throw new PluginRefused(candidate.jar().file().getFileName().toString(), problems);
  }

  private void add(Object made) {
    if (made instanceof AoModule module) inTurn(() -> ao.open(module, plugin.loader()));
    else modules.add(made);
  }

  /** Nodes that start together migrate and upgrade one after the other. */
  private static void inTurn(Runnable work) {
    Lock lock = Components.get(ClusterLockService.class).getLockForName("minijira.plugin.start");
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  private PluginRefused undone(Problem problem, Throwable cause) {
    log.error("{}", problem, cause);
    close();
    return new PluginRefused(
        candidate.jar().file().getFileName().toString(), List.of(problem), cause);
  }

  private static String rootOf(Throwable failed) {
    Throwable root = failed;
    while (root.getCause() != null) root = root.getCause();
    return root.toString();
  }

  private static void safely(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | LinkageError failed) {
      log.error("stopping the plugin: {}", what, failed);
    }
  }
}
