package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.letter.TemplateText;
import io.roundtrip.signals.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** A letter that waits for its next try says what holds by then. */
public class RewrittenLetterTest {
  private static final IssueId WISH = new IssueId(77);
  private static final String WORDS = "Please add a dark mode";

  private final World world = new World();
  private Instant written;

  @Before
  public void a_letter_that_the_server_wants_later() {
    world.signals.add(said(WORDS));
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(ADA), world.now(), world.now()));
    world.mailer.answers.add(new Delivery.Unknown("no answer"));
    world.one.mailTurn.run(() -> true);
    assertThat(world.mailer.mails).hasSize(1);
    assertThat(first()).contains(WORDS);
    written = world.mailer.mails.get(0).body().date();
    world.clock.pass(Duration.ofHours(1));
  }

  private static Signal said(String words) {
    return Signal.heard(WISH, RT, words, Instant.EPOCH).from(ADA.id(), null, true);
  }

  private String first() {
    return world.mailer.mails.get(0).body().text();
  }

  private Envelope again() {
    world.one.mailTurn.run(() -> true);
    assertThat(world.mailer.mails).hasSize(2);
    assertThat(world.mailer.mails.get(1).messageId())
        .isEqualTo(world.mailer.mails.get(0).messageId());
    return world.mailer.mails.get(1);
  }

  @Test
  public void unchanged_it_is_the_same_with_its_date() {
    assertThat(again()).isEqualTo(world.mailer.mails.get(0));
  }

  @Test
  public void of_an_item_that_is_restricted_by_now_it_says_nothing() {
    world.jira.restrict(DARK_MODE);

    Envelope mail = again();

    assertThat(mail.body().subject()).doesNotContain("Dark mode");
    assertThat(mail.body().text()).doesNotContain("Dark mode");
    assertThat(mail.body().date()).isAfter(written);
  }

  @Test
  public void another_text_of_the_project_counts() {
    world.templates.save(
        RT,
        Kind.SHIPPED,
        Locale.ENGLISH,
        new TemplateText("It came", "At last.", 0),
        LIN,
        world.now());

    Envelope mail = again();

    assertThat(mail.body().subject()).isEqualTo("It came");
    assertThat(mail.body().text()).startsWith("At last.");
  }

  @Test
  public void another_piece_by_which_the_reader_asks_is_quoted_instead() {
    world.signals.correct(said("").reworded(""));
    world.signals.add(
        Signal.heard(new IssueId(79), RT, "Darker, please", Instant.EPOCH)
            .from(ADA.id(), null, true));
    world.asked.clear();
    world.asked.add(new Recipient(ADA.id(), "Darker, please"));

    assertThat(again().body().text()).contains("Darker, please").doesNotContain(WORDS);
    assertThat(kept()).isEqualTo("Darker, please");
  }

  @Test
  public void words_that_people_here_have_changed_are_nobodys_own() {
    world.signals.correct(said(WORDS).reworded(WORDS + " (INTERNAL: churns, see SEC-1)"));
    world.asked.clear();
    world.asked.add(new Recipient(ADA.id(), ""));

    assertThat(again().body().text()).doesNotContain(WORDS).doesNotContain("INTERNAL");
    assertThat(kept()).isEmpty();
  }

  /** What the outbox shows is what the letter was written from. */
  private String kept() {
    return world.outbox.find(1).orElseThrow().message().words();
  }

  @Test
  public void words_that_nobody_says_any_more_are_quoted_no_more() {
    world.signals.correct(said(""));
    world.asked.clear();

    world.one.mailTurn.run(() -> true);

    assertThat(world.mailer.mails.stream().skip(1))
        .as("if anything leaves at all")
        .noneMatch(mail -> mail.body().text().contains(WORDS));
  }

  /** The pieces of the project say this of who it was, and no more. */
  private void told(Signal.Told told) {
    for (Signal said : world.signals.ofContacts(Set.of(ADA.id()), LAST, 9))
      world.signals.correct(said.telling(told));
  }

  private static final SignalId LAST = new SignalId(Long.MAX_VALUE);

  @Test
  public void a_name_that_only_others_were_told_is_not_written() {
    told(Signal.Told.NOTHING);

    assertThat(again().body().text()).startsWith("Hi,").doesNotContain("Ada");
  }

  @Test
  public void the_reader_is_called_as_this_project_calls_her() {
    told(new Signal.Told(false, false, "Mole", "", null));

    assertThat(again().body().text()).startsWith("Hi Mole,").doesNotContain("Ada");
  }

  @Test
  public void a_name_that_not_everybody_in_the_project_may_see_is_not_written() {
    told(Signal.Told.NOTHING);
    IssueId hidden = new IssueId(78);
    world.signals.add(
        Signal.heard(hidden, RT, "Something else", Instant.EPOCH).from(ADA.id(), null, true));
    world.jira.restrict(hidden);

    assertThat(again().body().text()).startsWith("Hi,").doesNotContain("Ada");
  }

  @Test
  public void the_reader_is_called_as_the_reader_is_called_by_then() {
    world.contacts.rename(ADA.id(), "Ada Byron");

    assertThat(again().body().text()).contains("Ada Byron").doesNotContain("Lindqvist");
  }
}
