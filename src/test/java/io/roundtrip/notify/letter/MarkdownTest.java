package io.roundtrip.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.notify.Var;
import java.util.Map;
import org.junit.Test;

/** What an author's marks become, as HTML and as plain text. */
public class MarkdownTest {
  private static final Map<Var, String> VALUES =
      Map.of(
          Var.LINK, "https://x.example/RT-1?a=1&b=2",
          Var.ITEM, "Dark <b>mode</b>",
          Var.WORDS, "first\nsecond **loud**",
          Var.CUSTOMER_NAME, "https://evil.example");

  /** As {@link Compose} marks the places. */
  private static String marked(String text) {
    for (Var name : Var.values())
      text = text.replace("{" + name.word() + "}", String.valueOf(Sentinels.of(name)));
    return text;
  }

  private static String html(String text) {
    return HtmlRenderer.of(marked(text), VALUES)
        .replaceAll(" style=\"[^\"]*\"", "")
        .replace("\n", "");
  }

  private static String plain(String text) {
    return TextRenderer.of(marked(text), VALUES);
  }

  @Test
  public void an_empty_line_begins_a_paragraph() {
    assertThat(html("one\n\ntwo\r\n \r\n\r\nthree")).isEqualTo("<p>one</p><p>two</p><p>three</p>");
    assertThat(plain("one\n\ntwo\r\n \r\n\r\nthree")).isEqualTo("one\n\ntwo\n\nthree\n");
  }

  @Test
  public void a_line_break_stays_one() {
    assertThat(html("one\ntwo\rthree")).isEqualTo("<p>one<br>two<br>three</p>");
    assertThat(plain("one\ntwo\rthree")).isEqualTo("one\ntwo\nthree\n");
  }

  @Test
  public void lines_with_a_dash_or_a_star_are_a_list() {
    assertThat(html("- one\n* two")).isEqualTo("<ul><li>one</li><li>two</li></ul>");
    assertThat(plain("- one\n* two")).isEqualTo("- one\n- two\n");
    assertThat(html("-one")).as("no blank, no list").isEqualTo("<p>-one</p>");
  }

  @Test
  public void a_list_may_stand_between_lines() {
    assertThat(html("You get:\n- one\n- two\nHave fun"))
        .isEqualTo("<p>You get:</p><ul><li>one</li><li>two</li></ul><p>Have fun</p>");
    assertThat(plain("You get:\n- one\n- two\nHave fun"))
        .isEqualTo("You get:\n\n- one\n- two\n\nHave fun\n");
  }

  @Test
  public void stars_make_bold_and_italic() {
    assertThat(html("a **b** *c* d")).isEqualTo("<p>a <strong>b</strong> <em>c</em> d</p>");
    assertThat(html("**a *b* c**")).isEqualTo("<p><strong>a <em>b</em> c</strong></p>");
    assertThat(plain("a **b** *c* d")).isEqualTo("a b c d\n");
  }

  @Test
  public void stars_that_enclose_nothing_are_stars() {
    assertThat(html("2 * 3 * 4")).isEqualTo("<p>2 * 3 * 4</p>");
    assertThat(html("a ** b ** c")).isEqualTo("<p>a ** b ** c</p>");
    assertThat(html("a*b")).isEqualTo("<p>a*b</p>");
    assertThat(html("x **** y")).isEqualTo("<p>x **** y</p>");
  }

  @Test
  public void a_link_has_words_and_an_address() {
    assertThat(html("see [the **docs**](https://x.example/a?b=1&c=2)!"))
        .isEqualTo("<p>see <a href=\"https://x.example/a?b=1&amp;c=2\">the **docs**</a>!</p>");
    assertThat(plain("see [the docs](https://x.example)!"))
        .isEqualTo("see the docs: https://x.example!\n");
    assertThat(html("[a](http://x.example) [b](https://y.example)"))
        .isEqualTo("<p><a href=\"http://x.example\">a</a> <a href=\"https://y.example\">b</a></p>");
  }

  @Test
  public void half_a_link_is_text() {
    assertThat(html("[a](https://x.example")).isEqualTo("<p>[a](https://x.example</p>");
    assertThat(html("[a] (https://x.example)")).isEqualTo("<p>[a] (https://x.example)</p>");
    assertThat(html("a](b)")).isEqualTo("<p>a](b)</p>");
    assertThat(html("[a](https://x.example) and [b")).endsWith("</a> and [b</p>");
  }

  @Test
  public void only_a_web_address_can_be_clicked() {
    assertThat(html("[a](javascript:x)")).isEqualTo("<p>a (javascript:x)</p>");
    assertThat(html("[a](mailto:x@x.example)")).isEqualTo("<p>a (mailto:x@x.example)</p>");
    assertThat(html("[a](https://x .example)")).isEqualTo("<p>a (https://x .example)</p>");
  }

  @Test
  public void the_link_of_the_mail_may_be_a_target_and_nothing_else_that_is_filled_in() {
    assertThat(html("[a]({link})"))
        .isEqualTo("<p><a href=\"https://x.example/RT-1?a=1&amp;b=2\">a</a></p>");
    assertThat(html("[a]({customer_name})")).isEqualTo("<p>a (https://evil.example)</p>");
    assertThat(html("[a](https://x.example/{item})")).doesNotContain("<a ");
    assertThat(html("[a]({link}/x)")).as("no mixture").doesNotContain("<a ");
    assertThat(html("[a](x)")).isEqualTo("<p>a (x)</p>");
    assertThat(html("[a]()")).isEqualTo("<p>a ()</p>");
    assertThat(plain("[a]({link})")).isEqualTo("a: https://x.example/RT-1?a=1&b=2\n");
  }

  @Test
  public void the_link_of_the_mail_can_be_clicked_where_it_stands() {
    assertThat(html("{link}."))
        .isEqualTo(
            "<p><a href=\"https://x.example/RT-1?a=1&amp;b=2\">"
                + "https://x.example/RT-1?a=1&amp;b=2</a>.</p>");
    assertThat(html("{customer_name}")).as("no other").isEqualTo("<p>https://evil.example</p>");
    assertThat(html("[{link}](https://y.example)"))
        .as("no link in a link")
        .isEqualTo("<p><a href=\"https://y.example\">https://x.example/RT-1?a=1&amp;b=2</a></p>");
  }

  @Test
  public void a_link_without_a_value_is_no_link() {
    String link = marked("[a]({link}) {link}.");

    assertThat(HtmlRenderer.of(link, Map.of())).doesNotContain("<a ").contains("a (");
    assertThat(HtmlRenderer.of(marked("{link}"), Map.of(Var.LINK, "javascript:x")))
        .doesNotContain("<a ");
    assertThat(TextRenderer.of(link, Map.of())).isEqualTo("a:  .\n");
  }

  @Test
  public void what_is_filled_in_is_neither_mark_nor_markup() {
    assertThat(html("**{item}**: {words}"))
        .isEqualTo(
            "<p><strong>Dark &lt;b&gt;mode&lt;/b&gt;</strong>: first<br>second **loud**</p>");
    assertThat(plain("**{item}**: {words}"))
        .isEqualTo("Dark <b>mode</b>: first\nsecond **loud**\n");
    assertThat(html("a<i>{item}</i>&b"))
        .isEqualTo("<p>a&lt;i&gt;Dark &lt;b&gt;mode&lt;/b&gt;&lt;/i&gt;&amp;b</p>");
  }

  @Test
  public void what_is_filled_in_may_stand_for_a_place_and_is_not_filled_in_again() {
    Map<Var, String> sly = Map.of(Var.WORDS, String.valueOf(Sentinels.of(Var.LINK)));

    assertThat(HtmlRenderer.of(marked("{words}"), sly)).doesNotContain("https");
    assertThat(TextRenderer.of(marked("{words}"), sly)).doesNotContain("https");
  }

  @Test
  public void nothing_becomes_nothing() {
    assertThat(html(" \n\n ")).isEmpty();
    assertThat(plain("")).isEqualTo("\n");
  }
}
