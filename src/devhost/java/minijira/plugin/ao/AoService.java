package minijira.plugin.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import minijira.plugin.Tccl;
import net.java.ao.EntityManager;
import org.jspecify.annotations.Nullable;

/**
 * Active Objects of the one plugin: closed until its tables are migrated, closed again when it
 * stops.
 */
public final class AoService {
  private final AoTransactions transactions;
  private final boolean postgres;
  private final PluginSettings versions;
  private final ActiveObjects service;
  private volatile @Nullable EntityManager tables;
  private volatile String state = "the plugin has no <ao> module";

  /** settings: where the version reached by upgrade tasks is kept. */
  public AoService(DataSource pool, boolean postgres, PluginSettings settings) {
    this.transactions = new AoTransactions(pool);
    this.postgres = postgres;
    this.versions = settings;
    this.service = new PluginActiveObjects(this::tables, transactions);
  }

  public ActiveObjects service() {
    return service;
  }

  /** From now on a call says that it comes too early. */
  public void starting(boolean hasModule) {
    tables = null;
    state =
        hasModule
            ? "Active Objects is not usable before the plugin is started: it was called while the"
                + " Spring context was being built. Call it later, for example in"
                + " LifecycleAware.onStart."
            : "the plugin has no <ao> module in atlassian-plugin.xml";
  }

  /**
   * Runs the upgrade tasks that are due, migrates the tables, opens. The caller holds the cluster
   * lock.
   */
  public void open(AoModule module, ClassLoader loader) {
    EntityManager opened = AoTables.open(transactions, postgres, module.namespace());
    Tccl.run(
        loader,
        () -> {
          upgrade(opened, module);
          try {
            AoTables.migrate(opened, module.entities());
          } catch (SQLException failed) {
            throw new IllegalStateException(
                "migration of the tables "
                    + TableNames.of(module.namespace()).prefix()
                    + "_*: "
                    + failed.getMessage(),
                failed);
          }
        });
    tables = opened;
  }

  public void close() {
    tables = null;
    state = "the plugin is disabled";
  }

  private void upgrade(EntityManager opened, AoModule module) {
    String key = TableNames.of(module.namespace()).prefix() + "_#";
    ActiveObjects early = new PluginActiveObjects(() -> opened, transactions);
    List<ActiveObjectsUpgradeTask> tasks = new ArrayList<>(module.upgradeTasks());
    tasks.sort(Comparator.comparing(ActiveObjectsUpgradeTask::getModelVersion));
    for (ActiveObjectsUpgradeTask task : tasks) {
      Object reached = versions.get(key);
      ModelVersion now = ModelVersion.valueOf(reached == null ? "0" : reached.toString());
      if (!task.getModelVersion().isNewerThan(now)) continue;
      task.upgrade(now, early);
      versions.put(key, task.getModelVersion().toString());
    }
  }

  private EntityManager tables() {
    EntityManager opened = tables;
    if (opened == null) throw new IllegalStateException(state);
    return opened;
  }
}
