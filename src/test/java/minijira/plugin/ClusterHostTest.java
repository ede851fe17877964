package minijira.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roundtrip.strict.SmallPlugin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import minijira.boot.Host;
import minijira.boot.NodeHandle;
import minijira.boot.Options;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Two nodes on one database, each with its own instance of the plugin. */
public class ClusterHostTest {
  private static final String DIARY =
      """
      package small;
      import com.atlassian.activeobjects.external.ActiveObjects;
      import com.atlassian.scheduler.*;
      import com.atlassian.scheduler.config.*;
      import java.util.*;
      import org.osgi.framework.*;
      public class Diary implements com.atlassian.sal.api.lifecycle.LifecycleAware, com.atlassian.sal.api.upgrade.PluginUpgradeTask {
        static final String NODE = UUID.randomUUID().toString();
        private final BundleContext context = FrameworkUtil.getBundle(Diary.class).getBundleContext();
        public Diary() {
          context.registerService(com.atlassian.sal.api.lifecycle.LifecycleAware.class, this, null);
          context.registerService(com.atlassian.sal.api.upgrade.PluginUpgradeTask.class, this, null);
        }
        static <T> T get(Class<T> type) { BundleContext c = FrameworkUtil.getBundle(Diary.class).getBundleContext(); return c.getService(c.getServiceReference(type)); }
        static void write(String words) { get(ActiveObjects.class).create(Row.class, Map.of("WORDS", words)); }
        public int getBuildNumber() { return 1; }
        public String getShortDescription() { return "first"; }
        public String getPluginKey() { return "small.plugin"; }
        public Collection<com.atlassian.sal.api.message.Message> doUpgrade() { write("upgraded"); return List.of(); }
        public void onStart() {
          write("started");
          SchedulerService scheduler = get(SchedulerService.class);
          scheduler.registerJobRunner(JobRunnerKey.of("tick"), request -> { write("tick " + NODE); return JobRunnerResponse.success(); });
          try {
            scheduler.scheduleJob(JobId.of("tick"), JobConfig.forJobRunnerKey(JobRunnerKey.of("tick")).withSchedule(Schedule.forInterval(500, null)));
          } catch (SchedulerServiceException e) { throw new IllegalStateException(e); }
        }
        public void onStop() {}
      }
      """;
  private static final String PAGE =
      """
      package small;
      @com.atlassian.annotations.security.UnrestrictedAccess
      public class Page extends jakarta.servlet.http.HttpServlet {
        @Override protected void doGet(jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response) throws java.io.IOException {
          response.setContentType("text/plain");
          response.getWriter().println(Diary.NODE);
          for (Row row : Diary.get(com.atlassian.activeobjects.external.ActiveObjects.class).find(Row.class)) response.getWriter().println(row.getWords());
        }
      }
      """;

  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private final HttpClient client = HttpClient.newHttpClient();
  private Host host;

  @Before
  public void start() {
    Path jar =
        SmallPlugin.good()
            .imports("net.java.ao", "net.java.ao.schema", "com.atlassian.activeobjects.external", "org.osgi.framework", "com.atlassian.annotations.security", "jakarta.servlet", "jakarta.servlet.http")
            .imports("com.atlassian.scheduler", "com.atlassian.scheduler.config", "com.atlassian.sal.api.lifecycle", "com.atlassian.sal.api.upgrade", "com.atlassian.sal.api.message")
            .source("small.Row", "package small; @net.java.ao.schema.Table(\"DIARY\") public interface Row extends net.java.ao.Entity { String getWords(); void setWords(String words); }")
            .source("small.Diary", DIARY)
            .source("small.Page", PAGE)
            .bean("small.Diary")
            .module("<ao key=\"ao\" namespace=\"small\"><entity>small.Row</entity></ao>")
            .module("<servlet key=\"page\" class=\"small.Page\"><url-pattern>/small/page</url-pattern></servlet>")
            .jar(folder.getRoot().toPath());
    host = Host.start(Options.inMemory(jar, folder.getRoot().toPath().resolve("data"), 2));
    for (NodeHandle node : host.nodes()) assertThat(node.loadError()).isNull();
  }

  @After
  public void stop() {
    host.close();
  }

  /** The first line names the instance, the others are the diary. */
  private String page(NodeHandle node) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(node.baseUrl() + "/plugins/servlet/small/page")).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String instance(String page) {
    return page.lines().findFirst().orElseThrow();
  }

  private static long count(String page, String words) {
    return page.lines().filter(line -> line.startsWith(words)).count();
  }

  @Test
  public void each_node_has_its_own_instance_and_both_share_the_tables() {
    String one = page(host.node(0));
    String two = page(host.node(1));

    assertThat(instance(one)).isNotEqualTo(instance(two));
    assertThat(count(two, "started")).isEqualTo(2);
    assertThat(count(two, "upgraded")).isEqualTo(1);
  }

  @Test
  public void another_node_takes_the_jobs_of_one_that_died() {
    String two = instance(page(host.node(1)));

    host.node(0).kill();
    long before = count(page(host.node(1)), "tick " + two);

    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(count(page(host.node(1)), "tick " + two)).isGreaterThan(before + 1));
  }
}
