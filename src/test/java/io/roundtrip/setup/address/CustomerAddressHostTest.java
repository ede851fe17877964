package io.roundtrip.setup.address;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import java.util.HashMap;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Who may say where customers reach Roundtrip, and how it is refused. */
public class CustomerAddressHostTest {
  private static final String AT = REST + "/admin/customer-address";

  @Rule public final HostRule jira = HostRule.oneNode();

  @Before
  public void nowhere() {
    jira.customersReach("");
  }

  private int version() {
    return jira.as("admin").get(AT).expect(200).json().get("version").asInt();
  }

  private static Map<String, Object> body(Object address, Object version) {
    Map<String, Object> body = new HashMap<>();
    body.put("address", address);
    body.put("version", version);
    return body;
  }

  @Test
  public void only_jira_administrators_see_and_change_it() {
    int version = version();
    for (String user : new String[] {"pm", "engineer", "support"}) {
      assertThat(jira.as(user).get(AT).status()).as(user).isEqualTo(403);
      assertThat(jira.as(user).put(AT, body("https://x.example", version)).status())
          .as(user)
          .isEqualTo(403);
    }
    assertThat(jira.nobody().get(AT).status()).isIn(401, 403);
    assertThat(version()).isEqualTo(version);
  }

  @Test
  public void an_older_form_and_what_is_no_site_are_refused_with_the_field() {
    int version = version();

    assertThat(error(body("https://x.example", version - 1), 409, "field")).isEqualTo("version");
    assertThat(error(body("javascript:alert(1)", version), 400, "field")).isEqualTo("address");
    assertThat(error(body("https://a@x.example", version), 400, "code")).isEqualTo("not-a-site");
    assertThat(error(body(null, version), 400, "code")).isEqualTo("required");
    assertThat(error(body("https://x.example", null), 400, "field")).isEqualTo("version");
    assertThat(version()).isEqualTo(version);
  }

  private String error(Map<String, Object> body, int status, String of) {
    JsonNode errors = jira.as("admin").put(AT, body).expect(status).json().get("errors");
    return errors.get(0).get(of).asText();
  }

  @Test
  public void a_change_is_in_force_at_once_and_in_the_audit_log_in_words() {
    jira.customersReach("https://feedback.example.com/jira/");

    JsonNode now = jira.as("admin").get(AT).expect(200).json();
    assertThat(now.get("address").asText()).isEqualTo("https://feedback.example.com/jira");
    JsonNode newest = jira.as("admin").get(REST + "/admin/audit").expect(200).json().get(0);
    assertThat(newest.get("what").asText()).isEqualTo("customer-address");
    assertThat(newest.get("about").asText())
        .isEqualTo(
            "Where customers reach Roundtrip: (nothing) → https://feedback.example.com/jira");
  }
}
