package minijira.plugin;

import com.atlassian.scheduler.config.JobId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import minijira.node.EventBus;
import minijira.node.platform.Jobs;

/**
 * What comes from a plugin's classes and is still known to the node. While the plugin is enabled
 * this is what it uses; after it was disabled it is what it forgot.
 */
final class Leftovers {
  private static final List<String> OF_THE_HOST =
      List.of("minijira", "http-nio", "Felix", "MVStore", "H2 ", "Catalina", "HikariPool");

  private final EventBus bus;
  private final Jobs jobs;
  private final Map<ClassLoader, Set<String>> loaders =
      Collections.synchronizedMap(new WeakHashMap<>());
  private final List<String> services = new ArrayList<>();

  Leftovers(EventBus bus, Jobs jobs) {
    this.bus = bus;
    this.jobs = jobs;
  }

  /** A plugin's loader and the packages of its jar. */
  void watch(ClassLoader loader, Set<String> packages) {
    loaders.put(loader, packages);
    synchronized (services) {
      services.clear();
    }
  }

  /** Services that the plugin itself had not withdrawn when it was stopped. */
  void forgotten(List<String> names) {
    synchronized (services) {
      services.addAll(names);
    }
  }

  Map<String, Object> report() {
    Map<String, Object> report = new TreeMap<>();
    report.put(
        "listeners",
        bus.listeners().stream()
            .filter(l -> isPlugins(l.getClass()))
            .map(l -> l.getClass().getName())
            .toList());
    report.put(
        "jobRunners",
        jobs.runners().entrySet().stream()
            .filter(e -> isPlugins(e.getValue().getClass()))
            .map(e -> e.getKey().toString())
            .toList());
    report.put("jobs", jobs.localJobs().stream().map(JobId::toString).toList());
    report.put("threads", threads().stream().map(Thread::getName).toList());
    synchronized (services) {
      report.put("services", List.copyOf(services));
    }
    return report;
  }

  /** Live threads that the plugin started. */
  List<Thread> threads() {
    List<Thread> found = new ArrayList<>();
    Thread.getAllStackTraces()
        .forEach(
            (thread, stack) -> {
              boolean host =
                  thread == Thread.currentThread()
                      || OF_THE_HOST.stream().anyMatch(thread.getName()::startsWith);
              if (thread.isAlive()
                  && !host
                  && (isPlugins(thread.getClass())
                      || isPlugins(thread.getContextClassLoader())
                      || runs(stack, thread))) found.add(thread);
            });
    return found;
  }

  private boolean runs(StackTraceElement[] stack, Thread thread) {
    if (!sees(thread.getContextClassLoader())) return false;
    for (StackTraceElement frame : stack) {
      String name = frame.getClassName();
      String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
      if (loaders.values().stream().anyMatch(p -> p.contains(packageName))) return true;
    }
    return false;
  }

  /** Threads of another node run classes of the same names. */
  private static boolean sees(ClassLoader loader) {
    return loader == Leftovers.class.getClassLoader();
  }

  private boolean isPlugins(Class<?> type) {
    return isPlugins(type.getClassLoader());
  }

  private boolean isPlugins(ClassLoader loader) {
    return loader != null && loaders.containsKey(loader);
  }
}
