package minijira.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.annotations.security.UnrestrictedAccess;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import minijira.node.Components;
import minijira.plugin.module.ServletModule;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class ServletsTest {
  @Rule public final TestSite site = new TestSite();

  static final AtomicInteger ENDED = new AtomicInteger();

  public static final class Open extends HttpServlet {
    @Override
    @UnrestrictedAccess
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/html;charset=UTF-8");
      response
          .getWriter()
          .write(
              "<html><head><title>Öffentlich</title><meta name=\"decorator\""
                  + " content=\"atl.general\"></head><body>"
                  + request.getServletPath()
                  + " "
                  + request.getPathInfo()
                  + " "
                  + getInitParameter("colour")
                  + "</body></html>");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.sendError(409, "not now");
    }

    @Override
    public void destroy() {
      ENDED.incrementAndGet();
    }
  }

  @Before
  public void set_up() {
    site.plugin.with(
        new ServletModule("test.plugin:open", "/test/open/*", Open.class, Map.of("colour", "red")));
  }

  @Test
  public void the_servlet_sees_its_own_paths_and_gets_the_sites_look() {
    HttpResponse<String> page = site.browser().get("/jira/plugins/servlet/test/open/a/b");

    assertThat(page.body())
        .contains("<title>Öffentlich")
        .contains("/plugins/servlet/test/open /a/b red")
        .doesNotContain("decorator");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).contains("text/html");
  }

  @Test
  public void each_method_has_its_own_access() {
    assertThat(site.browser().get("/jira/plugins/servlet/test/open").statusCode()).isEqualTo(200);
    assertThat(site.browser().form("/jira/plugins/servlet/test/open", Map.of()).statusCode())
        .isEqualTo(302);
    HttpResponse<String> refused = site.as("ada").form("/jira/plugins/servlet/test/open", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("not now");
  }

  @Test
  public void it_ends_with_the_plugin() {
    site.browser().get("/jira/plugins/servlet/test/open");
    int before = ENDED.get();

    Components.get(PluginWeb.class).pluginStopping();
    site.plugin.disable();

    assertThat(ENDED.get()).isEqualTo(before + 1);
    assertThat(site.browser().get("/jira/plugins/servlet/test/open").statusCode()).isEqualTo(404);
    assertThat(site.browser().get("/jira/plugins/servlet/test/openly").statusCode()).isEqualTo(404);
  }
}
