package io.roundtrip.setup;

import static io.roundtrip.LiveProject.REST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.HostRule;
import io.roundtrip.Screen;
import io.roundtrip.Visitor;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** A project with Jira's own permission scheme: whoever is logged in works, nobody is named. */
public class SeeCustomersHostTest {
  @Rule public final HostRule jira = HostRule.oneNode();

  private Visitor admin;
  private String project;
  private String at;
  private String scheme;

  @Before
  public void a_stock_scheme() {
    admin = jira.as("admin");
    project = jira.project();
    at = REST + "/projects/" + project + "/setup";
    scheme =
        admin
            .post(
                "/rest/minijira/1/project/" + project + "/permissionscheme", Map.of("stock", true))
            .expect(201)
            .json()
            .get("id")
            .asText();
  }

  @After
  public void in_english() {
    reads("en");
  }

  private void reads(String language) {
    admin.put("/rest/minijira/1/user/admin", Map.of("locale", language)).expect(200);
  }

  private Document page() {
    return page(new Screen(jira.baseUrl(), "admin"));
  }

  private Document page(Screen screen) {
    return screen.openAsAdministrator(
        "/secure/admin/RoundtripSetUp!default.jspa?projectKey=" + project);
  }

  private List<String> seeing() {
    JsonNode all =
        admin.get("/rest/api/2/permissionscheme/" + scheme + "/permission").expect(200).json();
    return all.get("permissions").findParents("holder").stream()
        .filter(grant -> grant.get("permission").asText().equals("ROUNDTRIP_SEE_CUSTOMERS"))
        .map(grant -> grant.at("/holder/type").asText())
        .toList();
  }

  @Test
  public void set_up_says_that_it_is_on_and_what_remains_and_grants_nothing_unasked() {
    admin.act(at, Map.of("confirm", true)).expect(200);

    assertThat(seeing()).isEmpty();
    Document page = page();
    assertThat(page.select("#roundtrip-remains").text()).contains("is on").contains("remains");
    assertThat(page.select("#roundtrip-missing").text())
        .contains("Nobody may see customers")
        .contains("Administrators");
    assertThat(page.select("#roundtrip-seeing")).isEmpty();
    assertThat(page.select("label[for=roundtrip-grant]").text())
        .isEqualTo("Grant “See customers” to Administrators");
    assertThat(page.select("#roundtrip-grant").hasAttr("checked")).isFalse();
    assertThat(page.select("#roundtrip-confirm")).isEmpty();
    assertThat(page.select("#roundtrip-set-up").val()).isEqualTo("Set up what remains");
    reads("de");
    page = page();
    assertThat(page.select("#roundtrip-remains").text()).contains("Dies bleibt");
    assertThat(page.select("label[for=roundtrip-grant]").text())
        .isEqualTo("„Kunden sehen“ an Administrators erteilen");
  }

  @Test
  public void by_a_tick_the_role_that_administers_the_project_may_see_them_and_it_is_audited() {
    admin.act(at, Map.of("confirm", true)).expect(200);

    Screen screen = new Screen(jira.baseUrl(), "admin");
    Document page = page(screen);
    page.expectFirst("#roundtrip-grant").attr("checked", true);
    page = screen.press(page.expectFirst("#roundtrip-set-up"));

    assertThat(seeing()).containsExactly("projectrole");
    assertThat(page.select("#roundtrip-seeing").text())
        .isEqualTo("May see customers here: Administrators.");
    assertThat(page.select("#roundtrip-remains, #roundtrip-grant")).isEmpty();
    JsonNode newest = admin.get(REST + "/admin/audit?limit=1").expect(200).json().get(0);
    assertThat(newest.get("by").asText()).isEqualTo("admin");
    assertThat(newest.get("about").asText()).contains("See customers for Administrators");
  }

  @Test
  public void by_rest_it_is_granted_when_it_is_said() {
    JsonNode first = admin.act(at, Map.of("confirm", true)).expect(200).json();
    assertThat(first.at("/missing/0/kind").asText()).isEqualTo("offer");

    JsonNode done = admin.act(at, Map.of("confirm", true, "grant", true)).expect(200).json();

    assertThat(done.get("made").toString()).contains("permission See customers for Administrators");
    assertThat(done.get("missing")).isEmpty();
    assertThat(seeing()).containsExactly("projectrole");
  }

  @Test
  public void who_shares_the_scheme_is_asked_for_before_it_is_granted() {
    String other = jira.project();
    admin
        .put("/rest/api/2/project/" + other + "/permissionscheme", Map.of("id", scheme))
        .expect(200);
    admin.act(at, Map.of("confirm", true)).expect(200);

    JsonNode asked = admin.act(at, Map.of("grant", true)).expect(409).json();

    assertThat(asked.at("/errors/0/code").asText()).isEqualTo("shared-grant");
    assertThat(asked.at("/errors/0/message").asText()).contains(other);
    assertThat(seeing()).isEmpty();
  }

  @Test
  public void a_person_is_called_by_name_and_a_part_in_words() {
    for (Map<String, String> holder :
        List.of(Map.of("type", "user", "parameter", key("pm")), Map.of("type", "lead")))
      admin
          .post(
              "/rest/api/2/permissionscheme/" + scheme + "/permission",
              Map.of("holder", holder, "permission", "EDIT_ISSUES"))
          .expect(201);

    JsonNode missing = admin.get(at).expect(200).json().get("missing");

    assertThat(missing.toString()).contains("Priya Menon").contains("Project lead");
    assertThat(missing.toString()).doesNotContain("\"" + key("pm") + "\"");
  }

  private String key(String user) {
    return admin.get("/rest/api/2/user?username=" + user).expect(200).json().get("key").asText();
  }
}
