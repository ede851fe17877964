package io.roundtrip.notify.letter;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import io.roundtrip.notify.Nature;
import io.roundtrip.notify.Rules;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class ComposeTest {
  private final InMemoryTemplates templates = new InMemoryTemplates();
  private Optional<String> stop = Optional.of("https://jira.example.com/stop?t=1&x=2");
  private Optional<String> customers = Optional.empty();

  private final Compose compose =
      new Compose(
          templates,
          (language, key, args) ->
              language
                  + ":"
                  + key.substring(key.lastIndexOf('.') + 1)
                  + KeyPhrases.joined(",", args),
          (contact, project) -> stop,
          () -> "https://jira.example.com/jira",
          () -> customers);

  private Body letter(Contact reader, Message message, ItemNow item) {
    return compose.letter(message, reader, item, FakeRulebook.live(Duration.ZERO), MONDAY);
  }

  private static ItemNow item(String title, String workaround) {
    return new ItemNow(
        DARK_MODE,
        RT,
        "Roundtrip",
        title,
        "https://www.example.com/news/dark-mode",
        Nature.NEW,
        RoadmapStatus.SHIPPED,
        "Lin Chen",
        LocalDate.of(2027, 3, 12),
        workaround,
        false,
        true);
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
            "Hole in the login",
            "https://www.example.com/SEC-7",
            Nature.NEW,
            RoadmapStatus.SHIPPED,
            "Lin Chen",
            LocalDate.of(2027, 3, 12),
            "Disable the login",
            true,
            true);

    Body body = letter(ADA, shipped("I could log in without a password"), hidden);
    Body silent = letter(ADA, shipped(""), hidden);

    for (String text : List.of(body.subject(), body.text(), body.html(), silent.html())) {
      assertThat(text)
          .doesNotContain("Secret", "SEC-7", "Hole", "Lin Chen", "2027", "Disable the", "browse")
          .doesNotContain("3 requests");
    }
    assertThat(body.text()).contains("taken care of en:quotedI could log in without a password.");
    assertThat(silent.text()).contains("released en:something.");
  }

  private static Message asked(int count) {
    return new Message(
        DARK_MODE,
        RT,
        ADA.id(),
        Kind.SHIPPED,
        Letters.FIRST_CHANGE,
        RoadmapStatus.SHIPPED,
        "",
        count);
  }

  private String text(String locale, Message message, ItemNow item) {
    return letter(named("Ada", locale), message, item).text();
  }

  @Test
  public void one_request_is_not_counted_aloud() {
    assertThat(text("en", asked(1), item("Dark mode", "")))
        .contains("We’ve released Dark mode. Try")
        .doesNotContain("requests");
    assertThat(text("de", asked(1), item("Dunkelmodus", "")))
        .contains("wir haben Dunkelmodus veröffentlicht. Hier")
        .doesNotContain("gewünscht");
  }

  @Test
  public void several_requests_are_counted() {
    assertThat(text("en", asked(2), item("Dark mode", "")))
        .contains("We’ve released Dark mode—based on 2 requests. Try");
    assertThat(text("de", asked(23), item("Dunkelmodus", "")))
        .contains("veröffentlicht – 23 Kundinnen und Kunden hatten es sich gewünscht. Hier");
  }

  @Test
  public void a_projects_own_text_counts_in_the_same_way() {
    own(ENGLISH, "{{item}}", "{{#count}}{{count}} of you asked.{{/count}} Here it is: {{item}}");

    assertThat(text("en", asked(1), item("Dark mode", ""))).startsWith("Here it is: Dark mode");
    assertThat(text("en", asked(3), item("Dark mode", "")))
        .startsWith("3 of you asked. Here it is: Dark mode");
  }

  private static List<String> footer(Body body) {
    return Jsoup.parse(body.html()).select("td.fine p").eachText();
  }

  @Test
  public void every_mail_says_why_it_came_whether_answers_are_read_and_how_to_stop_it() {
    for (Kind kind : Kind.values()) {
      Message message =
          new Message(
              DARK_MODE, RT, ADA.id(), kind, Letters.FIRST_CHANGE, RoadmapStatus.PLANNED, "", 2);
      for (String language : List.of("en", "de")) {
        Body body = letter(named("Ada", language), message, item("Dark mode", ""));

        assertThat(body.text())
            .endsWith(
                String.format(
                    "\n-- \n%1$s:whyRoundtrip\n%1$s:answer\n"
                        + "%1$s:unsubscribe: https://jira.example.com/stop?t=1&x=2\n",
                    language));
        assertThat(footer(body))
            .containsExactly(
                language + ":whyRoundtrip", language + ":answer", language + ":unsubscribe");
        assertThat(Jsoup.parse(body.html()).select("td.fine a").eachAttr("href"))
            .containsExactly("https://jira.example.com/stop?t=1&x=2");
      }
    }
  }

  @Test
  public void an_address_nobody_reads_says_so() {
    Rules unanswered = FakeRulebook.answeredAt(FakeRulebook.live(Duration.ZERO), "");

    Body body = compose.letter(asked(2), ADA, item("Dark mode", ""), unanswered, MONDAY);

    assertThat(body.text()).contains("\nen:no-answer\n").doesNotContain("en:answer");
    assertThat(footer(body)).contains("en:no-answer");
  }

  @Test
  public void a_restricted_items_project_is_not_named_below_either() {
    ItemNow open = item("Dark mode", "");
    ItemNow hidden =
        new ItemNow(
            open.id(),
            open.project(),
            open.projectName(),
            open.publicTitle(),
            open.publicLink(),
            open.nature(),
            open.status(),
            open.owner(),
            open.eta(),
            open.workaround(),
            true,
            true);

    assertThat(footer(letter(ADA, asked(2), hidden))).startsWith("en:why-asked");
  }

  @Test
  public void a_mail_about_a_merge_tells_how_it_stands_now() {
    Message merged =
        new Message(DARK_MODE, RT, ADA.id(), Kind.MERGED, Letters.FIRST_CHANGE, null, "", 2);

    assertThat(text("en", merged, item("Dark mode", "")))
        .contains("It is en:shipped.")
        .doesNotContain("promise");
  }

  @Test
  public void a_mail_about_a_status_tells_of_that_status_and_no_later_one() {
    assertThat(text("en", status(), item("Dark mode", "")))
        .contains("Dark mode is en:planned")
        .doesNotContain("en:shipped");
  }

  @Test
  public void a_part_whose_value_is_unknown_is_left_out() {
    ItemNow bare =
        new ItemNow(
            DARK_MODE,
            RT,
            "Roundtrip",
            "Dark mode",
            "",
            Nature.NEW,
            null,
            "",
            null,
            "",
            false,
            true);
    Message merged =
        new Message(DARK_MODE, RT, ADA.id(), Kind.MERGED, Letters.FIRST_CHANGE, null, "", 2);
    Message thanks =
        new Message(DARK_MODE, RT, ADA.id(), Kind.ACKNOWLEDGE, Letters.FIRST_CHANGE, null, "", 1);

    assertThat(text("en", merged, bare)).contains("one place: Dark mode. en:promise");
    assertThat(text("en", status(), bare)).contains("Dark mode is en:planned.\n");
    assertThat(text("en", thanks, bare))
        .contains("thanks for flagging Dark mode. We’re assessing now.\n\n-- \n");
  }

  @Test
  public void a_place_without_a_value_leaves_no_trace() {
    own(ENGLISH, "s", "Hi\n\n**{{words}}**\n\n{{words}}\n\nBye");

    Document html = Jsoup.parse(letter(ADA, shipped(""), item("x", "")).html());

    assertThat(html.select("td:not(.fine) > p").eachText()).doesNotContain("");
    assertThat(html.select("strong")).isEmpty();
  }

  @Test
  public void what_a_user_wrote_is_never_read_as_a_template() {
    ItemNow sly = item("{{owner}} {{#link}}{{link}}{{/link}} \uE005", "{{words}}");

    Body body = letter(named("{{project}}", "en"), shipped("{{count}} {{secret}}"), sly);

    assertThat(body.subject()).startsWith("{{owner}} {{#link}}{{link}}{{/link}}");
    for (String text : List.of(body.text(), Jsoup.parse(body.html()).text()))
      assertThat(text)
          .contains(
              "Hi {{project}},",
              "released {{owner}} {{#link}}{{link}}{{/link}}",
              "“{{count}} {{secret}}”")
          .doesNotContain("Lin Chen");
    assertThat(text("en", status(), sly)).contains("workaround: {{words}}.");
  }

  private void own(Locale language, String subject, String body) {
    templates.save(
        RT, Kind.SHIPPED, language, new TemplateText(subject, body, 0), People.LIN, MONDAY);
  }

  @Test
  public void a_projects_own_text_is_for_its_language_its_project_and_its_mail() {
    own(GERMAN, "{{item}}: da!", "Moin {{customer_name}}");

    assertThat(text("de-CH", asked(2), item("x", ""))).startsWith("Moin Ada\n");
    assertThat(text("en", asked(2), item("x", ""))).startsWith("Hi Ada,");
    assertThat(text("de", status(), item("x", ""))).startsWith("Guten Tag Ada,");
  }

  @Test
  public void long_values_are_cut() {
    String line = "a".repeat(3000);
    Body body = letter(named(line, "en"), shipped(line + "\n" + line), item(line, line));

    assertThat(body.subject()).isEqualTo("a".repeat(199) + "…");
    assertThat(body.text())
        .contains("Hi " + "a".repeat(1999) + "…,")
        .contains("released " + "a".repeat(1999) + "…")
        .contains("“" + "a".repeat(1999) + "…”");
  }

  @Test
  public void a_quote_that_stands_for_a_restricted_item_is_short() {
    ItemNow hidden =
        new ItemNow(
            DARK_MODE,
            RT,
            "P",
            "t",
            "",
            Nature.NEW,
            RoadmapStatus.SHIPPED,
            "",
            null,
            "",
            true,
            true);

    Body body = letter(ADA, shipped("a\nb " + "c".repeat(100)), hidden);

    assertThat(body.subject()).isEqualTo("en:quoteda b " + "c".repeat(55) + "…: done");
  }

  @Test
  public void a_mail_too_large_for_mail_programs_is_a_fault_of_its_text() {
    own(ENGLISH, "s", "<".repeat(20_000));
    assertThat(letter(ADA, asked(2), item("x", "")).html()).hasSizeLessThan(100 * 1024);
    templates.reset(RT, Kind.SHIPPED, ENGLISH, 1, People.LIN, MONDAY);
    TemplateText longer = new TemplateText("s", "<".repeat(26_000), 2);
    templates.save(RT, Kind.SHIPPED, ENGLISH, longer, People.LIN, MONDAY);

    TemplateFault fault =
        catchThrowableOfType(TemplateFault.class, () -> letter(ADA, asked(2), item("x", "")));

    assertThat(fault.code()).isEqualTo("template-too-long");
  }

  @Test
  public void text_and_html_tell_the_same() {
    Body body = letter(ADA, shipped("Please add a dark mode"), item("Dark mode", ""));

    Document html = Jsoup.parse(body.html());
    for (String sentence :
        new String[] {
          "Hi Ada Lindqvist,",
          "We’ve released Dark mode—based on 3 requests. Try it here:"
              + " https://www.example.com/news/dark-mode.",
          "You told us: “Please add a dark mode”"
        }) {
      assertThat(body.text()).contains(sentence);
      assertThat(html.text()).contains(sentence);
    }
    assertThat(html.select("a").eachAttr("href"))
        .containsExactly(
            "https://www.example.com/news/dark-mode", "https://jira.example.com/stop?t=1&x=2");
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
        .isEqualTo("https://www.example.com/news/dark-mode");
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
