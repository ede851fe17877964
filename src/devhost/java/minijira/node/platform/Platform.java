package minijira.node.platform;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.cache.CacheFactory;
import com.atlassian.cache.CacheManager;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.jira.cluster.ClusterMessagingService;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.executor.ThreadLocalDelegateExecutorFactory;
import com.atlassian.sal.api.license.LicenseHandler;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.scheduler.SchedulerService;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import minijira.boot.NodeSettings;
import minijira.boot.Wire;
import minijira.node.Components;
import minijira.node.EventBus;
import minijira.store.Db;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The services of one node that have nothing to do with issues, and the clock that drives them. */
public final class Platform implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Platform.class);

  private final Housekeeping rows;
  private final Heart heart;
  private final Locks locks;
  private final Jobs jobs;
  private final Settings settings;
  private final Messages messages;
  private final ScheduledExecutorService ticker =
      Executors.newScheduledThreadPool(2, Platform::thread);

  private Platform(NodeSettings node, Wire wire) {
    rows = new Housekeeping(node.jdbcUrl(), node.dbUser(), node.dbPassword());
    heart = new Heart(rows, node.nodeId(), node.nodes() > 1);
    locks = new Locks(rows, node.nodeId() + "-" + UUID.randomUUID());
    jobs = new Jobs(rows);
    settings = new Settings(rows);
    Caches caches = new Caches((channel, value) -> wire.send(node.index(), channel, value));
    messages = new Messages(wire, node.index(), ticker);
    wire.join(
        node.index(),
        (channel, value) -> {
          if (channel.startsWith(Messages.WIRE)) messages.received(channel, value);
          else caches.received(channel, value);
        });
    Components.add(CacheManager.class, caches);
    Components.add(CacheFactory.class, caches);
  }

  /** Registers the services; nothing runs yet. */
  public static Platform install(
      NodeSettings node, Wire wire, Db db, EventBus bus, Supplier<String> baseUrl) {
    Platform platform = new Platform(node, wire);
    Components.add(ClusterManager.class, platform.heart);
    Components.add(ClusterLockService.class, platform.locks);
    Components.add(ClusterMessagingService.class, platform.messages);
    Components.add(SchedulerService.class, platform.jobs);
    Components.add(PluginSettingsFactory.class, platform.settings);
    Components.add(EventPublisher.class, bus);
    Components.add(TransactionTemplate.class, new JiraTransactions(db));
    Components.add(TransactionalExecutorFactory.class, new OwnTransactions(db.dataSource()));
    Components.add(ThreadLocalDelegateExecutorFactory.class, new CarriedUsers());
    Components.add(ApplicationProperties.class, new SalProperties(baseUrl, node.home()));
    Components.add(LicenseHandler.class, new SalLicence());
    SalTexts texts = new SalTexts();
    Components.add(I18nResolver.class, texts);
    Components.add(LocaleResolver.class, texts);
    Components.add(TimeZoneManager.class, new SalTimeZones());
    return platform;
  }

  public Jobs jobs() {
    return jobs;
  }

  public Locks locks() {
    return locks;
  }

  public Settings settings() {
    return settings;
  }

  public Housekeeping rows() {
    return rows;
  }

  /** From now on jobs run and the node shows that it lives. */
  public void start() {
    ticker.scheduleWithFixedDelay(() -> safely(jobs::tick), 50, 50, TimeUnit.MILLISECONDS);
    ticker.scheduleWithFixedDelay(() -> safely(jobs::tickCluster), 200, 200, TimeUnit.MILLISECONDS);
    ticker.scheduleWithFixedDelay(() -> safely(heart::beat), 5, 5, TimeUnit.SECONDS);
    ticker.scheduleWithFixedDelay(() -> safely(locks::renew), 5, 5, TimeUnit.SECONDS);
  }

  /** One of Jira's own services: again and again, so many seconds after it ended. */
  public void repeat(Runnable service, int seconds) {
    ticker.scheduleWithFixedDelay(() -> safely(service), seconds, seconds, TimeUnit.SECONDS);
  }

  /** Ends jobs and gives locks back. */
  @Override
  public void close() {
    quiet();
    jobs.close();
    locks.releaseAll();
    heart.leave();
    rows.close();
  }

  /** Falls silent: what it held stays held until its time is over. */
  public void kill() {
    quiet();
    jobs.close();
    rows.close();
  }

  private void quiet() {
    ticker.shutdownNow();
    try {
      if (!ticker.awaitTermination(5, TimeUnit.SECONDS)) log.warn("node housekeeping does not end");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      if (!Thread.currentThread().isInterrupted()) log.warn("node housekeeping", failed);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "minijira-node");
    thread.setDaemon(true);
    thread.setContextClassLoader(Platform.class.getClassLoader());
    return thread;
  }

  private record JiraTransactions(Db db) implements TransactionTemplate {
    @Override
    public <T> T execute(TransactionCallback<T> callback) {
      return db.tx(callback::doInTransaction);
    }
  }
}
