package minijira.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.strict.SmallPlugin;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import minijira.boot.Host;
import minijira.boot.Options;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A packaged plugin with one module of each web kind, in the whole host. */
public class PluginWebHostTest {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();
  private static Host host;

  @BeforeClass
  public static void start() {
    Path folder = FOLDER.getRoot().toPath();
    host = Host.start(Options.inMemory(plugin().jar(folder), folder.resolve("data"), 1));
    assertThat(host.node(0).loadError()).isNull();
  }

  @AfterClass
  public static void stop() {
    if (host != null) host.close();
  }

  @Test
  public void a_resource_gets_its_beans_and_speaks_json() {
    Browser engineer = browser().login("engineer");

    HttpResponse<String> made =
        engineer.send(
            "POST", "/jira/rest/small/1.0/greeting", "application/json", "{\"name\":\"Ada\"}");

    assertThat(made.body()).isEqualTo("{\"text\":\"Hello Ada\",\"at\":\"greeting\"}");
    assertThat(engineer.get("/jira/rest/small/latest/greeting?fail=true").statusCode())
        .isEqualTo(418);
    assertThat(engineer.get("/jira/rest/small/1.0/second").body()).isEqualTo("Hello two");
    assertThat(browser().get("/jira/rest/small/1.0/greeting").statusCode()).isEqualTo(401);
    assertThat(
            engineer
                .send("POST", "/jira/rest/small/1.0/greeting", "application/json", "{\"no\":1}")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  public void a_servlet_is_made_with_its_beans_and_decorated() {
    String page = browser().get("/jira/plugins/servlet/small/hello/you").body();

    assertThat(page).contains("<p>Hello /you</p>").contains("id=\"header\"");
  }

  @Test
  public void an_action_shows_its_listed_getters_and_its_resources() {
    Browser pm = browser().login("pm");

    String page = pm.get("/jira/secure/Hello.jspa?name=%3Ci%3E").body();

    assertThat(page).contains("<h2>Hello &lt;i&gt;</h2>").contains("A text").contains("hello.js");
    String script = page.substring(page.indexOf("/jira/s/"));
    assertThat(pm.get(script.substring(0, script.indexOf('"'))).body())
        .isEqualTo("var text = \"A text\";");
  }

  @Test
  public void all_of_it_ends_with_the_plugin() {
    Browser engineer = browser().login("engineer");
    engineer.get("/jira/plugins/servlet/small/hello/you");

    host.node(0).command("disable", Map.of());
    int rest = engineer.get("/jira/rest/small/1.0/greeting").statusCode();
    int servlet = engineer.get("/jira/plugins/servlet/small/hello/you").statusCode();
    int action = engineer.get("/jira/secure/Hello.jspa").statusCode();
    host.node(0).command("enable", Map.of());

    assertThat(new int[] {rest, servlet, action}).containsOnly(404);
    assertThat(engineer.get("/jira/rest/small/1.0/greeting").statusCode()).isEqualTo(200);
    assertThat(engineer.get("/jira/plugins/servlet/small/hello/you").statusCode()).isEqualTo(200);
  }

  private static Browser browser() {
    URI base = URI.create(host.baseUrl());
    return new Browser(base.getScheme() + "://" + base.getAuthority());
  }

  private static SmallPlugin plugin() {
    return SmallPlugin.good()
        .imports(
            "jakarta.inject",
            "jakarta.ws.rs",
            "jakarta.ws.rs.core",
            "jakarta.ws.rs.ext",
            "jakarta.servlet",
            "jakarta.servlet.http",
            "com.atlassian.annotations.security",
            "com.atlassian.jira.web.action",
            "com.atlassian.jira.util",
            "com.atlassian.jira.security.request",
            "com.atlassian.webresource.api.assembler",
            "org.osgi.framework",
            "com.fasterxml.jackson.annotation",
            "org.springframework.context.annotation")
        .bean("small.Greeter")
        .module(
            "<rest key=\"rest\" path=\"/small\""
                + " version=\"1.0\"><package>small.rest</package></rest>")
        .module(
            "<servlet key=\"hello\""
                + " class=\"small.Hello\"><url-pattern>/small/hello/*</url-pattern></servlet>")
        .module(
            "<webwork1 key=\"actions\" class=\"java.lang.Object\"><actions>",
            "<action name=\"small.HelloAction\" alias=\"Hello\" roles-required=\"use\">",
            "<view name=\"success\">/templates/hello.vm</view>",
            "</action></actions></webwork1>")
        .module(
            "<web-resource key=\"hello-js\"><context>small.hello</context>",
            "<transformation extension=\"js\"><transformer key=\"jsI18n\"/></transformation>",
            "<resource type=\"download\" name=\"hello.js\""
                + " location=\"web/hello.js\"/></web-resource>")
        .module(
            "<velocity-allowlist"
                + " key=\"allow\"><method>small.HelloAction#getGreeting()</method></velocity-allowlist>")
        .text("small.text", "A text")
        .file("web/hello.js", "var text = AJS.I18n.getText('small.text');")
        .file(
            "templates/hello.vm",
            "#enable_html_escaping()<html><head><title>Hello</title><meta name=\"decorator\""
                + " content=\"atl.general\"></head>"
                + "<body><h2>$greeting</h2><p>$i18n.getText('small.text')</p></body></html>")
        .source(
            "small.Greeter",
            "package small; public class Greeter { public String greet(String name) { return"
                + " \"Hello \" + name; } }")
        .source(
            "small.rest.GreetingResource",
            """
            package small.rest;
            import jakarta.ws.rs.*; import jakarta.ws.rs.core.*; import small.Greeter;
            @Path("greeting") @Produces("application/json") @Consumes("application/json")
            public class GreetingResource {
              public record Question(String name) {}
              public record Answer(String text, String at) {}
              @Context UriInfo uri;
              private final Greeter greeter;
              @jakarta.inject.Inject public GreetingResource(Greeter greeter) { this.greeter = greeter; }
              @GET public Answer get(@QueryParam("fail") boolean fail) {
                if (fail) throw new IllegalStateException("x");
                return new Answer(greeter.greet("all"), uri.getPath());
              }
              @POST public Answer post(Question question) { return new Answer(greeter.greet(question.name()), uri.getPath()); }
            }
            """)
        .source(
            "small.rest.SecondResource",
            """
            package small.rest;
            import jakarta.ws.rs.*; import small.Greeter;
            @Path("second") public final class SecondResource {
              private final Greeter greeter;
              @jakarta.inject.Inject public SecondResource(Greeter greeter, small.Other other) { this.greeter = greeter; }
              @GET public String get() { return greeter.greet("two"); }
            }
            """)
        .source("small.Other", "package small; public class Other {}")
        .bean("small.Other")
        .source(
            "small.rest.Teapot",
            """
            package small.rest;
            import jakarta.ws.rs.core.Response; import jakarta.ws.rs.ext.*;
            @Provider public class Teapot implements ExceptionMapper<IllegalStateException> {
              @Override public Response toResponse(IllegalStateException failed) { return Response.status(418).build(); }
            }
            """)
        .source(
            "small.Hello",
            """
            package small;
            import com.atlassian.annotations.security.UnrestrictedAccess; import jakarta.servlet.http.*; import java.io.IOException;
            @UnrestrictedAccess public class Hello extends HttpServlet {
              private final Greeter greeter;
              public Hello(Greeter greeter) { this.greeter = greeter; }
              @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.setContentType("text/html;charset=UTF-8");
                response.getWriter().write("<html><head><title>Hello</title><meta name=\\"decorator\\" content=\\"atl.general\\"></head><body><p>"
                    + greeter.greet(request.getPathInfo()) + "</p></body></html>");
              }
            }
            """)
        .source(
            "small.HelloAction",
            """
            package small;
            import com.atlassian.jira.security.request.*; import com.atlassian.jira.web.action.JiraWebActionSupport;
            import com.atlassian.jira.component.ComponentAccessor; import com.atlassian.webresource.api.assembler.PageBuilderService;
            @SupportedMethods(RequestMethod.GET) public class HelloAction extends JiraWebActionSupport {
              private final Greeter greeter; private String name = "";
              public HelloAction(Greeter greeter) { this.greeter = greeter; }
              @Override protected String doExecute() {
                ComponentAccessor.getOSGiComponentInstanceOfType(PageBuilderService.class).assembler().resources().requireContext("small.hello");
                return SUCCESS;
              }
              public void setName(String name) { this.name = name; }
              public String getGreeting() { return greeter.greet(name); }
            }
            """)
        .imports("com.atlassian.jira.component");
  }
}
