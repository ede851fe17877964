package minijira.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

public class FrontTest {
  @Rule public final TestSite site = new TestSite();

  @Test
  public void the_login_form_leads_back_to_where_the_person_wanted_to_go() {
    site.router.get("/browse/{key}", request -> Response.text(request.requireUser().getName()));
    Browser browser = site.browser();

    HttpResponse<String> sentAway = browser.get("/jira/browse/RT-1?x=y");
    HttpResponse<String> back =
        browser.form(
            "/jira/login.jsp",
            Map.of("os_username", "ada", "os_password", "ada", "os_destination", "/browse/RT-1"));

    assertThat(sentAway.statusCode()).isEqualTo(302);
    assertThat(location(sentAway))
        .isEqualTo("/jira/login.jsp?os_destination=%2Fbrowse%2FRT-1%3Fx%3Dy");
    assertThat(location(back)).isEqualTo("/jira/browse/RT-1");
    assertThat(browser.get("/jira/browse/RT-1").body()).isEqualTo("ada");
  }

  @Test
  public void a_wrong_password_opens_no_session() {
    Browser browser = site.browser();

    HttpResponse<String> answer =
        browser.form("/jira/login.jsp", Map.of("os_username", "ada", "os_password", "guess"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(browser.cookie("JSESSIONID")).isEmpty();
  }

  @Test
  public void the_login_never_leads_to_another_site() {
    for (String elsewhere :
        new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
      HttpResponse<String> answer =
          site.browser()
              .form(
                  "/jira/login.jsp",
                  Map.of("os_username", "ada", "os_password", "ada", "os_destination", elsewhere));

      assertThat(location(answer)).isEqualTo("/jira/");
    }
  }

  @Test
  public void the_session_cookie_is_hidden_from_scripts_and_other_sites() {
    HttpResponse<String> answer =
        site.browser().form("/jira/login.jsp", Map.of("os_username", "ada", "os_password", "ada"));

    String cookie = answer.headers().firstValue("Set-Cookie").orElse("");

    assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly").contains("SameSite=Lax");
  }

  @Test
  public void a_form_needs_the_token_of_its_session() {
    site.router.get("/form", request -> Response.text(request.xsrfToken()));
    site.router.post("/form", request -> Response.text("saved"));
    Browser ada = site.as("ada");
    String token = ada.get("/jira/form").body();

    assertThat(ada.form("/jira/form", Map.of()).statusCode()).isEqualTo(403);
    assertThat(ada.form("/jira/form", Map.of("atl_token", "guess")).statusCode()).isEqualTo(403);
    assertThat(ada.form("/jira/form", Map.of("atl_token", token)).body()).isEqualTo("saved");
    assertThat(site.as("ada").form("/jira/form", Map.of("atl_token", token)).statusCode())
        .isEqualTo(403);
  }

  @Test
  public void a_token_from_before_the_login_does_not_count_after_it() {
    site.router.get("/form", request -> Response.text(request.xsrfToken()));
    site.router.post("/form", request -> Response.text("saved"));
    Browser browser = site.browser();
    String before = browser.get("/jira/form").body();

    browser.login("ada");

    assertThat(browser.form("/jira/form", Map.of("atl_token", before)).statusCode()).isEqualTo(403);
  }

  @Test
  public void programs_use_tokens_and_get_plain_refusals() {
    site.router.get("/rest/who", request -> Response.text(request.requireUser().getName()));

    HttpResponse<String> right = site.program("ada").get("/jira/rest/who");
    HttpResponse<String> wrong = site.browser().token("guess").get("/jira/rest/who");
    HttpResponse<String> none = site.browser().get("/jira/rest/who");

    assertThat(right.body()).isEqualTo("ada");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("OAuth");
  }

  @Test
  public void passwords_in_requests_are_accepted_only_where_the_host_was_told_so() {
    site.router.get("/rest/who", request -> Response.text(request.requireUser().getName()));
    Browser right = site.browser().basic("ada", "ada");
    HttpResponse<String> refused = right.get("/jira/rest/who");

    site.allowBasic();

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(right.get("/jira/rest/who").body()).isEqualTo("ada");
    assertThat(site.browser().basic("ada", "x").get("/jira/rest/who").statusCode()).isEqualTo(401);
  }

  @Test
  public void what_is_missing_broken_or_wrongly_asked_has_a_page() {
    site.router.get(
        "/broken",
        request -> {
          throw new IllegalStateException("secret detail");
        });
    site.router.get("/only-read", request -> Response.text("x"));
    Browser browser = site.browser();

    assertThat(browser.get("/jira/nothing").statusCode()).isEqualTo(404);
    assertThat(browser.form("/jira/only-read", Map.of()).statusCode()).isEqualTo(405);
    HttpResponse<String> broken = browser.get("/jira/broken");
    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body()).contains("under the id").doesNotContain("secret detail");
  }

  @Test
  public void patterns_give_their_variables_decoded() {
    site.router.get("/a/{one}/b/{rest*}", r -> Response.text(r.path("one") + "|" + r.path("rest")));

    assertThat(site.browser().get("/jira/a/x%20y/b/c/d.css").body()).isEqualTo("x y|c/d.css");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
