package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import minijira.boot.Host;
import minijira.boot.Options;
import org.junit.rules.ExternalResource;

/**
 * The packaged jar in the strict host, once per JVM and kind of host, with an empty world, or a
 * Jira of somebody else, see {@link Remote}; each test makes a project of its own.
 */
public final class HostRule extends ExternalResource {
  private static final Map<String, Host> RUNNING = new LinkedHashMap<>();
  private static final String ALONE = "jdbc:h2:mem:";

  /** Another's Jira keeps the projects of earlier runs: there keys begin with the second. */
  private static final AtomicLong PROJECTS =
      new AtomicLong(Remote.given() ? Instant.now().getEpochSecond() * 100 : 0);

  private final String db;
  private final int nodes;
  private final String name;
  private final String aui;
  private final String[] without;
  private Host host;

  private HostRule(String db, int nodes) {
    this(db, nodes, "", Options.wishedAui());
  }

  private HostRule(String db, int nodes, String name, String aui, String... without) {
    this.db = db;
    this.nodes = nodes;
    this.name = name;
    this.aui = aui;
    this.without = without;
  }

  public static HostRule oneNode() {
    return new HostRule("h2mem", 1);
  }

  public static HostRule twoNodes() {
    return new HostRule("h2mem", 2);
  }

  /** A host that only users of this name share: nothing of other tests is in it. */
  public static HostRule alone(String name) {
    return new HostRule(database(name), 1, name, Options.wishedAui());
  }

  /** A Jira that does not export these packages, or does not offer these services. */
  public static HostRule without(String... names) {
    String name = "without " + String.join(" ", names);
    return new HostRule("h2mem", 1, name, Options.wishedAui(), names);
  }

  /** The database of such a host, for what no door of the product can bring about. */
  public static String database(String name) {
    return ALONE + name + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;USER=sa";
  }

  /** Its screens are drawn with the stand-in for AUI. */
  public static HostRule standIn() {
    return new HostRule("h2mem", 1, "stand-in", "own");
  }

  public static HostRule postgres() {
    return new HostRule("postgres", 1);
  }

  @Override
  protected void before() throws Throwable {
    if (Remote.given()) {
      if (!name.isEmpty()) Remote.needsOwnHost("nothing of other tests in it");
      Remote.people();
      return;
    }
    synchronized (RUNNING) {
      if (RUNNING.isEmpty())
        Runtime.getRuntime().addShutdownHook(new Thread(HostRule::closeAll, "close hosts"));
      String kind = db + nodes + name;
      host = RUNNING.get(kind);
      if (host == null) {
        if (isAlone(kind)) closeAlone();
        host = Hosts.start(options());
        RUNNING.put(kind, host);
        mailRates(0, 0);
      }
    }
    assertThat(host.node(0).loadError()).isNull();
    host.nodes().forEach(n -> n.command("faults", Map.of("events", "normal")));
  }

  private static boolean isAlone(String kind) {
    return kind.startsWith(ALONE);
  }

  /** Its class is over: a host that nobody asks any more still works, and holds up the others. */
  private static void closeAlone() {
    RUNNING.keySet().stream()
        .filter(HostRule::isAlone)
        .toList()
        .forEach(kind -> RUNNING.remove(kind).close());
  }

  /** A person says what customers may call this item. */
  public void release(String issue, String title) {
    fill(issue, "Public title", title).expect(204);
  }

  /** A person fills in a field of an issue, by the name of the field. */
  public Visitor.Answer fill(String issue, String field, Object value) {
    return as("pm")
        .put("/rest/api/2/issue/" + issue, Map.of("fields", Map.of(field(field), value)));
  }

  /** Where customers reach Roundtrip, said by an administrator; "" = nowhere. */
  public void customersReach(String address) {
    String at = "/rest/roundtrip/1.0/admin/customer-address";
    int version = as("admin").get(at).expect(200).json().get("version").asInt();
    as("admin").put(at, Map.of("address", address, "version", version)).expect(200);
  }

  /** How many mails may leave in a minute; a host of many tests sends as many as they want. */
  public void mailRates(int server, int domain) {
    String at = "/rest/roundtrip/1.0/admin/mail-rates";
    int version = as("admin").get(at).expect(200).json().get("version").asInt();
    as("admin").put(at, Map.of("server", server, "domain", domain, "version", version)).expect(200);
  }

  private Options options() throws Exception {
    Path data = Files.createTempDirectory("host");
    Path jar = Path.of(System.getProperty("plugin.jar", "target/roundtrip-jira-0.1.0.jar"));
    return Options.inMemory(jar, data, nodes).withDb(db).drawnBy(aui).without(without);
  }

  private static void closeAll() {
    synchronized (RUNNING) {
      RUNNING.values().forEach(Host::close);
      RUNNING.clear();
    }
  }

  /** What only a host of our own has: its nodes, faults and inbox. */
  public Host host() {
    Remote.needsOwnHost("its nodes, faults or inbox");
    return host;
  }

  public String baseUrl() {
    return Remote.given() ? Remote.base() : host.baseUrl();
  }

  public Visitor as(String user) {
    return Visitor.named(baseUrl(), user);
  }

  /** At another's Jira whichever node answers. */
  public Visitor as(String user, int node) {
    return Remote.given() ? as(user) : Visitor.named(host.node(node).baseUrl(), user);
  }

  public Visitor nobody() {
    return Visitor.nobody(baseUrl());
  }

  /** A browser without scripts. */
  public Screen screen(String user) {
    return new Screen(baseUrl(), user);
  }

  /** A project of this test alone; answers the key. */
  public String project() {
    String key = newKey();
    as("admin").post("/rest/api/2/project", project(key)).expect(201);
    for (int node = 1; node < nodes; node++) waitFor(key, node);
    return key;
  }

  /** What one node makes another sees a little later, as on a cluster of Jira's. */
  private void waitFor(String key, int node) {
    Visitor there = as("admin", node);
    await()
        .atMost(LiveProject.SOON)
        .until(() -> there.get("/rest/api/2/project/" + key).status() == 200);
  }

  /** Letters only, as Jira's pattern wants them unless it was changed. */
  private static String newKey() {
    StringBuilder key = new StringBuilder("T");
    for (long rest = PROJECTS.incrementAndGet(); rest > 0; rest /= 26)
      key.append((char) ('A' + rest % 26));
    return key.append('X').toString();
  }

  private static Map<String, Object> project(String key) {
    return Map.of(
        "key",
        key,
        "name",
        "Test " + key,
        "lead",
        "pm",
        "projectTypeKey",
        "software",
        "projectTemplateKey",
        "com.pyxis.greenhopper.jira:basic-software-development-template");
  }

  /**
   * Roundtrip switched on in this project: parts made, statuses mapped as suggested, mail sent at
   * once.
   */
  public void setUp(String project) {
    Visitor admin = as("admin");
    String at = "/rest/roundtrip/1.0/projects/" + project;
    admin.act(at + "/setup", Map.of("confirm", true)).expect(200);
    JsonNode now = admin.get(at + "/statuses").expect(200).json();
    Map<String, String> mapping = new LinkedHashMap<>();
    for (JsonNode status : now.get("statuses"))
      mapping.put(status.get("id").asText(), status.get("suggested").asText());
    admin.put(at + "/statuses", Map.of("version", 0, "statuses", mapping)).expect(200);
    admin.change(at + "/settings", Map.of("mode", "live", "undoSeconds", 0)).expect(200);
  }

  public void storyPoints(String issue, int points) {
    as("pm")
        .put("/rest/api/2/issue/" + issue, Map.of("fields", Map.of(field("Story Points"), points)))
        .expect(204);
  }

  /** The id of the field that people see under this name. */
  public String field(String name) {
    for (JsonNode field : as("admin").get("/rest/api/2/field").expect(200).json())
      if (field.get("name").asText().equals(name)) return field.get("id").asText();
    throw new AssertionError("no field " + name);
  }

  /** The key of a new issue of this type. */
  public String issue(String user, String project, String type, String summary) {
    JsonNode made =
        as(user)
            .post(
                "/rest/api/2/issue",
                Map.of(
                    "fields",
                    Map.of(
                        "project",
                        Map.of("key", project),
                        "issuetype",
                        Map.of("name", type),
                        "summary",
                        summary)))
            .expect(201)
            .json();
    return made.get("key").asText();
  }

  /** From now on only these users see the issue. */
  public void hide(String project, String issue, String... insiders) {
    String level =
        as("admin")
            .post(
                "/rest/minijira/1/project/" + project + "/security",
                Map.of("name", "secret " + issue, "members", List.of(insiders)))
            .expect(201)
            .json()
            .get("id")
            .asText();
    Map<String, Object> fields = Map.of("security", Map.of("id", level));
    as("admin").put("/rest/api/2/issue/" + issue, Map.of("fields", fields)).expect(204);
  }

  /** Moves an issue by the name of the transition. */
  public Visitor.Answer move(Visitor who, String issue, String transition) {
    for (JsonNode t :
        who.get("/rest/api/2/issue/" + issue + "/transitions")
            .expect(200)
            .json()
            .get("transitions")) {
      if (t.get("name").asText().equals(transition)) {
        return who.post(
            "/rest/api/2/issue/" + issue + "/transitions",
            Map.of("transition", Map.of("id", t.get("id").asText())));
      }
    }
    throw new AssertionError("no transition " + transition + " on " + issue);
  }
}
