package minijira.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.plugin.module.WebResource;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class WebResourcesTest {
  @Rule public final TestSite site = new TestSite();

  @Before
  public void set_up() {
    Map<String, String> panel = new LinkedHashMap<>();
    panel.put("panel.css", "web/panel.css");
    panel.put("panel.js", "web/panel.js");
    panel.put("images/", "web/img/");
    site.plugin
        .with(
            new WebResource(
                "test.plugin:panel",
                List.of("jira.view.issue"),
                List.of("test.plugin:base", "com.atlassian.auiplugin:aui-flag"),
                panel,
                true))
        .with(
            new WebResource(
                "test.plugin:base", List.of(), List.of(), Map.of("base.js", "web/base.js"), false))
        .file("web/panel.css", ".p { color: var(--ds-text, #000) }")
        .file(
            "web/panel.js",
            "var a = AJS.I18n.getText('k.one'), b = AJS.I18n.getText(\"k.two\", 3);")
        .file("web/base.js", "var base = AJS.I18n.getText('k.one');")
        .file("web/img/x.svg", "<svg/>")
        .text("k.one", "It''s one")
        .text("k.two", "{0} of them");
    site.router.get(
        "/page",
        request -> {
          request
              .resources()
              .requireContext("jira.view.issue")
              .data()
              .requireData("d", "</script>");
          return Response.html(request.resources().tags());
        });
  }

  @Test
  public void a_context_brings_its_resources_dependencies_first() {
    String tags = site.browser().get("/jira/page").body();

    assertThat(tags).containsSubsequence("panel.css", "base.js\" defer", "panel.js\" defer");
    assertThat(tags).contains("data-wrm-key=\"d\">\"\\u003c/script>\"</script>");
  }

  @Test
  public void scripts_are_translated_where_they_ask_for_it() {
    Browser browser = site.browser();

    assertThat(browser.get("/jira/download/resources/test.plugin:panel/panel.js").body())
        .isEqualTo("var a = \"It's one\", b = AJS.format(\"{0} of them\", 3);");
    assertThat(browser.get("/jira/download/resources/test.plugin:base/base.js").body())
        .contains("AJS.I18n.getText");
  }

  @Test
  public void marked_addresses_are_kept_for_ever_and_others_are_asked_again() {
    Browser browser = site.browser();
    String tags = browser.get("/jira/page").body();
    String url =
        tags.substring(tags.indexOf("href=\"") + 6, tags.indexOf("panel.css")) + "panel.css";

    HttpResponse<String> marked = browser.get(url);
    HttpResponse<String> plain =
        browser.get("/jira/download/resources/test.plugin:panel/panel.css");
    String tag = plain.headers().firstValue("ETag").orElse("");
    HttpResponse<String> again =
        browser
            .header("If-None-Match", tag)
            .get("/jira/download/resources/test.plugin:panel/panel.css");

    assertThat(marked.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(marked.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
    assertThat(plain.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  public void only_named_files_and_folders_are_given_out() {
    Browser browser = site.browser();

    assertThat(browser.get("/jira/download/resources/test.plugin:panel/images/x.svg").statusCode())
        .isEqualTo(200);
    assertThat(browser.get("/jira/download/resources/test.plugin:panel/web/base.js").statusCode())
        .isEqualTo(404);
    assertThat(
            browser
                .get("/jira/download/resources/test.plugin:panel/images/..%2fbase.js")
                .statusCode())
        .isIn(400, 404);
    assertThat(browser.get("/jira/download/resources/test.plugin:nothing/x.js").statusCode())
        .isEqualTo(404);
  }

  @Test
  public void an_unknown_resource_is_refused() {
    assertThatThrownBy(() -> new WebResources().require("test.plugin:nothing"))
        .hasMessageContaining("test.plugin:nothing");
    new WebResources().require("com.atlassian.auiplugin:aui-flag");
  }
}
