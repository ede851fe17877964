package io.roundtrip.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import minijira.boot.Host;
import minijira.boot.Options;
import minijira.demo.Demo;

/**
 * Imports a file of feedback ({@code -Dfile=}, tab separated, gzip) through the product's intake,
 * waits for the index, and asks for suggestions over REST as a browser does while somebody types.
 * One node, H2 file unless {@code -Ddb=} says otherwise.
 */
public final class SuggestBench {
  private static final String REST = "/rest/roundtrip/1.0";
  private static final int QUESTIONS = 500;
  private static final int WARM_UP = 100;

  /** A title and a body. */
  private record Text(String title, String body) {}

  private SuggestBench() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(System.getProperty("file", ""));
    if (!Files.isRegularFile(file))
      throw new IllegalArgumentException("-Dfile= a file of feedback, tab separated, gzip");
    List<Text> texts = read(file);
    Options options =
        Options.inMemory(
                Path.of(System.getProperty("plugin.jar")),
                Files.createTempDirectory("suggest-bench"),
                1)
            .withDb(System.getProperty("db", "h2"))
            .importing(file);
    try (Host host = Host.start(options)) {
      long start = System.nanoTime();
      Demo.run(host.baseUrl(), options);
      row("import", millis(start));
      Visitor pm = Visitor.named(host.baseUrl(), "pm");
      start = System.nanoTime();
      JsonNode index = indexed(Visitor.named(host.baseUrl(), "admin"), texts.size());
      row("index in step after the import", millis(start));
      System.out.println(index);
      measure(host, pm, texts);
      start = System.nanoTime();
      Visitor.named(host.baseUrl(), "admin").post(REST + "/index/rebuild", Map.of()).expect(202);
      Thread.sleep(3_000);
      indexed(Visitor.named(host.baseUrl(), "admin"), texts.size());
      row("index built anew", millis(start));
    }
  }

  private static JsonNode indexed(Visitor who, int documents) throws InterruptedException {
    while (true) {
      JsonNode index = who.get(REST + "/index").expect(200).json();
      if (index.get("state").asText().equals("ready")
          && index.get("behind").asLong() == 0
          && index.get("documents").asLong() >= documents) return index;
      Thread.sleep(100);
    }
  }

  private static void measure(Host host, Visitor pm, List<Text> texts) {
    String project =
        pm.get("/rest/api/2/search?maxResults=1&jql=" + Visitor.query("issuetype = Feedback"))
            .expect(200)
            .json()
            .get("issues")
            .get(0)
            .get("key")
            .asText()
            .replaceAll("-.*", "");
    Random random = new Random(1);
    times(
        host,
        "POST suggestions, title",
        () -> ask(pm, project, texts.get(random.nextInt(texts.size())).title(), ""));
    times(
        host,
        "POST suggestions, title and body",
        () -> {
          Text text = texts.get(random.nextInt(texts.size()));
          return ask(pm, project, text.title(), text.body());
        });
    times(
        host,
        "GET suggestions of an issue",
        () ->
            pm.get(
                REST
                    + "/issues/"
                    + project
                    + "-"
                    + (1 + random.nextInt(texts.size()))
                    + "/suggestions"));
    times(host, "GET unmerged", () -> pm.get(REST + "/projects/" + project + "/unmerged"));
    times(host, "GET index", () -> pm.get(REST + "/index"));
  }

  private static Visitor.Answer ask(Visitor pm, String project, String title, String body) {
    return pm.post(REST + "/suggestions", Map.of("project", project, "title", title, "body", body));
  }

  private interface Step {
    Visitor.Answer go();
  }

  private static void times(Host host, String what, Step step) {
    for (int i = 0; i < WARM_UP; i++) step.go().expect(200);
    double[] millis = new double[QUESTIONS];
    long before = statements(host);
    for (int i = 0; i < QUESTIONS; i++) {
      long start = System.nanoTime();
      step.go().expect(200);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    double each = (statements(host) - before) / (double) QUESTIONS;
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "| %-34s | p50 %6.1f ms | p95 %6.1f ms | %5.1f statements each |%n",
        what,
        millis[QUESTIONS / 2],
        millis[QUESTIONS * 95 / 100],
        each);
  }

  private static long statements(Host host) {
    return (long) host.node(0).query("statements", Map.of()).get("statements");
  }

  private static List<Text> read(Path file) throws IOException {
    List<Text> texts = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String> head = Arrays.asList(in.readLine().split("\t"));
      int title = head.indexOf("title");
      int body = head.indexOf("body");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] f = line.split("\t", -1);
        texts.add(new Text(f[title], f[body].replace("\\n", "\n")));
      }
    }
    return texts;
  }

  private static void row(String what, long millis) {
    System.out.printf(Locale.ROOT, "| %-34s | %,12d ms |%n", what, millis);
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
