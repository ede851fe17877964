package io.roundtrip.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.sun.management.OperatingSystemMXBean;
import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import io.roundtrip.intake.Form;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/**
 * A megabyte into every text that anybody can send us. The inputs are found by reflection and in
 * the descriptor, so a new one is tried without being named here. What is promised is a second; it
 * is counted in work of this process, because others work on this machine too.
 */
public class MegabyteHostTest {
  private static final long PATIENCE_MS = 20_000;
  private static final long WORK_MS = 1000;
  private static final int LONGEST_ANSWER = 400_000;
  private static final int MEGABYTE = 1_040_000;

  /** A longer one is refused by the server before anybody of us hears of it. */
  private static final int LONGEST_ADDRESS = 6_000;

  /** What hurt patterns, splitters and numbers once. */
  private static final List<String> TEXTS = List.of("T", "1.", "[\\\"");

  private record Took(String what, int status, int answer, long ms, long work) {}

  /** The process holds the host as well as this test. */
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final List<Took> ALL = new ArrayList<>();

  @Rule public final HostRule jira = HostRule.oneNode();

  private String project;
  private String epic;
  private String feedback;
  private Visitor admin;

  @Before
  public void a_project_that_takes_feedback() {
    project = jira.project();
    jira.setUp(project);
    admin = jira.as("admin");
    epic = jira.issue("pm", project, "Epic", "Dark tables");
    feedback = jira.issue("support", project, "Feedback", "Far too bright");
    admin.get("/rest/roundtrip/1.0/admin/health");
  }

  @AfterClass
  public static void the_slowest() {
    System.out.printf(
        "a megabyte into %d inputs, %d s; the slowest:%n",
        ALL.size(), ALL.stream().mapToLong(Took::ms).sum() / 1000);
    ALL.stream()
        .sorted(Comparator.comparingLong(Took::work).reversed())
        .limit(15)
        .forEach(
            t ->
                System.out.printf(
                    "%5d ms work, %5d ms  %d  %7d B  %s%n",
                    t.work(), t.ms(), t.status(), t.answer(), t.what()));
    ALL.clear();
  }

  @Test
  public void into_every_field_of_every_body() {
    for (Class<?> resource : Doors.resources())
      for (Method method : resource.getDeclaredMethods()) {
        String verb = Doors.verb(method);
        if (verb.isEmpty()
            || !Arrays.asList(method.getParameterTypes()).contains(InputStream.class)) continue;
        String path = path(resource, method, "");
        if (path.endsWith("/rows")) continue;
        for (String field : fields(resource))
          for (String text : TEXTS) {
            String value = text.repeat(MEGABYTE / text.length());
            body(verb, path, field + " " + text, "{\"" + field + "\":\"" + value + "\"}");
          }
        String name = fields(resource).iterator().next();
        body(verb, path, "a long number", "{\"" + name + "\":" + "9".repeat(MEGABYTE) + "}");
        body(verb, path, "a huge exponent", "{\"" + name + "\":1e999999999}");
        body(verb, path, "many brackets", "[".repeat(MEGABYTE));
        body(verb, path, "many objects", "{\"a\":".repeat(MEGABYTE / 5));
        body(
            verb,
            path,
            "a long list",
            "{\"" + name + "\":[" + "1,".repeat(MEGABYTE / 2 - 50) + "1]}");
        body(verb, path, "fractions deep inside", deep(name));
        body(verb, path, "many unknown names", many());
      }
    within();
  }

  /** As deep as JSON readers go. */
  private static String deep(String name) {
    int levels = 990;
    String fractions = "1.5,".repeat(MEGABYTE / 4 - levels);
    return "{\"" + name + "\":" + "[".repeat(levels) + fractions + "1.5" + "]".repeat(levels) + "}";
  }

  private static String many() {
    StringBuilder names = new StringBuilder("{");
    for (int i = 0; names.length() < MEGABYTE - 100; i++)
      names.append("\"u").append(i).append("\":1,");
    return names.append("\"last\":1}").toString();
  }

  @Test
  public void into_every_part_of_every_address() {
    for (Class<?> resource : Doors.resources())
      for (Method method : resource.getDeclaredMethods()) {
        String verb = Doors.verb(method);
        if (verb.isEmpty()) continue;
        String whole = path(resource, method, "");
        for (String hole : holes(resource, method))
          plain(
              verb,
              path(resource, method, hole).replace("{" + hole + "}", "T".repeat(LONGEST_ADDRESS)),
              hole + " in " + whole);
        for (String query : queries(method))
          plain(
              verb,
              whole + "?" + query + "=" + "1".repeat(LONGEST_ADDRESS),
              query + " of " + whole);
      }
    plain("GET", "/rest/roundtrip/1.0/" + "T".repeat(MEGABYTE), "what no server lets through");
    within();
  }

  @Test
  public void into_every_field_of_every_form() {
    for (Element action : Doors.descriptor().select("action"))
      for (String command : List.of("", "!save", "!default"))
        for (Method setter : Doors.load(action.attr("name")).getMethods()) {
          if (!setter.getName().startsWith("set") || setter.getParameterCount() != 1) continue;
          Class<?> type = setter.getParameterTypes()[0];
          if (type != String.class && type != String[].class) continue;
          String field =
              setter.getName().substring(3, 4).toLowerCase() + setter.getName().substring(4);
          form(
              "/secure/" + action.attr("alias") + command + ".jspa",
              field,
              field.startsWith("project") || field.equals("key")
                  ? ""
                  : "&projectKey=" + project + "&key=" + project);
        }
    for (Element servlet : Doors.descriptor().select("servlet > url-pattern"))
      for (String field : List.of("t", "act", "List-Unsubscribe"))
        form("/plugins/servlet" + servlet.text(), field, "");
    within();
  }

  @Test
  public void into_every_cell_of_a_file() {
    for (String format : List.of("csv", "tsv"))
      for (String column : columns()) {
        String id =
            admin
                .post(
                    "/rest/roundtrip/1.0/imports",
                    Map.of("name", "big", "project", project, "format", format))
                .expect(201)
                .json()
                .get("id")
                .asText();
        String path = "/rest/roundtrip/1.0/imports/" + id + "/rows";
        String type = format.equals("csv") ? "text/csv" : "text/tab-separated-values";
        String with = column.equals("words") ? "" : "words" + (format.equals("csv") ? "," : "\t");
        String row = with.isEmpty() ? "" : with.replace("words", "hello");
        for (String text : List.of("T", "1.", "|", "x@")) {
          if (format.equals("tsv") && !column.equals("words")) continue;
          String cell = text.repeat(1_000_000 / text.length());
          byte[] file = (with + column + "\n" + row + cell + "\n").getBytes(StandardCharsets.UTF_8);
          timed(
              "cell " + column + " " + text + " of " + format,
              () -> admin.postRaw(path + "?firstLine=1", type, file));
        }
        timed(
            "header of " + format,
            () ->
                admin.postRaw(path, type, "\"".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)));
        timed("rejects of " + format, () -> admin.get("/rest/roundtrip/1.0/imports/" + id));
      }
    within();
  }

  private static Set<String> columns() {
    Set<String> columns = new TreeSet<>(Form.FIELDS);
    columns.add("id");
    columns.remove(Form.PROJECT);
    return columns;
  }

  @Test
  public void into_every_function_of_jql() {
    for (Element function : Doors.descriptor().select("jql-function > fname"))
      for (String text : List.of("T", "1", "A-", "\ud83d\ude00"))
        body(
            "POST",
            "/rest/api/2/search",
            function.text() + " " + text,
            "{\"jql\":\"issue in " + function.text() + "(\\\"" + text.repeat(100_000) + "\\\")\"}");
    within();
  }

  private void within() {
    assertThat(ALL).hasSizeGreaterThan(5);
    assertThat(ALL).filteredOn(t -> t.status() >= 500).isEmpty();
    assertThat(ALL).filteredOn(t -> t.work() > WORK_MS || t.ms() > PATIENCE_MS).isEmpty();
    assertThat(ALL).filteredOn(t -> t.answer() > LONGEST_ANSWER).isEmpty();
  }

  private void body(String verb, String path, String what, String json) {
    timed(
        verb + " " + path + " " + what,
        () -> verb.equals("PUT") ? admin.put(path, json) : admin.post(path, json));
  }

  private void plain(String verb, String path, String what) {
    timed(
        verb + " " + what,
        () ->
            switch (verb) {
              case "GET" -> admin.get(path);
              case "DELETE" -> admin.delete(path);
              case "PUT" -> admin.put(path, "{}");
              default -> admin.post(path, "{}");
            });
  }

  private void form(String path, String field, String rest) {
    String value = "T".repeat(1_000_000);
    byte[] form = (Visitor.query(field) + "=" + value + rest).getBytes(StandardCharsets.UTF_8);
    timed(
        "form " + path + " " + field,
        () -> admin.postRaw(path, "application/x-www-form-urlencoded", form));
  }

  private void timed(String what, java.util.function.Supplier<Visitor.Answer> call) {
    long before = PROCESS.getProcessCpuTime();
    long start = System.nanoTime();
    Visitor.Answer answer = call.get();
    long ms = (System.nanoTime() - start) / 1_000_000;
    long work = (PROCESS.getProcessCpuTime() - before) / 1_000_000;
    ALL.add(new Took(what, answer.status(), answer.body().length(), ms, work));
  }

  /** The address with real things in its holes, but for the one named. */
  private String path(Class<?> resource, Method method, String leave) {
    Path below = method.getAnnotation(Path.class);
    String path =
        resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
    Map<String, String> real = new TreeMap<>();
    real.put("key", project);
    real.put("issueKey", epic);
    real.put("feedbackKey", feedback);
    real.put("kind", "shipped");
    real.put("language", "en");
    real.put("id", "999999");
    real.put("operation", "x");
    for (String hole : holes(resource, method))
      if (!hole.equals(leave)) path = path.replace("{" + hole + "}", real.getOrDefault(hole, "x"));
    return "/rest/roundtrip/1.0/" + path;
  }

  private static List<String> holes(Class<?> resource, Method method) {
    Path below = method.getAnnotation(Path.class);
    String path =
        resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
    List<String> holes = new ArrayList<>();
    for (int at = path.indexOf('{'); at >= 0; at = path.indexOf('{', at + 1))
      holes.add(path.substring(at + 1, path.indexOf('}', at)));
    return holes;
  }

  private static Set<String> queries(Method method) {
    Set<String> names = new TreeSet<>();
    for (var parameter : method.getParameters()) {
      query(parameter, names);
      for (Field field : parameter.getType().getDeclaredFields()) query(field, names);
    }
    return names;
  }

  private static void query(AnnotatedElement there, Set<String> names) {
    QueryParam query = there.getAnnotation(QueryParam.class);
    if (query != null) names.add(query.value());
  }

  /** Everything that JSON of this floor is called, and what is read by name elsewhere. */
  private Set<String> fields(Class<?> resource) {
    Set<String> names = new TreeSet<>();
    java.nio.file.Path floor =
        java.nio.file.Path.of("src/main/java", resource.getPackageName().split("\\."));
    for (java.io.File file : floor.toFile().listFiles())
      if (file.getName().endsWith("Json.java"))
        json(
            Doors.load(resource.getPackageName() + "." + file.getName().replace(".java", "")),
            names);
    for (Class<?> inner : resource.getDeclaredClasses()) json(inner, names);
    if (resource.getSimpleName().equals("FeedbackResource")) names.addAll(Form.FIELDS);
    if (resource.getSimpleName().equals("ImportsResource"))
      names.addAll(List.of("name", "project", "source", "format", "columns"));
    if (resource.getSimpleName().equals("SettingsResource"))
      admin
          .get("/rest/roundtrip/1.0/projects/" + project + "/settings")
          .expect(200)
          .json()
          .fieldNames()
          .forEachRemaining(names::add);
    return names;
  }

  private static void json(Class<?> type, Set<String> names) {
    if (type.isRecord())
      for (RecordComponent part : type.getRecordComponents()) {
        JsonProperty name = part.getAccessor().getAnnotation(JsonProperty.class);
        names.add(name == null ? part.getName() : name.value());
      }
    for (Class<?> inner : type.getDeclaredClasses()) json(inner, names);
  }
}
