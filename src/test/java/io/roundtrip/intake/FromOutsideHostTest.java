package io.roundtrip.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.LiveProject;
import io.roundtrip.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Ids, addresses and references from outside, in the packaged jar. */
public class FromOutsideHostTest {
  private static final String REST = "/rest/roundtrip/1.0";
  private static final String CANARY = "Canary Quillfeather";
  private static final String ACCOUNT = "Canary Vaults";

  @Rule public final HostRule jira = HostRule.oneNode();

  private LiveProject secret;
  private LiveProject open;
  private Visitor support;
  private String address;
  private JsonNode hidden;

  /** Whoever feedback speaks of in the one project is known to nobody who works in the other. */
  @Before
  public void a_customer_whom_support_may_not_see() {
    secret = LiveProject.in(jira);
    open = LiveProject.in(jira);
    support = jira.as("support");
    address = secret.address("quill");
    hidden =
        jira.as("admin")
            .post(
                REST + "/feedback",
                piece(
                    secret,
                    "customer",
                    CANARY,
                    "email",
                    address,
                    "account",
                    ACCOUNT,
                    "consent",
                    true,
                    "source",
                    "crm:" + secret.key()))
            .expect(201)
            .json();
    jira.hide(secret.key(), hidden.get("issue").asText(), "admin");
    support.get(REST + "/feedback/" + hidden.get("id").asText()).expect(404);
  }

  private static Map<String, Object> piece(LiveProject project, Object... more) {
    Map<String, Object> json = new HashMap<>(Map.of("project", project.key(), "words", "Too dark"));
    for (int i = 0; i < more.length; i += 2) json.put((String) more[i], more[i + 1]);
    return json;
  }

  private Visitor.Answer post(LiveProject project, Object... more) {
    return support.post(REST + "/feedback", piece(project, more));
  }

  @Test
  public void fifty_nine_contact_ids_bring_no_customer() {
    long last = hidden.at("/contact/id").asLong();
    String nobody = post(open, "contactId", 987654).expect(400).body();

    for (long id = Math.max(1, last - 58); id <= last; id++) {
      Visitor.Answer answer = post(open, "contactId", id);
      assertThat(answer.body()).doesNotContain(CANARY, ACCOUNT, address);
      if (id == last) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().replace("" + last, "#")).isEqualTo(nobody.replace("987654", "#"));
      }
    }
  }

  @Test
  public void account_ids_bring_no_account() {
    long id = hidden.at("/account/id").asLong();
    String nobody = post(open, "accountId", 987654).expect(400).body();

    String answer = post(open, "accountId", id).expect(400).body();

    assertThat(answer.replace("" + id, "#")).isEqualTo(nobody.replace("987654", "#"));
  }

  @Test
  public void an_address_alone_brings_back_no_name_account_or_consent() {
    Visitor.Answer answer = post(open, "email", address).expect(201);
    Visitor.Answer later =
        support.get(REST + "/feedback/" + answer.json().get("id").asText()).expect(200);
    Visitor.Answer nobody = post(open, "email", open.address("nobody")).expect(201);

    assertThat(answer.body()).doesNotContain(CANARY, ACCOUNT, "open", "consent");
    assertThat(later.json()).isEqualTo(answer.json());
    assertThat(fields(answer)).as("the same as of nobody").isEqualTo(fields(nobody));
  }

  private static List<String> fields(Visitor.Answer answer) {
    List<String> names = new java.util.ArrayList<>();
    answer.json().fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  public void a_file_brings_no_customer_by_its_ids() {
    JsonNode begun =
        support
            .post(
                REST + "/imports",
                Map.of("name", "guesses", "project", open.key(), "format", "csv"))
            .expect(201)
            .json();
    String rows = "body,contactId\nToo dark," + hidden.at("/contact/id").asLong() + "\n";

    Visitor.Answer taken =
        support
            .postRaw(
                REST + "/imports/" + begun.get("id").asText() + "/rows?firstLine=1",
                "text/csv",
                rows.getBytes(StandardCharsets.UTF_8))
            .expect(200);

    assertThat(taken.body()).contains("unknown-contact").doesNotContain(CANARY, ACCOUNT, address);
  }

  @Test
  public void a_reference_of_another_project_is_free_and_tells_nothing() {
    String source = "crm:" + secret.key();

    JsonNode kept = post(open, "source", source).expect(201).json();

    assertThat(kept.get("issue").asText()).startsWith(open.key() + "-");
    assertThat(post(open, "source", source).expect(409).body())
        .contains(kept.get("issue").asText());
  }

  @Test
  public void a_reference_squatted_in_jiras_own_dialog_elsewhere_takes_nothing() {
    String field = jira.field("Source reference");
    for (LiveProject project : List.of(secret, open))
      support
          .post(
              "/rest/api/2/issue",
              Map.of(
                  "fields",
                  Map.of(
                      "project",
                      Map.of("key", project.key()),
                      "issuetype",
                      Map.of("name", "Feedback"),
                      "summary",
                      "Squatter",
                      field,
                      "crm:squat-" + open.key())))
          .expect(201);

    LiveProject third = LiveProject.in(jira);
    post(third, "source", "crm:squat-" + open.key()).expect(201);
    assertThat(post(open, "source", "crm:squat-" + open.key()).expect(409).body())
        .as("within the project it is said")
        .contains("duplicate-source");
  }
}
