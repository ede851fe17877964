package io.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import minijira.boot.Host;
import minijira.boot.Options;
import minijira.demo.Demo;

/**
 * Imports a real file ({@code -Dfile=}, TSV or CSV, plain or gzip) through the product's intake and
 * measures what people then wait for. One node, H2 file unless {@code -Ddb=} says otherwise.
 */
public final class ImportBench {
  private static final int PAGES = 200;

  private ImportBench() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(System.getProperty("file", ""));
    if (!Files.isRegularFile(file))
      throw new IllegalArgumentException("-Dfile= a file of feedback");
    Path data = Files.createTempDirectory("import-bench");
    Options options =
        Options.inMemory(Path.of(System.getProperty("plugin.jar")), data, 1)
            .withDb(System.getProperty("db", "h2"))
            .importing(file);
    long start = System.nanoTime();
    try (Host host = Host.start(options)) {
      row("host start", millis(start));
      start = System.nanoTime();
      Demo.run(host.baseUrl(), options);
      row("import, whole", millis(start));
      visit(Visitor.named(host.baseUrl(), "pm"), Visitor.named(host.baseUrl(), "admin"));
      start = System.nanoTime();
      Demo.run(host.baseUrl(), options);
      row("the same file again", millis(start));
    }
  }

  private static void visit(Visitor pm, Visitor admin) {
    JsonNode first =
        pm.get(
                "/rest/api/2/search?maxResults=1&jql="
                    + Visitor.query("issuetype = Feedback ORDER BY created DESC"))
            .expect(200)
            .json();
    int total = first.get("total").asInt();
    row("issues of type Feedback", total);
    String project = first.get("issues").get(0).get("key").asText().replaceAll("-.*", "");
    String epic = epic(pm, project);
    Random random = new Random(1);
    times("issue page", i -> pm.get("/browse/" + project + "-" + (1 + random.nextInt(total / 2))));
    times(
        "navigator, newest",
        i ->
            pm.get(
                "/issues/?jql="
                    + Visitor.query("project = " + project + " ORDER BY created DESC")));
    times(
        "navigator, text ~",
        i ->
            pm.get(
                "/issues/?jql="
                    + Visitor.query("project = " + project + " AND summary ~ \"crash\"")));
    link(pm, project, epic, 100);
    times("epic with 100 pieces of evidence", i -> pm.get("/browse/" + epic));
  }

  private static String epic(Visitor pm, String project) {
    Map<String, Object> fields =
        Map.of(
            "project",
            Map.of("key", project),
            "issuetype",
            Map.of("name", "Epic"),
            "summary",
            "Crashes");
    return pm.post("/rest/api/2/issue", Map.of("fields", fields))
        .expect(201)
        .json()
        .get("key")
        .asText();
  }

  private static void link(Visitor pm, String project, String epic, int pieces) {
    for (int i = 1; i <= pieces; i++) {
      pm.post(
              "/rest/roundtrip/1.0/items/" + epic + "/evidence",
              Map.of("feedback", project + "-" + i))
          .expect(204);
    }
  }

  private interface Step {
    Visitor.Answer go(int i);
  }

  private static void times(String what, Step step) {
    for (int i = 0; i < 20; i++) step.go(i).expect(200);
    double[] millis = new double[PAGES];
    for (int i = 0; i < PAGES; i++) {
      long start = System.nanoTime();
      step.go(i).expect(200);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "| %-34s | p50 %7.1f ms | p95 %7.1f ms |%n",
        what,
        millis[PAGES / 2],
        millis[PAGES * 95 / 100]);
  }

  private static void row(String what, long value) {
    System.out.printf(
        Locale.ROOT, "| %-34s | %,12d%s |%n", what, value, what.startsWith("issues") ? "" : " ms");
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
