package io.roundtrip.notify.letter;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Nature;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Test;

public class ComposeDigestTest {
  private final InMemoryTemplates templates = new InMemoryTemplates();
  private final io.roundtrip.host.Phrases phrases =
      (language, key, args) ->
          key.substring(key.lastIndexOf('.') + 1) + (args.length == 0 ? "" : " " + args[0]);
  private final ComposeDigest digest =
      new ComposeDigest(
          new Compose(
              templates,
              phrases,
              (contact, project) -> Optional.of("https://jira.example.com/stop?t=1"),
              () -> "https://jira.example.com/jira",
              Optional::empty),
          phrases);

  private static ComposeDigest.Piece piece(Kind kind, RoadmapStatus status, String title) {
    return new ComposeDigest.Piece(
        new Message(DARK_MODE, RT, ADA.id(), kind, new ChangeId(7), status, "My “words” <b>", 1),
        new ItemNow(
            DARK_MODE, RT, "Roundtrip", title, "", Nature.NEW, status, "", null, "", false, true));
  }

  private static final ComposeDigest.Piece SHIPPED =
      piece(Kind.SHIPPED, RoadmapStatus.SHIPPED, "Dark <mode>");
  private static final ComposeDigest.Piece PLANNED =
      piece(Kind.STATUS, RoadmapStatus.PLANNED, "Export");
  private static final ComposeDigest.Piece THANKS = piece(Kind.ACKNOWLEDGE, null, "Search");

  private Body letter(Contact reader, ComposeDigest.Piece... pieces) {
    return digest.of(List.of(pieces), reader, FakeRulebook.live(Duration.ZERO), MONDAY);
  }

  private static int times(String part, String text) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  @Test
  public void greets_once_and_says_each_under_its_subject() {
    Body body = letter(ADA, SHIPPED, PLANNED, THANKS);

    assertThat(body.subject()).isEqualTo("digest 3");
    assertThat(body.text()).startsWith("hello Ada Lindqvist\n\n");
    assertThat(times("Ada Lindqvist", body.text())).isEqualTo(1);
    assertThat(body.text())
        .contains("Dark <mode> is here\n--------------------\n\nWe’ve released Dark <mode>.")
        .contains("Export: planned\n")
        .contains(
            "Thanks for flagging Search\n--------------------\n\nThanks for flagging Search.");
    assertThat(times("You told us: “My “words” <b>”", body.text())).isEqualTo(3);
    assertThat(times("-- \n", body.text())).as("one footer").isEqualTo(1);
    assertThat(times("stop?t=1", body.text())).isEqualTo(1);
  }

  @Test
  public void of_one_wish_only_what_became_of_it_is_said_and_counted() {
    IssueId wish = new IssueId(77);
    ComposeDigest.Piece thanks = about(wish, THANKS, Set.of());
    ComposeDigest.Piece merged =
        about(DARK_MODE, piece(Kind.MERGED, null, "Dark <mode>"), Set.of(wish));
    ComposeDigest.Piece shipped = about(DARK_MODE, SHIPPED, Set.of(wish));
    ComposeDigest.Piece other = about(new IssueId(78), THANKS, Set.of());

    Body several = letter(ADA, thanks, merged, shipped, other);
    Body one = letter(ADA, thanks, merged, shipped);
    Body tracked = letter(ADA, thanks, merged);

    assertThat(several.subject()).isEqualTo("digest 2");
    assertThat(times("Thanks for flagging Search\n", several.text())).isEqualTo(1);
    assertThat(several.text()).contains("Dark <mode> is here\n").doesNotContain("one place");
    assertThat(one.subject()).isEqualTo("Dark <mode> is here");
    assertThat(one.text()).contains("We’ve released").doesNotContain("----", "Thanks", "one place");
    assertThat(Jsoup.parse(one.html()).select("h2")).isEmpty();
    assertThat(tracked.text()).contains("one place").doesNotContain("Thanks");
  }

  private static ComposeDigest.Piece about(
      IssueId item, ComposeDigest.Piece like, Set<IssueId> wishes) {
    Message m = like.message();
    return new ComposeDigest.Piece(
        new Message(
            item, m.project(), m.contact(), m.kind(), m.change(), m.status(), m.words(), 1, wishes),
        like.item());
  }

  @Test
  public void the_html_says_the_same_with_headings_and_holds_no_markup_of_others() {
    Document html = Jsoup.parse(letter(ADA, SHIPPED, PLANNED).html());

    assertThat(html.select("h1").text()).isEqualTo("digest 2");
    assertThat(html.select("h2").eachText())
        .containsExactly("Dark <mode> is here", "Export: planned");
    assertThat(html.select("b")).isEmpty();
    assertThat(html.select("p").eachText()).contains("hello Ada Lindqvist");
    assertThat(html.select("a[href=https://jira.example.com/stop?t=1]")).hasSize(1);
  }

  @Test
  public void somebody_without_a_name_and_a_text_without_a_greeting_are_as_they_are() {
    templates.save(
        RT,
        Kind.STATUS,
        Locale.ENGLISH,
        new TemplateText("{{item}}", "plain {{customer_name}} and more", 0),
        io.roundtrip.People.LIN,
        MONDAY);
    Contact unnamed =
        new Contact(ADA.id(), "", ADA.email(), ADA.account(), ADA.locale(), ADA.consent());

    assertThat(letter(unnamed, SHIPPED, THANKS).text()).startsWith("hello-unnamed\n");
    assertThat(letter(ADA, PLANNED, THANKS).text()).contains("plain Ada Lindqvist and more");
  }

  @Test
  public void as_many_as_one_mail_holds_fit_and_what_is_too_long_is_a_fault() {
    List<ComposeDigest.Piece> most =
        new ArrayList<>(Collections.nCopies(ComposeDigest.MOST, SHIPPED));
    assertThat(digest.of(most, ADA, FakeRulebook.live(Duration.ZERO), MONDAY).html())
        .hasSizeLessThan(100 * 1024);
    templates.save(
        RT,
        Kind.SHIPPED,
        Locale.ENGLISH,
        new TemplateText("{{item}}", "x".repeat(9000), 0),
        io.roundtrip.People.LIN,
        MONDAY);

    assertThatThrownBy(() -> digest.of(most, ADA, FakeRulebook.live(Duration.ZERO), MONDAY))
        .isInstanceOf(TemplateFault.class);
  }

  @Test
  public void a_text_that_only_greets_is_left_as_it_is() {
    templates.save(
        RT,
        Kind.STATUS,
        Locale.ENGLISH,
        new TemplateText("{{item}}", "Hello {{customer_name}},\n\n", 0),
        io.roundtrip.People.LIN,
        MONDAY);

    assertThat(letter(ADA, PLANNED, THANKS).text()).contains("Hello Ada Lindqvist,");
  }

  @Test
  public void the_same_news_reads_the_same_and_in_another_order_differently() {
    Body body = letter(ADA, SHIPPED, PLANNED);

    assertThat(letter(ADA, SHIPPED, PLANNED)).isEqualTo(body);
    assertThat(letter(ADA, PLANNED, SHIPPED).text()).isNotEqualTo(body.text());
    assertThat(body.others()).as("whose news it is knows who sends it").isEmpty();
  }
}
