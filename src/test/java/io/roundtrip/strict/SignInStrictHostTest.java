package io.roundtrip.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.roundtrip.Tokens;
import io.roundtrip.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Who is let in as Jira 11 lets in: by a session or a personal access token, not by a password in
 * every request.
 */
public class SignInStrictHostTest {
  private static final String MYSELF = "/rest/api/2/myself";
  private static final String TOKENS = "/rest/pat/latest/tokens";
  @ClassRule public static final StrictHost HOST = new StrictHost();

  @Test
  public void a_password_in_the_header_is_refused_even_if_it_is_right() {
    HttpResponse<String> answer =
        HOST.get(MYSELF, "Authorization", "Basic ZW5naW5lZXI6ZW5naW5lZXI=");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body())
        .contains("\"message\":\"Basic Authentication has been disabled on this instance.\"");
  }

  @Test
  public void a_token_opens_rest_for_its_owner() {
    HttpResponse<String> answer = HOST.get(MYSELF, "Authorization", HOST.token("engineer"));

    assertThat(answer.body()).contains("\"name\":\"engineer\"");
  }

  @Test
  public void a_wrong_token_is_401_on_rest_and_on_pages() {
    for (String path : new String[] {MYSELF, "/", "/browse/X-1"}) {
      HttpResponse<String> answer =
          HOST.get(path, "Authorization", "Bearer guess", "Accept", "text/html");

      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
          .startsWith("OAuth realm=");
    }
  }

  @Test
  public void a_revoked_token_opens_nothing() {
    JsonNode lost = Tokens.make(HOST.baseUrl(), "pm", Map.of("name", "lost"));
    String[] header = {"Authorization", "Bearer " + lost.get("rawToken").asText()};
    int before = HOST.get(MYSELF, header).statusCode();

    HOST.as("pm").delete(TOKENS + "/" + lost.get("id").asText()).expect(204);

    assertThat(before).isEqualTo(200);
    assertThat(HOST.get(MYSELF, header).statusCode()).isEqualTo(401);
  }

  @Test
  public void nobody_sees_or_revokes_the_tokens_of_others() {
    JsonNode made =
        Tokens.make(HOST.baseUrl(), "pm", Map.of("name", "mine", "expirationDuration", 7));
    String one = TOKENS + "/" + made.get("id").asText();
    Visitor support = HOST.as("support");

    assertThat(support.get(TOKENS).expect(200).body()).doesNotContain("mine");
    support.delete(one).expect(404);
    assertThat(HOST.as("pm").get(one).expect(200).json().get("expiringAt").asText()).isNotEmpty();
  }

  @Test
  public void a_token_is_told_once_and_only_to_a_signed_in_person() {
    Visitor pm = HOST.as("pm");

    assertThat(pm.get(TOKENS).expect(200).body()).doesNotContain("rawToken");
    HOST.as("pm").post(TOKENS, Map.of("name", "from a token")).expect(403);
    Visitor.nobody(HOST.baseUrl()).post(TOKENS, Map.of("name", "from nobody")).expect(401);
  }

  @Test
  public void a_token_needs_a_name_and_an_end_within_a_year() {
    for (Map<String, Object> wish :
        List.<Map<String, Object>>of(
            Map.of("name", " "),
            Map.of("name", "x", "expirationDuration", 0),
            Map.of("name", "x", "expirationDuration", 366)))
      assertThatThrownBy(() -> Tokens.make(HOST.baseUrl(), "support", wish))
          .as("%s", wish)
          .hasMessageContaining("status 400");
  }

  @Test
  public void the_start_page_leads_everybody_to_the_login_page() {
    for (String accept : new String[] {"*/*", "text/html"}) {
      HttpResponse<String> answer = HOST.get("/", "Accept", accept);

      assertThat(answer.statusCode()).as(accept).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/jira/login.jsp");
    }
  }

  @Test
  public void rest_tells_the_anonymous_in_json() {
    HttpResponse<String> answer = HOST.get(MYSELF, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
  }

  @Test
  public void a_project_without_lead_or_type_is_not_made() {
    Visitor admin = HOST.as("admin");
    String projects = "/rest/api/2/project";
    Map<String, Object> bare = Map.of("key", "BARE", "name", "Bare");

    assertThat(admin.post(projects, bare).expect(400).json().get("errors").fieldNames())
        .toIterable()
        .containsExactly("projectLead", "projectType");
    assertThat(
            admin
                .post(projects, with(bare, "lead", "nobody at all"))
                .expect(400)
                .json()
                .get("errors")
                .has("projectLead"))
        .isTrue();
    admin.post(projects, with(with(bare, "lead", "pm"), "projectTypeKey", "software")).expect(201);
  }

  private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
    Map<String, Object> more = new HashMap<>(map);
    more.put(name, value);
    return more;
  }
}
