package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

public class HtmlTest {
  private static final String ATTACK = "<script>alert('x')</script>\"&";

  @Test
  public void texts_of_users_are_escaped() {
    Html html = el("p", ATTACK);

    assertThat(html)
        .hasToString("<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;</p>");
  }

  @Test
  public void attributes_are_escaped() {
    Html html = el("input", attr("value", ATTACK));

    assertThat(html)
        .hasToString(
            "<input value=\"&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;\">");
  }

  @Test
  public void classes_of_tag_and_attribute_come_together() {
    Html html = el("a.one.two#me", css("three"), "x");

    assertThat(html.toString())
        .contains("id=\"me\"")
        .containsPattern("class=\"(one two three|three one two)\"");
  }

  @Test
  public void a_null_or_false_attribute_is_left_out_and_true_stands_alone() {
    Html html =
        el("option", attr("selected", true), attr("disabled", false), attr("title", null), "a");

    assertThat(html).hasToString("<option selected>a</option>");
  }

  @Test
  public void collections_are_opened_and_nulls_left_out() {
    Html html = Html.of("a", null, List.of(el("b", "c"), 4));

    assertThat(html).hasToString("a<b>c</b>4");
  }

  @Test
  public void a_text_keeps_its_lines_and_gets_links_but_no_markup() {
    Html html = Html.lines("see RT-12\n<b>https://example.org/a?b=1&c=2.</b>\n\nbye");

    assertThat(html)
        .hasToString(
            "<p>see <a href=\"/jira/browse/RT-12\">RT-12</a><br>&lt;b&gt;<a"
                + " href=\"https://example.org/a?b=1&amp;c=2\" rel=\"nofollow"
                + " noopener\">https://example.org/a?b=1&amp;c=2</a>.&lt;/b&gt;</p><p>bye</p>");
  }
}
