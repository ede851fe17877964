package minijira.plugin;

import com.atlassian.sal.api.message.Message;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.sal.api.upgrade.PluginUpgradeTask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;

/** The OSGi services that the plugin's bundle has registered. */
final class Offered {
  private final Bundle bundle;

  Offered(Bundle bundle) {
    this.bundle = bundle;
  }

  /** The interfaces, for messages. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    ServiceReference<?>[] found = bundle.getRegisteredServices();
    if (found != null)
      for (ServiceReference<?> one : found)
        names.add(String.join(", ", (String[]) one.getProperty(Constants.OBJECTCLASS)));
    return names;
  }

  <T> void each(Class<T> type, Consumer<T> use) {
    ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
    for (T service : all(type)) Tccl.run(loader, () -> use.accept(service));
  }

  /**
   * Runs the tasks that are due, in the order of their build numbers, each once for the whole
   * cluster.
   */
  void upgrade(String pluginKey, PluginSettingsFactory settings) {
    PluginSettings kept = settings.createGlobalSettings();
    String name = pluginKey + ":build";
    List<PluginUpgradeTask> tasks = new ArrayList<>(all(PluginUpgradeTask.class));
    tasks.sort(Comparator.comparingInt(PluginUpgradeTask::getBuildNumber));
    for (PluginUpgradeTask task : tasks) {
      if (!task.getPluginKey().equals(pluginKey))
        throw new IllegalStateException(
            "upgrade task "
                + task.getBuildNumber()
                + " says plugin key "
                + task.getPluginKey()
                + ", but this is "
                + pluginKey);
      Object reached = kept.get(name);
      if (task.getBuildNumber() <= (reached == null ? 0 : Integer.parseInt(reached.toString())))
        continue;
      Tccl.run(bundle.adapt(BundleWiring.class).getClassLoader(), () -> run(task));
      kept.put(name, String.valueOf(task.getBuildNumber()));
    }
  }

  private static void run(PluginUpgradeTask task) {
    try {
      Collection<Message> errors = task.doUpgrade();
      if (errors != null && !errors.isEmpty())
        throw new IllegalStateException(
            "upgrade task "
                + task.getBuildNumber()
                + ": "
                + errors.stream().map(Message::getKey).toList());
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IllegalStateException("upgrade task " + task.getBuildNumber(), failed);
    }
  }

  private <T> List<T> all(Class<T> type) {
    List<T> services = new ArrayList<>();
    BundleContext context = bundle.getBundleContext();
    ServiceReference<?>[] found = bundle.getRegisteredServices();
    if (found == null || context == null) return services;
    for (ServiceReference<?> one : found) {
      if (!List.of((String[]) one.getProperty(Constants.OBJECTCLASS)).contains(type.getName()))
        continue;
      Object service = context.getService(one);
      if (type.isInstance(service)) services.add(type.cast(service));
    }
    return services;
  }
}
