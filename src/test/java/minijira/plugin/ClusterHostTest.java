package minijira.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roundtrip.strict.Samples;
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
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private final HttpClient client = HttpClient.newHttpClient();
  private Host host;

  @Before
  public void start() {
    Path jar = Samples.diary().jar(folder.getRoot().toPath());
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
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(node.baseUrl() + "/plugins/servlet/small/page"))
              .build();
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

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(count(page(host.node(1)), "tick " + two)).isGreaterThan(before + 1));
  }
}
