package minijira.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minijira.node.Components;
import minijira.plugin.PluginModules;
import minijira.plugin.module.Allowlist;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class TemplatesTest {
  @Rule public final TemporaryFolder jar = new TemporaryFolder();
  private FakePlugin plugin;

  public record View(String text, List<Row> rows) {
    @HtmlSafe
    public String link() {
      return "<a href=\"#\">there</a>";
    }

    public String getTitle() {
      return "Title & more";
    }

    public String bodyHtml() {
      return text;
    }
  }

  public record Row(String name) {}

  @Before
  public void set_up() {
    plugin = new FakePlugin(jar.getRoot().toPath());
    Components.add(PluginModules.class, plugin);
    String view = View.class.getName();
    plugin.with(
        new Allowlist(
            Set.of(
                view + "#text()",
                view + "#rows()",
                view + "#link()",
                view + "#getTitle()",
                view + "#bodyHtml()",
                Row.class.getName() + "#name()")));
  }

  @Test
  public void a_reference_inside_a_quoted_text_is_refused() {
    for (String twice :
        List.of(
            "$view.rows().contains(\"$view.text()\")",
            "#set($text = \"so $view.text()\")$text",
            "#foreach($one in [\"${view.text()}\"])$one#end"))
      assertThatThrownBy(() -> render(twice, "a & b"))
          .as(twice)
          .hasMessageContaining("escaped twice");
    assertThat(render("<i title=\"$view.text()\">#set($x = '$5')$x</i>", "a & b"))
        .isEqualTo("<i title=\"a &amp; b\">$5</i>");
  }

  @Test
  public void every_reference_is_escaped() {
    String html =
        render("#enable_html_escaping()\n<p title=\"$view.text()\">$view.title</p>", "<b>'\"&");

    assertThat(html).isEqualTo("\n<p title=\"&lt;b&gt;&#39;&quot;&amp;\">Title &amp; more</p>");
  }

  @Test
  public void what_an_html_safe_method_gives_stays_as_it_is() {
    assertThat(render("$view.link()", "")).isEqualTo("<a href=\"#\">there</a>");
    assertThat(render("#set($l = $view.link())$l", "")).isEqualTo("<a href=\"#\">there</a>");
  }

  @Test
  public void a_name_alone_does_not_make_a_tag_safe() {
    assertThat(render("$view.bodyHtml()", "plain & simple")).isEqualTo("plain & simple");
    assertThatThrownBy(() -> render("$view.bodyHtml()", "<script>"))
        .hasMessageContaining("x.vm")
        .hasMessageContaining("$view.bodyHtml()")
        .hasMessageContaining("@HtmlSafe");
    assertThatThrownBy(() -> render("#set($quoteHtml = $view.text())$quoteHtml", "<script>"))
        .hasMessageContaining("$quoteHtml");
  }

  @Test
  public void only_listed_methods_may_be_called() {
    assertThatThrownBy(() -> render("line one\n$view.hashCode()", ""))
        .hasMessageContaining("hashCode()")
        .hasMessageContaining("template x.vm line 2")
        .hasMessageContaining("not in the velocity-allowlist");
    assertThatThrownBy(() -> render("#if($view.class.name == 'x')a#end", ""))
        .hasMessageContaining("getClass()");
    assertThatThrownBy(() -> render("$view.text().getClass()", "x"))
        .hasMessageContaining("getClass()");
  }

  @Test
  public void strings_numbers_lists_and_maps_may_be_read() {
    plugin.file(
        "x.vm",
        "#foreach($row in $view.rows())$velocityCount:$row.name().toUpperCase()"
            + " #end$view.rows().size() $map.get('k') $map.k #if($list.contains('a'))yes#end"
            + " #foreach($e in $map.entrySet())$e.key=$e.value#end");

    String html =
        new Templates()
            .render(
                "x.vm",
                Map.of(
                    "view", new View("", List.of(new Row("ada"), new Row("grace"))),
                    "map", Map.of("k", "v"),
                    "list", List.of("a")));

    assertThat(html).isEqualTo("1:ADA 2:GRACE 2 v v yes k=v");
  }

  @Test
  public void changing_a_collection_is_refused() {
    assertThatThrownBy(() -> render("$view.rows().clear()", "")).hasMessageContaining("clear()");
  }

  @Test
  public void a_reference_without_value_is_refused_unless_it_is_quiet() {
    assertThat(render("[$!nothing]", "")).isEqualTo("[]");
    assertThatThrownBy(() -> render("[$nothing]", ""))
        .hasMessageContaining("$nothing has no value");
    assertThatThrownBy(() -> render("$view.nope()", ""))
        .hasMessageContaining("no public method nope");
  }

  @Test
  public void switching_escaping_off_is_refused() {
    assertThatThrownBy(() -> render("#disable_html_escaping()$view.text()", ""))
        .hasMessageContaining("#disable_html_escaping() is refused");
  }

  @Test
  public void a_template_parses_others_of_the_jar_only() {
    plugin.file("part.vm", "part $view.text()");

    assertThat(render("#parse('part.vm')", "<x>")).isEqualTo("part &lt;x&gt;");
    assertThatThrownBy(() -> render("#parse('/etc/passwd')", ""))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> new Templates().render("absent.vm", Map.of()))
        .hasMessageContaining("absent.vm");
  }

  @Test
  public void a_new_run_of_the_plugin_reads_its_templates_anew() {
    Templates templates = new Templates();
    plugin.file("x.vm", "old");
    assertThat(templates.render("x.vm", Map.of())).isEqualTo("old");

    plugin.file("x.vm", "new");
    plugin.disable();
    plugin.enable();

    assertThat(templates.render("x.vm", Map.of())).isEqualTo("new");
  }

  private String render(String template, String text) {
    plugin.file("x.vm", template);
    return new Templates().render("x.vm", Map.of("view", new View(text, List.of())));
  }
}
