package io.roundtrip.intake;

import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import io.roundtrip.MovableClock;
import io.roundtrip.People;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.NewContact;
import io.roundtrip.customers.Word;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.send.InMemoryOutbox;
import io.roundtrip.portal.SignedPages;
import io.roundtrip.portal.UnsubscribePage;
import io.roundtrip.signals.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.junit.runner.RunWith;

/** One person's answers through every door: her own link, REST, a file, a field of an issue. */
@RunWith(JUnitQuickcheck.class)
public class ConsentDoorsTest {
  private static final EmailAddress UMA = new EmailAddress("uma@example.com");
  private static final Instant MONDAY = People.MONDAY;

  private enum From {
    LINK,
    REST,
    FILE,
    DIALOG
  }

  /**
   * @param yes through her link: take the stop back
   * @param given when its source dates it; null = undated (the dialog's is always dated, by Jira)
   */
  private record Said(From from, boolean yes, @Nullable Instant given) {}

  /** The room, a link of hers, and nodes whose clocks differ. */
  private static final class World {
    final Door door = new Door();
    final MovableClock clock = new MovableClock(MONDAY);
    final SignedPages links = new SignedPages(clock);
    final UnsubscribePage page =
        links.page(
            door.contacts,
            new StopMail(new InMemoryOutbox(), clock),
            "RT",
            (language, key, args) -> key,
            "");
    final Contact uma = door.contacts.ensure(new NewContact("Uma", UMA, null, ""));
    int issues = 700;
    String stop = links.unsubscribe(uma.id(), RT);

    void hear(Said said, Instant now) {
      clock.pass(Duration.between(clock.instant(), now));
      door.now = now;
      String answer = said.yes() ? "yes" : "no";
      switch (said.from()) {
        case LINK -> link(said.yes());
        case REST -> door.record.one(Form.of(fields(answer, said.given())), Door.REST);
        case FILE ->
            door.record.all(
                List.of(Form.of(fields(answer, said.given()))),
                new Submission(People.LIN, "import " + issues, Channel.IMPORT),
                "owner" + issues,
                outcomes -> {});
        case DIALOG ->
            door.see.on(
                new FeedbackSeen(
                    new IssueId(issues),
                    RT,
                    Form.of(fields(answer, null)),
                    said.given() == null ? now : said.given()));
      }
      issues++;
    }

    /** The link that stopped the mail takes it back; each mail has another. */
    private void link(boolean again) {
      boolean stands = door.contacts.byEmail(UMA).orElseThrow().consent().word() == Word.OWN_NO;
      if (!again && !stands) stop = links.unsubscribe(uma.id(), RT);
      boolean first = again || !stands;
      page.act(first ? stop : links.unsubscribe(uma.id(), RT), again, () -> Locale.ENGLISH);
    }

    private static Map<String, String> fields(String answer, @Nullable Instant given) {
      Map<String, String> fields =
          new HashMap<>(
              Map.of("project", "RT", "email", UMA.value(), "words", "Hm", "consent", answer));
      if (given != null) fields.put("created", given.toString());
      return fields;
    }

    Consent.State holds() {
      return door.contacts.byEmail(UMA).orElseThrow().consent().state();
    }
  }

  @Test
  public void case_12_an_old_export_without_dates_does_not_beat_her_stop() {
    World world = new World();
    world.hear(new Said(From.REST, true, MONDAY.minusSeconds(60)), MONDAY);
    world.hear(new Said(From.LINK, false, null), MONDAY.plusSeconds(10));

    world.hear(new Said(From.FILE, true, null), MONDAY.plusSeconds(20));

    assertThat(world.holds()).isEqualTo(Consent.State.DENIED);
  }

  @Test
  public void nor_does_it_beat_a_no_that_somebody_dated() {
    World world = new World();
    world.hear(new Said(From.REST, false, MONDAY.minusSeconds(60)), MONDAY);

    world.hear(new Said(From.FILE, true, null), MONDAY.plusSeconds(20));

    assertThat(world.holds()).isEqualTo(Consent.State.DENIED);
  }

  @Test
  public void a_date_ahead_does_not_make_her_stop_void() {
    World world = new World();
    world.hear(new Said(From.REST, true, MONDAY.plus(Duration.ofHours(23))), MONDAY);

    world.hear(new Said(From.LINK, false, null), MONDAY.plusSeconds(10));

    assertThat(world.holds()).isEqualTo(Consent.State.DENIED);
  }

  @Test
  public void an_edit_of_an_imported_issue_does_not_date_its_old_yes_anew() {
    World world = new World();
    world.hear(new Said(From.FILE, true, null), MONDAY);
    IssueId issue = world.door.signals.all().get(0).issue();
    world.hear(new Said(From.REST, false, MONDAY.minusSeconds(60)), MONDAY.plusSeconds(5));
    world.door.now = MONDAY.plusSeconds(50);

    world.door.see.on(new FeedbackSeen(issue, RT, Form.of(World.fields("yes", null)), MONDAY));

    assertThat(world.holds()).isEqualTo(Consent.State.DENIED);
  }

  @Test
  public void a_signal_remembers_no_consent_that_did_not_hold() {
    World world = new World();
    world.hear(new Said(From.REST, true, MONDAY.minusSeconds(60)), MONDAY);
    world.hear(new Said(From.LINK, false, null), MONDAY.plusSeconds(10));

    for (From from : List.of(From.REST, From.FILE, From.DIALOG))
      world.hear(new Said(from, true, MONDAY.plusSeconds(19)), MONDAY.plusSeconds(20));

    assertThat(world.door.signals.all().stream().skip(1))
        .hasSize(3)
        .noneMatch(signal -> signal.consented());
  }

  @Test
  public void an_undated_no_is_not_beaten_by_a_yes_that_may_be_older() {
    World world = new World();
    world.hear(new Said(From.FILE, true, MONDAY.minusSeconds(60)), MONDAY);

    world.hear(new Said(From.REST, false, null), MONDAY.plusSeconds(20));
    assertThat(world.holds()).isEqualTo(Consent.State.DENIED);

    world.hear(new Said(From.REST, true, MONDAY.plusSeconds(30)), MONDAY.plusSeconds(40));
    assertThat(world.holds()).as("certainly later").isEqualTo(Consent.State.GRANTED);

    world.hear(new Said(From.REST, false, null), MONDAY.plusSeconds(50));
    assertThat(world.holds()).as("said once more").isEqualTo(Consent.State.DENIED);
  }

  /**
   * Whatever is heard, through whichever door, dated by clocks that are up to an hour off, by nodes
   * whose clocks are up to ten minutes off, early or days late: what holds is what {@link Book}
   * says after each single word.
   */
  @Property(trials = 500)
  public void what_holds_is_what_the_rule_says_after_each_word(long seed) {
    Random random = new Random(seed);
    World world = new World();
    Book book = new Book();
    Instant truth = MONDAY;
    for (int i = random.nextInt(9); i >= 0; i--) {
      truth = truth.plusSeconds(random.nextInt(6) == 0 ? 26 * 3600 : 60 + random.nextInt(1200));
      Instant now = truth.plusSeconds(random.nextInt(1200) - 600);
      Said said = any(random, truth.plusMillis(i));
      world.hear(said, now);
      book.heard(said, now);

      assertThat(world.holds())
          .as(
              "%s at %s of %s; ledger %s",
              said, now, book, world.door.contacts.ledger(world.uma.id()))
          .isEqualTo(book.holds());
    }
  }

  private static Said any(Random random, Instant truth) {
    From from = From.values()[random.nextInt(From.values().length)];
    Instant given =
        truth
            .minusSeconds(random.nextInt(4) == 0 ? 3 * 86_400 : random.nextInt(1800))
            .plusSeconds(random.nextInt(7200) - 3600);
    boolean dated = from == From.DIALOG || random.nextInt(3) > 0;
    return new Said(from, random.nextBoolean(), dated ? given : null);
  }

  /** The policy as one would tell it, without ledger, ranks or times of ours. */
  private static final class Book {
    private final List<Instant> yes = new ArrayList<>();
    private final List<Instant> no = new ArrayList<>();
    private @Nullable Boolean own;
    private @Nullable Instant stopped;

    /** How many links have stopped it. */
    private int links;

    private @Nullable Instant latestOwn;

    void heard(Said said, Instant now) {
      if (said.from() != From.LINK) reported(said, now);
      else if (said.yes()) undo(now);
      else stop(now);
    }

    /** A date ahead is cut; without a date a yes is as old, and a no as young, as can be. */
    private void reported(Said said, Instant now) {
      Instant given = said.given();
      if (given == null) given = said.yes() ? Instant.MIN : now;
      (said.yes() ? yes : no).add(given.isBefore(now) ? given : now);
    }

    private void stop(Instant now) {
      links++;
      if (Boolean.FALSE.equals(own)) return;
      own = false;
      stopped = spoken(now);
    }

    /** With the link that stopped it, within a day: as if there had been no stop. */
    private void undo(Instant now) {
      if (!Boolean.FALSE.equals(own) || stopped == null || links > 1) return;
      boolean late = !now.isBefore(stopped.plus(Duration.ofDays(1)));
      if (late || reports() == Consent.State.DENIED) return;
      own = null;
      links = 0;
      stopped = null;
      latestOwn = spoken(now);
    }

    private Instant spoken(Instant now) {
      Instant next = latestOwn == null ? now : latestOwn.plusMillis(1);
      latestOwn = now.isAfter(next) ? now : next;
      return latestOwn;
    }

    /** A no stays unless a yes is certainly later. */
    private Consent.State reports() {
      if (yes.isEmpty() && no.isEmpty()) return Consent.State.UNKNOWN;
      boolean stays =
          no.stream().anyMatch(each -> yes.stream().noneMatch(later -> later.isAfter(each)));
      return stays ? Consent.State.DENIED : Consent.State.GRANTED;
    }

    Consent.State holds() {
      return own == null ? reports() : Consent.State.DENIED;
    }

    @Override
    public String toString() {
      return "own " + own + ", yes " + yes + ", no " + no;
    }
  }
}
