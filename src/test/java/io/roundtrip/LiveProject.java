package io.roundtrip;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import minijira.boot.Mail;
import org.awaitility.core.ConditionTimeoutException;

/** A project of one test, in which Roundtrip is on and mail leaves at once, and its customers. */
public final class LiveProject {
  public static final String REST = "/rest/roundtrip/1.0";

  /** A second or two on a quiet machine; a test must not fail because others work beside it. */
  public static final Duration SOON = Duration.ofSeconds(40);

  private final HostRule jira;
  private final String key;

  private LiveProject(HostRule jira, String key) {
    this.jira = jira;
    this.key = key;
  }

  public static LiveProject in(HostRule jira) {
    return in(jira, jira.project());
  }

  /** A project that is there already. */
  public static LiveProject in(HostRule jira, String key) {
    jira.setUp(key);
    return new LiveProject(jira, key);
  }

  public String key() {
    return key;
  }

  /** As Jira shows it. */
  public String name() {
    return "Test " + key;
  }

  /** Name, value, name, value … as the settings of the project are called in REST. */
  public void settings(Object... change) {
    jira.as("admin").change(REST + "/projects/" + key + "/settings", map(change)).expect(200);
  }

  /** All of them, where what they are cannot be read. */
  public void settingsAnew(Object... change) {
    String at = REST + "/projects/" + key + "/settings";
    ObjectNode all = (ObjectNode) jira.as("admin").get(at).expect(200).json();
    map(change).forEach(all::putPOJO);
    jira.as("admin").put(at, all).expect(200);
  }

  /** One whose title is public. */
  public String epic(String title) {
    String epic = jira.issue("pm", key, "Epic", title);
    jira.release(epic, title);
    return epic;
  }

  /** An address that nobody has in another project. */
  public String address(String first) {
    return (first + "@" + key + ".example").toLowerCase(Locale.ROOT);
  }

  /** A customer who may be written to says something; answers the feedback's key. */
  public String said(String name, String words, Object... more) {
    Map<String, Object> json = map("customer", name, "words", words, "consent", true);
    json.put("project", key);
    json.put("email", address(name.split(" ")[0]));
    json.putAll(map(more));
    json.values().removeIf(""::equals);
    return jira.as("support")
        .post(REST + "/feedback", json)
        .expect(201)
        .json()
        .get("issue")
        .asText();
  }

  public void link(String item, String feedback) {
    jira.as("support")
        .post(REST + "/items/" + item + "/evidence", Map.of("feedback", feedback))
        .expect(204);
  }

  public void merge(String feedback, String into) {
    jira.as("support")
        .post(REST + "/merges", Map.of("feedback", List.of(feedback), "into", into))
        .expect(200);
  }

  /** By the name of the transition, which is that of the status. */
  public void move(String issue, String status) {
    jira.move(jira.as("engineer"), issue, status).expect(204);
  }

  /** An edit that Jira tells everybody of and that is news to no customer. */
  public void edit(String issue, String field, Object value) {
    jira.as("pm")
        .put("/rest/api/2/issue/" + issue, Map.of("fields", Map.of(field, value)))
        .expect(204);
  }

  public List<Mail> mailsTo(String first) {
    return jira.host().inbox().to(address(first));
  }

  /** The only mail this customer got; waited for. */
  public Mail mailTo(String first) {
    waitFor(() -> !mailsTo(first).isEmpty(), "no mail for " + first);
    List<Mail> mails = mailsTo(first);
    if (mails.size() > 1)
      throw new AssertionError("mails: " + mails.stream().map(Mail::subject).toList());
    return mails.get(0);
  }

  /** Everything of this project that was ever to be sent, newest first. */
  public List<JsonNode> outbox() {
    JsonNode page = jira.as("admin").get(REST + "/outbox?project=" + key).expect(200).json();
    return List.copyOf(page.get("mails").findParents("id"));
  }

  /** The only mail of the project, once it is in this state. */
  public JsonNode onlyMail(String state) {
    waitFor(
        () -> outbox().size() == 1 && outbox().get(0).get("state").asText().equals(state),
        "no mail is " + state);
    return outbox().get(0);
  }

  private void waitFor(Callable<Boolean> what, String otherwise) {
    try {
      await().atMost(SOON).until(what);
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(otherwise + "; the outbox: " + outbox(), late);
    }
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
    return map;
  }
}
