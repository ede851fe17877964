package io.roundtrip.notify.letter;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import io.roundtrip.People;
import io.roundtrip.customers.Contact;
import io.roundtrip.host.KeyPhrases;
import io.roundtrip.host.Languages;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class ComposeTest {
  private final InMemoryTemplates templates = new InMemoryTemplates();
  private final Compose compose =
      new Compose(
          templates,
          (language, key, args) ->
              language
                  + ":"
                  + key.substring(key.lastIndexOf('.') + 1)
                  + KeyPhrases.joined(",", args),
          (contact, project) -> "https://jira.example.com/stop?t=1&x=2",
          () -> "https://jira.example.com/jira");

  private Body letter(Contact reader, Message message, ItemNow item) {
    return compose.letter(message, reader, item, FakeRulebook.live(Duration.ZERO), MONDAY);
  }

  private static ItemNow item(String title, String workaround) {
    return new ItemNow(
        DARK_MODE,
        RT,
        "Roundtrip",
        "RT-1",
        title,
        RoadmapStatus.SHIPPED,
        "Lin Chen",
        LocalDate.of(2027, 3, 12),
        workaround,
        false);
  }

  private static Contact named(String name, String locale) {
    return new Contact(ADA.id(), name, ADA.email(), ADA.account(), locale, ADA.consent());
  }

  private static Message shipped(String words) {
    return new Message(
        DARK_MODE,
        RT,
        ADA.id(),
        Kind.SHIPPED,
        Letters.FIRST_CHANGE,
        RoadmapStatus.SHIPPED,
        words,
        3);
  }

  private static Message status() {
    return new Message(
        DARK_MODE, RT, ADA.id(), Kind.STATUS, Letters.FIRST_CHANGE, RoadmapStatus.PLANNED, "", 3);
  }

  @Test
  public void a_restricted_item_is_told_of_in_the_readers_own_words_only() {
    ItemNow hidden =
        new ItemNow(
            DARK_MODE,
            RT,
            "Secret project",
            "SEC-7",
            "Hole in the login",
            RoadmapStatus.SHIPPED,
            "Lin Chen",
            LocalDate.of(2027, 3, 12),
            "Disable the login",
            true);

    Body body = letter(ADA, shipped("I could log in without a password"), hidden);
    Body silent = letter(ADA, shipped(""), hidden);

    for (String text : List.of(body.subject(), body.text(), body.html(), silent.html())) {
      assertThat(text)
          .doesNotContain("Secret", "SEC-7", "Hole", "Lin Chen", "2027", "Disable the", "browse")
          .doesNotContain("3 requests");
    }
    assertThat(body.text()).contains("released en:quotedI could log in without a password.");
    assertThat(silent.text()).contains("released en:your-feedback.");
  }

  @Test
  public void one_request_is_not_counted_aloud() {
    Message alone =
        new Message(
            DARK_MODE,
            RT,
            ADA.id(),
            Kind.SHIPPED,
            Letters.FIRST_CHANGE,
            RoadmapStatus.SHIPPED,
            "",
            1);

    assertThat(letter(ADA, alone, item("Dark mode", "")).text())
        .contains("We’ve released Dark mode. Try")
        .doesNotContain("requests");
  }

  @Test
  public void text_and_html_tell_the_same() {
    Body body = letter(ADA, shipped("Please add a dark mode"), item("Dark mode", ""));

    Document html = Jsoup.parse(body.html());
    for (String sentence :
        new String[] {
          "Hi Ada Lindqvist,",
          "We’ve released Dark mode—based on 3 requests. Try it here:"
              + " https://jira.example.com/jira/browse/RT-1.",
          "You told us: “Please add a dark mode”"
        }) {
      assertThat(body.text()).contains(sentence);
      assertThat(html.text()).contains(sentence);
    }
    assertThat(html.select("a").eachAttr("href"))
        .containsExactly(
            "https://jira.example.com/jira/browse/RT-1", "https://jira.example.com/stop?t=1&x=2");
  }

  @Test
  public void is_written_in_the_readers_language_or_the_projects() {
    assertThat(letter(named("Ada", "de-AT"), shipped(""), item("Dunkelmodus", "")).text())
        .startsWith("Guten Tag Ada,\n\nwir haben Dunkelmodus veröffentlicht");
    assertThat(letter(named("Ada", "fr"), shipped(""), item("Dark mode", "")).text())
        .startsWith("Hi Ada,");
    assertThat(letter(named("Ada", "de"), status(), item("Dunkelmodus", "")).text())
        .contains("ist jetzt de:planned, voraussichtlich fertig am 12. März 2027.");
    assertThat(
            Jsoup.parse(letter(named("Ada", "de"), status(), item("x", "")).html())
                .select("html")
                .attr("lang"))
        .isEqualTo("de");
  }

  @Test
  public void a_workaround_is_told_when_there_is_one() {
    assertThat(letter(ADA, status(), item("Dark mode", "Use a dark theme of your browser")).text())
        .contains(
            "Dark mode is en:planned with ETA March 12, 2027. Here’s the workaround: Use a dark"
                + " theme of your browser.");
    assertThat(letter(ADA, status(), item("Dark mode", "")).text()).doesNotContain("workaround");
  }

  @Test
  public void a_projects_own_text_may_use_the_small_marks() {
    templates.save(
        RT,
        Kind.SHIPPED,
        Locale.ENGLISH,
        new TemplateText(
            "{{item}}!",
            "**{{item}}** is *out*\n"
                + "for you:\n\n"
                + "- one\n"
                + "- two\n\n"
                + "[Try it]({{link}}) or [bad](javascript:alert(1)) <b>no</b>",
            0),
        People.LIN,
        MONDAY);

    Body body = letter(ADA, shipped(""), item("Dark *mode*", ""));

    Document html = Jsoup.parse(body.html());
    assertThat(html.select("strong").text()).isEqualTo("Dark *mode*");
    assertThat(html.select("em").text()).isEqualTo("out");
    assertThat(html.select("li").eachText()).containsExactly("one", "two");
    assertThat(html.select("a").first().attr("href"))
        .isEqualTo("https://jira.example.com/jira/browse/RT-1");
    assertThat(html.select("b, script")).isEmpty();
    assertThat(html.text()).contains("bad (javascript:alert(1)").contains("<b>no</b>");
    assertThat(body.text())
        .startsWith("Dark *mode* is out\nfor you:\n\n- one\n- two\n\nTry it: https://");
  }

  @Test
  public void can_be_read_by_everybody() {
    for (Kind kind : Kind.values()) {
      for (Locale language : Languages.ALL) {
        Message message =
            new Message(
                DARK_MODE, RT, ADA.id(), kind, Letters.FIRST_CHANGE, RoadmapStatus.PLANNED, "w", 2);
        Document html =
            Jsoup.parse(
                letter(named("Ada", language.toLanguageTag()), message, item("Dark mode", ""))
                    .html());

        assertThat(html.select("html").attr("lang")).isEqualTo(language.toLanguageTag());
        assertThat(html.select("html").attr("dir")).isEqualTo("ltr");
        assertThat(html.title()).isNotBlank();
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("table").eachAttr("role")).containsOnly("presentation");
        assertThat(html.select("img, script, link, iframe, form")).isEmpty();
        assertThat(html.select("a"))
            .allMatch(a -> !a.text().isBlank() && a.attr("href").startsWith("https://"));
      }
    }
    assertThat(Letterhead.html(Locale.forLanguageTag("ar"), "x", "", List.of()))
        .contains("dir=\"rtl\"");
  }

  @Property(trials = 200)
  public void nothing_a_customer_writes_becomes_markup(String name, String words, String title) {
    Document plain =
        Jsoup.parse(letter(named("Ada", "en"), shipped("words"), item("title", "")).html());
    String nasty =
        "</p><script>alert(1)</script><img src=x onerror=alert(1)>\" onclick=\"x' **b**"
            + " [l](https://evil.example) ";

    Body body =
        letter(
            named("n" + nasty + name, "en"),
            shipped("w" + nasty + words),
            item("t" + nasty + title, ""));

    Document html = Jsoup.parse(body.html());
    assertThat(
            html.getAllElements().stream()
                .map(Element::tagName)
                .filter(tag -> !tag.equals("br"))
                .toList())
        .isEqualTo(
            plain.getAllElements().stream()
                .map(Element::tagName)
                .filter(tag -> !tag.equals("br"))
                .toList());
    assertThat(html.getElementsByAttribute("onclick")).isEmpty();
    assertThat(html.getElementsByAttribute("onerror")).isEmpty();
    assertThat(body.html().length()).isLessThan(100 * 1024);
  }

  @Property(trials = 500)
  public void a_subject_is_one_line_whatever_stands_in_it(String title, String more) {
    Body body =
        letter(
            ADA,
            shipped(""),
            item(title + "\r\nBcc: all@example.com\u2028\u0000\t" + more.repeat(9), ""));

    assertThat(body.subject()).doesNotContainPattern("[\\p{Cntrl}\u2028\u2029\u0085]");
    assertThat(body.subject().codePointCount(0, body.subject().length())).isLessThanOrEqualTo(200);
    assertThat(body.subject()).isNotBlank();
  }
}
