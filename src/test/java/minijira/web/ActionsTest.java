package minijira.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import minijira.plugin.module.ActionModule;
import minijira.plugin.module.Allowlist;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class ActionsTest {
  @Rule public final TestSite site = new TestSite();

  @SupportedMethods(RequestMethod.GET)
  public static class Settings extends JiraWebActionSupport {
    private String name = "";
    private Long project;
    private boolean on;

    @Override
    public String doDefault() {
      return INPUT;
    }

    @SupportedMethods(RequestMethod.POST)
    @RequiresXsrfCheck
    public String doSave() {
      if (name.isEmpty()) addError("name", "Say a name");
      return getRedirect("/secure/Settings!default.jspa?project=" + project);
    }

    public String getSummary() {
      return name + "|" + project + "|" + on;
    }

    public void setName(String name) {
      this.name = name;
    }

    public void setProject(Long project) {
      this.project = project;
    }

    public void setOn(boolean on) {
      this.on = on;
    }
  }

  @SupportedMethods(RequestMethod.GET)
  @WebSudoRequired
  public static class Danger extends JiraWebActionSupport {}

  public static class Unsaid extends JiraWebActionSupport {}

  @Before
  public void set_up() {
    site.plugin
        .with(action("Settings", Settings.class, Set.of("use")))
        .with(action("Danger", Danger.class, Set.of("admin")))
        .with(action("Unsaid", Unsaid.class, Set.of()))
        .with(new Allowlist(Set.of(Settings.class.getName() + "#getSummary()")))
        .file(
            "view.vm",
            "<html><head><title>My settings</title><meta name=\"decorator\""
                + " content=\"atl.admin\"/></head><body><p>$summary</p><p>$action.summary</p><input"
                + " name=\"atl_token\" value=\"$atl_token\">#foreach($e in"
                + " $action.errors.values())$e#end</body></html>")
        .file("plain.vm", "plain");
  }

  @Test
  public void parameters_reach_public_setters_and_the_view_reads_listed_getters() {
    HttpResponse<String> page =
        site.as("ada")
            .get("/jira/secure/Settings!default.jspa?name=%3Cb%3E&project=7&on=true&nobody=x");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<title>My settings")
        .contains("<p>&lt;b&gt;|7|true</p><p>&lt;b&gt;|7|true</p>")
        .doesNotContain("<meta name=\"decorator\"");
  }

  @Test
  public void a_change_needs_post_and_the_token() {
    Browser ada = site.as("ada");
    ada.get("/jira/secure/Settings!default.jspa");

    assertThat(ada.get("/jira/secure/Settings!save.jspa?name=x").statusCode()).isEqualTo(405);
    assertThat(ada.form("/jira/secure/Settings!save.jspa", Map.of("name", "x")).statusCode())
        .isEqualTo(403);
    HttpResponse<String> saved =
        ada.form(
            "/jira/secure/Settings!save.jspa",
            Map.of("name", "x", "project", "7", "atl_token", ada.token()));
    assertThat(saved.statusCode()).isEqualTo(302);
    assertThat(saved.headers().firstValue("Location").orElse(""))
        .endsWith("/jira/secure/Settings!default.jspa?project=7");
  }

  @Test
  public void errors_bring_the_form_back() {
    Browser ada = site.as("ada");
    ada.get("/jira/secure/Settings!default.jspa");

    HttpResponse<String> answer =
        ada.form(
            "/jira/secure/Settings!save.jspa", Map.of("project", "x", "atl_token", ada.token()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Say a name").contains("&#39;x&#39; is not a number.");
  }

  @Test
  public void an_action_that_names_no_method_answers_none() {
    assertThat(site.as("ada").get("/jira/secure/Unsaid.jspa").statusCode()).isEqualTo(405);
  }

  @Test
  public void roles_are_required() {
    assertThat(site.browser().get("/jira/secure/Settings!default.jspa").statusCode())
        .isEqualTo(302);
    assertThat(site.as("visitor").get("/jira/secure/Settings!default.jspa").statusCode())
        .isEqualTo(403);
    assertThat(site.as("ada").get("/jira/secure/Danger.jspa").statusCode()).isEqualTo(403);
    assertThat(site.as("ada").get("/jira/secure/admin/Settings!default.jspa").statusCode())
        .isEqualTo(403);
  }

  @Test
  public void a_dangerous_page_asks_for_the_password_once_more() {
    Browser admin = site.as("admin");

    HttpResponse<String> first = admin.get("/jira/secure/admin/Danger.jspa?x=1");
    String page = first.headers().firstValue("Location").orElse("");
    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(page).contains("WebSudoAuthenticate");
    assertThat(admin.get(page.substring(page.indexOf("/jira"))).body()).contains("webSudoPassword");
    Map<String, String> right =
        Map.of(
            "webSudoPassword",
            "admin",
            "webSudoDestination",
            "/jira/secure/admin/Danger.jspa?x=1",
            "atl_token",
            admin.token());
    HttpResponse<String> confirmed = admin.form("/jira" + WebSudo.PAGE, right);

    assertThat(confirmed.headers().firstValue("Location"))
        .contains("/jira/secure/admin/Danger.jspa?x=1");
    assertThat(admin.get("/jira/secure/admin/Danger.jspa?x=1").body()).contains("plain");
    Map<String, String> wrong = Map.of("webSudoPassword", "x", "atl_token", admin.token());
    assertThat(admin.form("/jira" + WebSudo.PAGE, wrong).statusCode()).isEqualTo(401);
  }

  @Test
  public void unknown_actions_and_commands_are_not_found() {
    assertThat(site.as("ada").get("/jira/secure/Nothing.jspa").statusCode()).isEqualTo(404);
    assertThat(site.as("ada").get("/jira/secure/Settings!nothing.jspa").statusCode())
        .isEqualTo(404);
  }

  private static ActionModule action(String alias, Class<?> type, Set<String> roles) {
    Map<String, String> views =
        Map.of("input", "view.vm", "error", "view.vm", "success", "plain.vm");
    return new ActionModule(alias, type, roles, views, Map.of());
  }
}
