package minijira.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.atlassian.annotations.security.UnlicensedSiteAccess;
import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.annotations.security.XsrfProtectionExcluded;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import minijira.plugin.module.RestModule;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class RestTest {
  @Rule public final TestSite site = new TestSite();

  public record Thing(long id, String name) {}

  @Path("things")
  @Produces("application/json")
  public static final class Things {
    @Context private UriInfo uri;

    @GET
    @Path("{id}")
    public Thing get(@PathParam("id") long id, @Context HttpServletRequest request) {
      return new Thing(id, uri.getPath() + " " + request.getContextPath());
    }

    @POST
    @Consumes("application/json")
    public Thing add(Thing thing) {
      return new Thing(thing.id + 1, thing.name);
    }

    @POST
    @Path("form")
    @Consumes("application/x-www-form-urlencoded")
    public String form(@FormParam("name") String name) {
      return "\"" + name + "\"";
    }

    @POST
    @Path("mail-client")
    @XsrfProtectionExcluded
    @UnrestrictedAccess
    public String open() {
      return "\"ok\"";
    }

    @DELETE
    @Path("{id}")
    @AdminOnly
    @WebSudoRequired
    public void delete(@PathParam("id") long id) {}

    @GET
    @Path("refused")
    public Thing refused() {
      throw new IllegalStateException("no such luck");
    }
  }

  @Path("public")
  @AnonymousSiteAccess
  public static final class Public {
    @GET
    public String get() {
      return "hello";
    }

    @GET
    @Path("known")
    @UnlicensedSiteAccess
    public String known() {
      return "known";
    }
  }

  @Provider
  public static final class Refused implements ExceptionMapper<IllegalStateException> {
    @Override
    public Response toResponse(IllegalStateException failed) {
      return Response.status(409)
          .entity(Map.of("why", failed.getMessage()))
          .type("application/json")
          .build();
    }
  }

  @Before
  public void set_up() {
    site.plugin.with(
        new RestModule(
            "test.plugin:rest",
            "test",
            "1.0",
            List.of(Things.class, Public.class, Refused.class),
            "test.xml:1"));
  }

  @Test
  public void answers_at_its_version_and_at_latest() {
    Browser ada = site.as("ada");

    assertThat(ada.get("/jira/rest/test/1.0/things/7").body())
        .isEqualTo("{\"id\":7,\"name\":\"things/7 /jira\"}");
    assertThat(ada.get("/jira/rest/test/latest/things/7").statusCode()).isEqualTo(200);
    assertThat(ada.get("/jira/rest/test/2.0/things/7").statusCode()).isEqualTo(404);
    assertThat(ada.get("/jira/rest/other/1.0/things/7").statusCode()).isEqualTo(404);
  }

  @Test
  public void without_an_annotation_only_licensed_users_come_in() {
    assertThat(site.browser().get("/jira/rest/test/1.0/things/7").statusCode()).isEqualTo(401);
    assertThat(site.as("visitor").get("/jira/rest/test/1.0/things/7").statusCode()).isEqualTo(403);
    assertThat(site.as("ada").get("/jira/rest/test/1.0/things/7").statusCode()).isEqualTo(200);
  }

  @Test
  public void the_annotation_of_the_method_comes_before_that_of_the_class() {
    assertThat(site.browser().get("/jira/rest/test/1.0/public").body()).isEqualTo("hello");
    assertThat(site.browser().get("/jira/rest/test/1.0/public/known").statusCode()).isEqualTo(401);
    assertThat(site.as("visitor").get("/jira/rest/test/1.0/public/known").statusCode())
        .isEqualTo(200);
  }

  @Test
  public void administrators_only_and_only_after_the_password() {
    String path = "/jira/rest/test/1.0/things/7";

    assertThat(
            site.as("ada")
                .header("X-Atlassian-Token", "no-check")
                .send("DELETE", path, null, "")
                .statusCode())
        .isEqualTo(403);
    Browser admin = site.as("admin").header("X-Atlassian-Token", "no-check");
    assertThat(admin.send("DELETE", path, null, "").statusCode()).isEqualTo(401);
    admin.form("/jira" + WebSudo.PAGE, Map.of("webSudoPassword", "admin"));
    assertThat(admin.send("DELETE", path, null, "").statusCode()).isEqualTo(204);
  }

  @Test
  public void who_comes_with_a_token_is_not_asked_for_the_password() {
    assertThat(
            site.program("admin")
                .header("X-Atlassian-Token", "no-check")
                .send("DELETE", "/jira/rest/test/1.0/things/7", null, "")
                .statusCode())
        .isEqualTo(204);
  }

  @Test
  public void what_a_foreign_form_could_send_needs_the_header() {
    Browser ada = site.as("ada");
    String form = "/jira/rest/test/1.0/things/form";

    assertThat(ada.form(form, Map.of("name", "x")).statusCode()).isEqualTo(403);
    assertThat(ada.send("POST", form, "text/plain", "name=x").statusCode()).isIn(403, 415);
    assertThat(ada.send("POST", "/jira/rest/test/1.0/things/mail-client", null, "").statusCode())
        .isEqualTo(200);
    assertThat(ada.header("X-Atlassian-Token", "no-check").form(form, Map.of("name", "x")).body())
        .isEqualTo("\"x\"");
  }

  @Test
  public void json_goes_in_and_out_and_bad_json_is_400() {
    Browser ada = site.as("ada");
    String path = "/jira/rest/test/1.0/things";

    assertThat(ada.send("POST", path, "application/json", "{\"id\":1,\"name\":\"ä\"}").body())
        .isEqualTo("{\"id\":2,\"name\":\"ä\"}");
    assertThat(ada.send("POST", path, "application/json", "{\"id\":").statusCode()).isEqualTo(400);
    assertThat(ada.send("POST", path, "application/json", "{\"other\":1}").statusCode())
        .isEqualTo(400);
    assertThat(ada.send("POST", path, "text/csv", "1,2").statusCode()).isEqualTo(415);
  }

  @Test
  public void the_plugins_mappers_speak_for_its_exceptions() {
    HttpResponse<String> answer = site.as("ada").get("/jira/rest/test/1.0/things/refused");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo("{\"why\":\"no such luck\"}");
  }

  @Test
  public void a_disabled_plugin_has_no_rest() {
    Browser ada = site.as("ada");
    ada.get("/jira/rest/test/1.0/things/7");

    site.plugin.disable();
    int off = ada.get("/jira/rest/test/1.0/things/7").statusCode();
    site.plugin.enable();

    assertThat(off).isEqualTo(404);
    assertThat(ada.get("/jira/rest/test/1.0/things/7").statusCode()).isEqualTo(200);
  }
}
