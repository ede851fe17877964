package io.roundtrip.notify.letter;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.MovableClock;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.host.KeyPhrases;
import io.roundtrip.host.Phrases;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Kind;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.Test;

public class EditTemplatesTest {
  private Optional<String> customers = Optional.empty();
  private final InMemoryTemplates templates = new InMemoryTemplates();
  private final Phrases phrases =
      (language, key, args) ->
          ("[" + language + " " + key.substring(key.lastIndexOf('.') + 1))
              + (args.length > 0 ? " " + KeyPhrases.joined(" ", args) : "")
              + "]";
  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final EditTemplates edit = writingInto(deeds);

  private EditTemplates writingInto(InMemoryDeeds log) {
    return new EditTemplates(
        templates,
        new Compose(
            templates,
            phrases,
            (contact, project) -> Optional.of("https://x.example/stop"),
            () -> "https://jira.internal.example/jira",
            () -> customers),
        phrases,
        log,
        new MovableClock(MONDAY));
  }

  private Refused refused(TemplateText text) {
    return catchThrowableOfType(
        Refused.class, () -> edit.save(RT, Kind.SHIPPED, ENGLISH, text, LIN));
  }

  @Test
  public void a_saved_text_is_in_force_until_it_is_reset() {
    TemplateText saved =
        edit.save(
            RT,
            Kind.SHIPPED,
            ENGLISH,
            new TemplateText("{{item}}!", "Hi {{customer_name}}", 0),
            LIN);

    assertThat(saved.version()).isEqualTo(1);
    assertThat(edit.read(RT, Kind.SHIPPED, ENGLISH)).isEqualTo(saved);
    TemplateText standard = DefaultTemplates.of(Kind.SHIPPED, ENGLISH);
    assertThat(edit.reset(RT, Kind.SHIPPED, ENGLISH, 1, LIN))
        .isEqualTo(new TemplateText(standard.subject(), standard.body(), 2));
    assertThat(edit.read(RT, Kind.SHIPPED, ENGLISH).version()).isEqualTo(2);
    assertThat(deeds.texts())
        .allMatch(line -> line.startsWith("pm mail-text: “It is here”, English; Subject: "))
        .anyMatch(line -> line.contains(" → {{item}}!; Text: "));
  }

  @Test
  public void every_wrong_field_is_named_with_its_place() {
    Refused no = refused(new TemplateText("", "Hi\n{{custommer_name}}", 0));

    assertThat(no.kind()).isEqualTo(Refused.Kind.BAD_INPUT);
    assertThat(no.problems())
        .containsExactly(
            Problem.of("subject", "required"),
            Problem.of("body", "template-unknown-name", "custommer_name", "2:1"));
    assertThat(templates.find(RT, Kind.SHIPPED, ENGLISH)).isEmpty();
  }

  @Test
  public void the_place_is_line_and_column() {
    assertThat(refused(new TemplateText("a {{no}}", "one\n\ntwo {{no}}", 0)).problems())
        .containsExactly(
            Problem.of("subject", "template-unknown-name", "no", "1:3"),
            Problem.of("body", "template-unknown-name", "no", "3:5"));
    assertThat(refused(new TemplateText("a", "x".repeat(Template.MOST + 1), 0)).problems())
        .containsExactly(Problem.of("body", "template-too-long", "", "1:" + (Template.MOST + 1)));
  }

  @Test
  public void a_word_of_another_mail_is_refused() {
    assertThat(refused(new TemplateText("a", "{{workaround}}", 0)).problems())
        .containsExactly(Problem.of("body", "template-unknown-name", "workaround", "1:1"));
  }

  @Test
  public void a_subject_has_an_end() {
    TemplateText longest = new TemplateText("s".repeat(450), "b", 0);

    assertThat(edit.save(RT, Kind.SHIPPED, ENGLISH, longest, LIN).version()).isEqualTo(1);
    assertThat(refused(new TemplateText("s".repeat(451), "b", 1)).problems())
        .containsExactly(Problem.of("subject", "template-too-long", "", "450"));
  }

  @Test
  public void the_slower_of_two_authors_is_told_so_and_what_the_other_changed() {
    edit.save(RT, Kind.SHIPPED, ENGLISH, new TemplateText("a", "b", 0), LIN);

    Refused no = refused(new TemplateText("c", "d", 0));

    assertThat(no.kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(no.problems())
        .containsExactly(Problem.of("version", "saved-meanwhile", deeds.texts().get(0)));
    assertThat(edit.read(RT, Kind.SHIPPED, ENGLISH)).isEqualTo(new TemplateText("a", "b", 1));
  }

  private Body preview(Kind kind, Locale language, String subject, String body) {
    return edit.preview(kind, language, new TemplateText(subject, body, 0), "Loop");
  }

  @Test
  public void a_preview_stores_nothing_and_shows_what_a_customer_would_get() {
    Body shown =
        preview(Kind.SHIPPED, ENGLISH, "{{item}}", "**{{customer_name}}** {{link}} {{count}}");

    assertThat(shown.subject()).isEqualTo("[en item]");
    assertThat(shown.html()).contains("<strong>[en customer_name]</strong>");
    assertThat(shown.text()).startsWith("[en customer_name] [en link] [en count]\n");
    assertThat(templates.find(RT, Kind.SHIPPED, ENGLISH)).isEmpty();
  }

  @Test
  public void a_preview_names_the_project_and_has_the_footer_without_a_link_that_works() {
    Body shown = preview(Kind.STATUS, GERMAN, "a", "{{project}}");

    assertThat(shown.text())
        .isEqualTo("Loop\n\n-- \n[de why Loop]\n[de answer]\n[de unsubscribe]: #\n");
    assertThat(Jsoup.parse(shown.html()).select("td.fine a").eachAttr("href")).containsExactly("#");
    assertThat(Jsoup.parse(shown.html()).select("html").attr("lang")).isEqualTo("de");
  }

  @Test
  public void a_preview_of_a_text_that_cannot_be_read_names_the_place() {
    Refused no =
        catchThrowableOfType(Refused.class, () -> preview(Kind.SHIPPED, ENGLISH, "", "{{secret}}"));

    assertThat(no.problems())
        .containsExactly(
            Problem.of("subject", "required"),
            Problem.of("body", "template-unknown-name", "secret", "1:1"));
  }

  @Test
  public void a_text_that_leads_to_a_jira_customers_do_not_reach_is_refused() {
    TemplateText text =
        new TemplateText("s", "See https://JIRA.internal.example/jira/browse/RT-1", 0);

    assertThat(refused(text).problems())
        .containsExactly(Problem.of("body", "template-jira-address"));

    customers = Optional.of("https://jira.internal.example/jira");
    assertThat(edit.save(RT, Kind.SHIPPED, ENGLISH, text, LIN).version()).isEqualTo(1);
  }

  @Test
  public void a_save_that_changes_nothing_writes_nothing_and_goes_well() {
    TemplateText standard = edit.read(RT, Kind.SHIPPED, ENGLISH);

    assertThat(edit.save(RT, Kind.SHIPPED, ENGLISH, standard, LIN)).isEqualTo(standard);
    assertThat(edit.reset(RT, Kind.SHIPPED, ENGLISH, 0, LIN)).isEqualTo(standard);
    assertThat(templates.find(RT, Kind.SHIPPED, ENGLISH)).isEmpty();
    TemplateText own = new TemplateText("a", "b", 0);
    TemplateText first = edit.save(RT, Kind.SHIPPED, ENGLISH, own, LIN);

    assertThat(edit.save(RT, Kind.SHIPPED, ENGLISH, first, LIN)).isEqualTo(first);

    assertThat(deeds.all()).hasSize(1);
    assertThat(refused(own).kind()).as("an older form").isEqualTo(Refused.Kind.CONFLICT);
    edit.reset(RT, Kind.SHIPPED, ENGLISH, 1, LIN);
    assertThat(edit.reset(RT, Kind.SHIPPED, ENGLISH, 2, LIN).version()).isEqualTo(2);
    assertThat(deeds.all()).hasSize(2);
    assertThat(
            catchThrowableOfType(
                Refused.class, () -> edit.reset(RT, Kind.SHIPPED, ENGLISH, 1, LIN)))
        .isNotNull();
  }

  @Test
  public void the_log_of_a_german_jira_speaks_german_throughout() {
    InMemoryDeeds german = InMemoryDeeds.german();

    TemplateText text = new TemplateText("a", "b", 0);
    TemplateText saved = writingInto(german).save(RT, Kind.SHIPPED, ENGLISH, text, LIN);

    assertThat(saved.version()).isEqualTo(1);
    assertThat(german.texts().get(0)).contains(", Englisch; Betreff: ").doesNotContain("English");
  }

  @Test
  public void a_preview_turns_nothing_either() {
    Body preview =
        edit.preview(
            Kind.SHIPPED,
            ENGLISH,
            new TemplateText("{{project}}", "{{project}} \u202Eto you", 0),
            "Rou\u202Etely");

    assertThat(preview.subject() + preview.text() + preview.html()).doesNotContain("\u202E");
  }
}
