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
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.send.InMemoryOutbox;
import io.roundtrip.portal.SignedPages;
import io.roundtrip.portal.UnsubscribePage;
import io.roundtrip.signals.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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

    void hear(Said said, Instant now) {
      clock.pass(Duration.between(clock.instant(), now));
      door.now = now;
      String answer = said.yes() ? "yes" : "no";
      switch (said.from()) {
        case LINK -> page.act(links.unsubscribe(uma.id(), RT), said.yes(), Locale.ENGLISH);
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
        .noneMatch(signal -> signal.consentAtTheTime());
  }

  @Property(trials = 300)
  public void the_end_depends_on_the_rule_and_not_on_the_order_of_what_is_reported(long seed) {
    Random random = new Random(seed);
    List<Said> reports = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) reports.add(report(random));
    boolean stops = random.nextBoolean();

    Consent.State one = heard(reports, stops, random);
    Collections.shuffle(reports, random);
    Consent.State other = heard(reports, stops, random);

    assertThat(other).isEqualTo(one).isEqualTo(stops ? Consent.State.DENIED : newest(reports));
  }

  /** Each arrives some time after it was given, at a node whose clock is up to ten minutes off. */
  private static Consent.State heard(List<Said> reports, boolean stops, Random random) {
    World world = new World();
    int stopAt = random.nextInt(reports.size() + 1);
    for (int i = 0; i <= reports.size(); i++) {
      Instant now = MONDAY.plusSeconds(1200 + 60L * i + random.nextInt(1200) - 600);
      if (stops && i == stopAt) world.hear(new Said(From.LINK, false, null), now);
      if (i < reports.size()) world.hear(reports.get(i), now);
    }
    return world.holds();
  }

  private static Said report(Random random) {
    From from = From.values()[1 + random.nextInt(3)];
    boolean dated = from == From.DIALOG || random.nextInt(3) > 0;
    return new Said(
        from, random.nextBoolean(), dated ? MONDAY.plusSeconds(random.nextInt(600)) : null);
  }

  private static Consent.State newest(List<Said> reports) {
    Instant last =
        reports.stream().map(ConsentDoorsTest::given).max(Instant::compareTo).orElseThrow();
    boolean no =
        IntStream.range(0, reports.size())
            .mapToObj(reports::get)
            .anyMatch(said -> given(said).equals(last) && !said.yes());
    return no ? Consent.State.DENIED : Consent.State.GRANTED;
  }

  private static Instant given(Said said) {
    return said.given() == null ? Instant.EPOCH : said.given();
  }
}
