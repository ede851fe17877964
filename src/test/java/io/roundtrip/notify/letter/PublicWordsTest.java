package io.roundtrip.notify.letter;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.IN_PROGRESS;
import static io.roundtrip.roadmap.RoadmapStatus.NOT_PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.Text;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Nature;
import io.roundtrip.notify.Rules;
import io.roundtrip.roadmap.RoadmapStatus;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.Test;

/** What a letter calls an item, with the product's own words. */
public class PublicWordsTest {
  private static final String JIRA = "https://jira.internal.example/jira";
  private static final Rules RULES =
      FakeRulebook.telling(
          FakeRulebook.live(Duration.ZERO), PLANNED, IN_PROGRESS, SHIPPED, NOT_PLANNED);

  private final InMemoryTemplates templates = new InMemoryTemplates();
  private final Map<String, Properties> texts = new HashMap<>();
  private Optional<String> customers = Optional.empty();
  private Optional<String> stop = Optional.empty();
  private Contact reader = ADA;
  private String project = "Routely";
  private String title = "";
  private String link = "";
  private Nature nature = Nature.NEW;
  private RoadmapStatus status = SHIPPED;
  private String owner = "";
  private Rules rules = RULES;

  private Body letter(Kind kind, String words) {
    return letter(templates, kind, words);
  }

  private Body letter(InMemoryTemplates templates, Kind kind, String words) {
    ItemNow item =
        new ItemNow(
            DARK_MODE, RT, project, title, link, nature, status, owner, null, "", false, true);
    boolean ofStatus = kind != Kind.ACKNOWLEDGE && kind != Kind.MERGED;
    Message message =
        new Message(
            DARK_MODE,
            RT,
            reader.id(),
            kind,
            Letters.FIRST_CHANGE,
            ofStatus ? status : null,
            words,
            1);
    return new Compose(
            templates, this::say, (contact, project) -> stop, () -> JIRA, () -> customers)
        .letter(message, reader, item, rules, MONDAY);
  }

  private String say(Locale language, String key, Serializable... args) {
    String file = language.equals(Locale.GERMAN) ? "roundtrip_de" : "roundtrip";
    String text = texts.computeIfAbsent(file, PublicWordsTest::texts).getProperty(key);
    return new MessageFormat(text, language).format(args);
  }

  private static Properties texts(String file) {
    Properties texts = new Properties();
    try (var in = Files.newBufferedReader(Path.of("i18n", file + ".properties"))) {
      texts.load(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }

  private void german() {
    reader = new Contact(ADA.id(), ADA.name(), ADA.email(), ADA.account(), "de", ADA.consent());
  }

  private void named(String name) {
    reader = new Contact(ADA.id(), name, ADA.email(), ADA.account(), "en", ADA.consent());
  }

  private static String first(Body body) {
    return body.text().substring(0, body.text().indexOf("\n\n-- "));
  }

  @Test
  public void an_item_is_called_by_its_public_title() {
    title = "Dark mode";
    link = "https://www.example.com/news";

    assertThat(letter(Kind.SHIPPED, "Too bright").subject()).isEqualTo("Dark mode is here");
    assertThat(first(letter(Kind.SHIPPED, "Too bright")))
        .isEqualTo(
            "Hi Ada Lindqvist,\n\n"
                + "We’ve released Dark mode. Try it here: https://www.example.com/news.\n\n"
                + "You told us: “Too bright”");
  }

  @Test
  public void without_one_the_readers_words_stand_for_it_and_are_quoted_once() {
    assertThat(letter(Kind.SHIPPED, "Too bright").subject()).isEqualTo("“Too bright”: done");
    assertThat(first(letter(Kind.SHIPPED, "Too bright")))
        .isEqualTo("Hi Ada Lindqvist,\n\nWe’ve taken care of “Too bright”.");

    assertThat(first(letter(Kind.SHIPPED, "Too bright.")))
        .isEqualTo("Hi Ada Lindqvist,\n\nWe’ve taken care of “Too bright”.");
    assertThat(letter(Kind.SHIPPED, "Why so bright?").subject())
        .isEqualTo("“Why so bright?”: done");

    assertThat(first(letter(Kind.SHIPPED, "Too bright. " + "x".repeat(80))))
        .contains("taken care of “Too bright. x")
        .contains("You told us: “Too bright. x");
  }

  @Test
  public void of_an_item_that_the_reader_said_nothing_of_a_sentence_still_reads_well() {
    status = PLANNED;
    assertThat(letter(Kind.STATUS, "").subject())
        .isEqualTo("Something from your feedback: planned");
    assertThat(first(letter(Kind.STATUS, "")))
        .isEqualTo("Hi Ada Lindqvist,\n\nsomething from your feedback is planned.");
    assertThat(letter(Kind.ACKNOWLEDGE, "").subject()).isEqualTo("Thanks for flagging this");
    status = SHIPPED;
    assertThat(letter(Kind.SHIPPED, "").subject())
        .isEqualTo("Something from your feedback is here");

    german();
    assertThat(letter(Kind.SHIPPED, "").subject()).isEqualTo("Etwas aus Ihrer Rückmeldung ist da");
    assertThat(first(letter(Kind.SHIPPED, "")))
        .endsWith("wir haben etwas aus Ihrer Rückmeldung veröffentlicht.");
    assertThat(first(letter(Kind.ACKNOWLEDGE, "")))
        .isEqualTo(
            "Guten Tag Ada Lindqvist, danke für den Hinweis auf dieses Thema. Wir sehen es uns"
                + " gerade an.");
  }

  @Test
  public void what_was_broken_is_fixed_and_what_is_new_is_here() {
    nature = Nature.FIXED;
    assertThat(letter(Kind.SHIPPED, "Import stops").subject()).isEqualTo("“Import stops” is fixed");
    assertThat(first(letter(Kind.SHIPPED, "Import stops"))).endsWith("We’ve fixed “Import stops”.");
    assertThat(first(letter(Kind.MERGED, "Import stops"))).endsWith("“Import stops”. It is fixed.");

    german();
    assertThat(letter(Kind.SHIPPED, "Import stockt").subject())
        .isEqualTo("„Import stockt“ ist behoben");
    assertThat(first(letter(Kind.SHIPPED, "Import stockt")))
        .endsWith("wir haben „Import stockt“ behoben.");

    nature = Nature.ANSWERED;
    assertThat(letter(Kind.SHIPPED, "Import stockt").subject())
        .isEqualTo("„Import stockt“: erledigt");
  }

  @Test
  public void a_projects_own_text_can_say_which_it_is() {
    templates.save(
        RT,
        Kind.SHIPPED,
        Locale.ENGLISH,
        new TemplateText("{{item}}: {{outcome}}", "We {{deed}} it, {{owner}}", 0),
        io.roundtrip.People.LIN,
        MONDAY);
    nature = Nature.FIXED;

    assertThat(letter(Kind.SHIPPED, "Oops").subject()).isEqualTo("“Oops”: fixed");
    assertThat(first(letter(Kind.SHIPPED, "Oops"))).isEqualTo("We fixed it, Roundtrip team");
  }

  @Test
  public void nobody_is_greeted_by_an_address() {
    for (String nobody : new String[] {"", String.valueOf(ADA.email()), "someone@else.example"}) {
      named(nobody);

      assertThat(first(letter(Kind.SHIPPED, "x"))).as(nobody).startsWith("Hi,\n");
      assertThat(first(letter(Kind.ACKNOWLEDGE, "x"))).as(nobody).startsWith("Hi, thanks");
      assertThat(letter(Kind.SHIPPED, "x").html()).as(nobody).contains(">Hi,</p>");
    }
  }

  @Test
  public void a_link_to_a_jira_that_customers_do_not_reach_is_dropped() {
    link = JIRA + "/browse/RT-1";
    assertThat(letter(Kind.SHIPPED, "x").text())
        .doesNotContain("More about")
        .doesNotContain("http");

    customers = Optional.of("https://feedback.example.com");
    assertThat(letter(Kind.SHIPPED, "x").text()).doesNotContain("More about");

    customers = Optional.of(JIRA);
    assertThat(letter(Kind.SHIPPED, "x").text()).contains("More about it: " + link);
  }

  /**
   * It may have been typed before somebody said that customers do not get there, or come by file.
   */
  @Test
  public void what_leads_to_a_jira_that_customers_do_not_reach_is_as_if_nobody_had_released_it() {
    title = "See " + JIRA + "/browse/RT-1";
    project = JIRA;
    owner = "Lin, " + JIRA;
    link = "https://www.example.com/?u=" + JIRA;
    for (Kind kind : new Kind[] {Kind.SHIPPED, Kind.MERGED, Kind.ACKNOWLEDGE, Kind.STATUS}) {
      Body mail = letter(kind, "Too bright");

      assertThat(mail.subject() + mail.text() + mail.html())
          .as(kind.word())
          .contains("“Too bright”")
          .doesNotContain("http:", "https:", "jira.internal");
    }

    title = "Dark mode";
    owner = "";
    rules = new FromName(RULES, "http://127.0.0.1:8080").rules();
    assertThat(letter(Kind.ACKNOWLEDGE, "x").text()).doesNotContain("127.0.0.1");
    owns("{{item}}", "{{item}}, {{owner}}");
    assertThat(first(letter(Kind.SHIPPED, "x"))).isEqualTo("Dark mode,");

    customers = Optional.of(JIRA);
    project = JIRA;
    assertThat(letter(Kind.SHIPPED, "x").text()).contains(JIRA);
  }

  private record FromName(Rules all, String name) {
    Rules rules() {
      return new Rules(
          all.on(),
          all.since(),
          all.dryRun(),
          all.strict(),
          all.window(),
          all.told(),
          all.unasked(),
          all.dailyCap(),
          all.acknowledge(),
          all.tellMerged(),
          name,
          all.replyTo(),
          all.language());
    }
  }

  private void owns(String subject, String body) {
    TemplateText text = new TemplateText(subject, body, 0);
    assertThat(templates.save(RT, Kind.SHIPPED, Locale.ENGLISH, text, LIN, MONDAY)).isTrue();
  }

  @Test
  public void a_readers_own_words_stay_whatever_they_name() {
    assertThat(first(letter(Kind.SHIPPED, "Broken at " + JIRA))).contains(JIRA);
    assertThat(letter(Kind.SHIPPED, "Broken at " + JIRA).subject()).contains(JIRA);
  }

  @Test
  public void in_place_of_a_projects_own_text_that_leads_there_ours_is_sent() {
    title = "browse/RT-1";
    for (String text :
        List.of(
            "See " + JIRA,
            "See https://jira.**internal**.example/jira/browse/RT-1",
            "[here](http://localhost:8080/jira) {{item}}",
            "{{#words}}It was {{words}} " + JIRA + "{{/words}}",
            "https://jira.internal.example/jira/{{item}}")) {
      InMemoryTemplates fresh = new InMemoryTemplates();
      fresh.save(RT, Kind.SHIPPED, Locale.ENGLISH, new TemplateText("S", text, 0), LIN, MONDAY);

      assertThat(letter(fresh, Kind.SHIPPED, "x")).as(text).isEqualTo(letter(Kind.SHIPPED, "x"));
      customers = Optional.of(JIRA);
      if (!text.contains("localhost"))
        assertThat(letter(fresh, Kind.SHIPPED, "x").text()).as(text).contains("jira");
      customers = Optional.empty();
    }
  }

  @Test
  public void what_is_declined_is_said_and_nothing_more_is_promised() {
    status = NOT_PLANNED;
    for (Kind kind : new Kind[] {Kind.NOT_PLANNED, Kind.MERGED}) {
      assertThat(letter(kind, "Fax").text()).doesNotContain("We’ll write");
    }
    assertThat(letter(Kind.NOT_PLANNED, "Fax").subject()).isEqualTo("“Fax”: not planned");
    assertThat(first(letter(Kind.MERGED, "Fax"))).endsWith("one place: “Fax”. It is not planned.");

    status = IN_PROGRESS;
    assertThat(first(letter(Kind.MERGED, "Fax")))
        .endsWith("“Fax”. It is in progress. We’ll write to you when it moves.");

    rules = FakeRulebook.telling(RULES, SHIPPED);
    assertThat(first(letter(Kind.MERGED, "Fax")))
        .endsWith("one place: “Fax”. We’ll write to you when it moves.");
  }

  @Test
  public void only_a_person_says_i_am() {
    assertThat(first(letter(Kind.ACKNOWLEDGE, "Fax")))
        .isEqualTo("Hi Ada Lindqvist, thanks for flagging “Fax”. We’re assessing now.");

    owner = "Lin Chen";
    assertThat(first(letter(Kind.ACKNOWLEDGE, "Fax"))).contains("I’m Lin Chen and we’re");
  }

  @Test
  public void a_letter_without_a_link_says_how_to_stop_it_all_the_same() {
    assertThat(letter(Kind.SHIPPED, "x").text())
        .endsWith(
            "A reply to this mail reaches the people who look after it.\n"
                + "To stop these messages, answer this mail with the word “Stop”.\n");

    stop = Optional.of("https://feedback.example.com/stop?t=1");
    assertThat(letter(Kind.SHIPPED, "x").text())
        .endsWith("Stop these messages: https://feedback.example.com/stop?t=1\n");
  }

  @Test
  public void nobody_is_greeted_by_what_would_be_followed_or_called() {
    for (String name : List.of("call +49 30 1234567 https://evil.example", "Ada evil.com")) {
      named(name);

      assertThat(letter(Kind.SHIPPED, "Too bright").text()).doesNotContain("evil", "1234567");
    }
  }

  /** Marks of writing direction that are left open turn what stands behind them. */
  @Test
  public void nothing_that_fills_a_mail_turns_what_stands_beside_it() {
    project = "Rou\u202Etely";
    title = "Dark \u202Eedom\u2066";
    owner = "Lin \u202DBauer";
    rules = RULES;
    templates.save(
        RT,
        Kind.SHIPPED,
        Locale.ENGLISH,
        new TemplateText(
            "{{item}} {{project}}",
            "{{item}} \u202E{{owner}} [a\u202E label](https://x.example)\n\n{{words}} {{project}}",
            0),
        LIN,
        MONDAY);

    assertStraight(letter(Kind.SHIPPED, "Too \u202Ebright"));
  }

  @Test
  public void own_words_that_are_cut_leave_no_direction_open() {
    String words = "A \u2067" + "long wish ".repeat(40) + "\u2069 end";

    assertStraight(letter(Kind.SHIPPED, words));
    assertStraight(letter(Kind.ACKNOWLEDGE, words.substring(0, 100)));
  }

  private static void assertStraight(Body mail) {
    for (String part : List.of(mail.subject(), mail.text(), mail.html()))
      for (String line : part.split("\n")) assertThat(line).isEqualTo(Text.running(line));
  }
}
