package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.Hosts;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import minijira.boot.Host;
import minijira.boot.NodeHandle;
import minijira.boot.Options;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The database of production, restored beside it at the same address, two nodes each. */
public class CopiedSiteHostTest {
  private static final Path JAR =
      Path.of(System.getProperty("plugin.jar", "target/roundtrip-jira-0.1.0.jar"));

  @Rule public final TemporaryFolder folders = new TemporaryFolder();

  private static Host at(Path data, int port) {
    return Hosts.start(
        new Options(
            JAR, port, 2, "h2", "empty", data, null, null, false, Set.of(), Options.wishedAui()));
  }

  private static Visitor admin(Host host) {
    return Visitor.named(host.baseUrl(), "admin");
  }

  /** The second node listens beside the first. */
  private static int twoPorts() throws IOException {
    while (true) {
      try (ServerSocket first = new ServerSocket(0)) {
        int port = first.getLocalPort();
        try (ServerSocket second = new ServerSocket(port + 1)) {
          assertThat(second.isBound()).isTrue();
        }
        return port;
      } catch (IOException | IllegalArgumentException taken) {
        continue;
      }
    }
  }

  /** Every node looks at the mail within five seconds of a resume, and would send it. */
  private static void nothingLeaves(Host host, String why) {
    for (NodeHandle node : host.nodes()) assertThat(node.loadError()).isNull();
    resume(host);
    assertThat(health(host)).contains(why);
    await()
        .during(Duration.ofSeconds(6))
        .atMost(LiveProject.SOON)
        .until(() -> host.inbox().all().isEmpty());
    String outbox = REST + "/outbox?project=COPY";
    assertThat(admin(host).get(outbox).expect(200).json().get("halted").asText())
        .startsWith("clone");
  }

  @Test
  public void sends_nothing_from_any_node_and_production_goes_on() throws Exception {
    Path production = folders.newFolder("production").toPath();
    Path copy = folders.newFolder("copy").toPath();
    int port = twoPorts();
    try (Host host = at(production, port)) {
      mailWaits(host);
    }
    copied(production, copy);
    try (Host host = at(copy, port)) {
      nothingLeaves(host, "clone-");
    }
    Path mark = production.resolve("shared/roundtrip/site-mark");
    Path aside = Files.move(mark, production.resolve("aside"));
    Files.createDirectory(mark);
    try (Host host = at(production, port)) {
      nothingLeaves(host, "clone-unreadable");

      Files.delete(mark);
      Files.move(aside, mark);

      await()
          .atMost(Duration.ofSeconds(90))
          .untilAsserted(() -> assertThat(host.inbox().to("ada@copy.example")).hasSize(1));
      assertThat(health(host)).contains("same-site").doesNotContain("clone");
    }
  }

  private static void mailWaits(Host host) {
    Visitor admin = admin(host);
    admin.change(REST + "/admin/kill-switch", Map.of("paused", true)).expect(204);
    admin
        .post(
            "/rest/api/2/project",
            Map.of(
                "key", "COPY",
                "name", "Copy",
                "lead", "pm",
                "projectTypeKey", "software",
                "projectTemplateKey",
                    "com.pyxis.greenhopper.jira:basic-software-development-template"))
        .expect(201);
    String at = REST + "/projects/COPY";
    admin.act(at + "/setup", Map.of("confirm", true)).expect(200);
    Map<String, String> mapping = new LinkedHashMap<>();
    for (JsonNode status : admin.get(at + "/statuses").expect(200).json().get("statuses"))
      mapping.put(status.get("id").asText(), status.get("suggested").asText());
    admin.put(at + "/statuses", Map.of("version", 0, "statuses", mapping)).expect(200);
    admin
        .change(at + "/settings", Map.of("mode", "live", "undoSeconds", 0, "acknowledge", true))
        .expect(200);
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("project", "COPY");
    said.put("customer", "Ada Lindqvist");
    said.put("email", "ada@copy.example");
    said.put("words", "Far too bright at night");
    said.put("consent", true);
    Visitor.named(host.baseUrl(), "support").post(REST + "/feedback", said).expect(201);
    await()
        .atMost(LiveProject.SOON)
        .until(
            () ->
                admin.get(REST + "/outbox?project=COPY").expect(200).json().get("total").asInt()
                    == 1);
  }

  private static void resume(Host host) {
    admin(host).change(REST + "/admin/kill-switch", Map.of("paused", false)).expect(204);
  }

  private static String health(Host host) {
    return admin(host).get(REST + "/admin/health").expect(200).body();
  }

  /** The database and what Jira keeps in it; the homes of the nodes are no part of it. */
  private static void copied(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from.resolve("h2"))) {
      for (Path file : files.toList()) {
        Path there = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) Files.createDirectories(there);
        else Files.copy(file, there);
      }
    }
  }
}
