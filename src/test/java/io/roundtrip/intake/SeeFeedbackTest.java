package io.roundtrip.intake;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.Reach;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.Origin;
import io.roundtrip.signals.Score;
import io.roundtrip.signals.Scores;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.SourceRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.Test;

public class SeeFeedbackTest {
  private static final IssueId ISSUE = new IssueId(500);
  private static final IssueId COPY = new IssueId(501);
  private static final EmailAddress ADA = new EmailAddress("ada@example.org");
  private final Door door = new Door();

  private static FeedbackSeen seen(IssueId issue, String... fields) {
    Map<String, String> values =
        new HashMap<>(
            Map.of(
                "title",
                "Dark mode",
                "words",
                "Too bright",
                "email",
                "ada@example.org",
                "customer",
                "Ada"));
    for (int i = 0; i < fields.length; i += 2) values.put(fields[i], fields[i + 1]);
    return new FeedbackSeen(issue, RT, Form.of(values), MONDAY);
  }

  private Signal kept() {
    return door.signals.byIssue(ISSUE).orElseThrow();
  }

  @Test
  public void whatever_was_seen_gets_the_keys_of_its_customers_also_when_nothing_else_changed() {
    door.see.on(seen(ISSUE));
    assertThat(door.settled).containsExactly(ISSUE);

    assertThat(door.see.on(seen(ISSUE))).isFalse();
    assertThat(door.settled).containsExactly(ISSUE, ISSUE);
  }

  @Test
  public void an_issue_made_in_jiras_dialog_gets_its_signal() {
    boolean changed =
        door.see.on(
            seen(
                ISSUE, "nps", "9", "account", "Acme", "channel", "phone", "moment", "billing",
                "consent", "yes"));

    assertThat(changed).isTrue();
    assertThat(kept().scores()).isEqualTo(Scores.NONE.with(Score.nps(9)));
    assertThat(kept().channel()).isEqualTo(Channel.PHONE);
    assertThat(kept().at()).isEqualTo(MONDAY);
    assertThat(kept().consented()).isTrue();
    assertThat(door.contacts.byEmail(ADA).orElseThrow().reach()).isEqualTo(Reach.OPEN);
    assertThat(door.facts)
        .containsExactly(
            new SignalRecorded(kept().id(), ISSUE, RT, kept().contact(), MONDAY, false));
  }

  @Test
  public void seeing_it_again_changes_nothing() {
    door.see.on(seen(ISSUE, "nps", "9", "consent", "yes"));

    boolean changed = door.see.on(seen(ISSUE, "nps", "9", "consent", "yes"));

    assertThat(changed).isFalse();
    assertThat(door.facts).hasSize(1);
    assertThat(door.corrections).isEmpty();
    assertThat(door.signals.all()).hasSize(1);
    assertThat(door.contacts.ledger(kept().contact())).hasSize(1);
  }

  @Test
  public void an_edit_corrects_the_signal() {
    door.see.on(seen(ISSUE, "nps", "9"));

    boolean changed =
        door.see.on(seen(ISSUE, "nps", "2", "words", "Far too bright", "account", "Acme"));

    assertThat(changed).isTrue();
    assertThat(kept().scores()).isEqualTo(Scores.NONE.with(Score.nps(2)));
    assertThat(kept().words()).isEqualTo("Far too bright");
    assertThat(kept().account()).isEqualTo(door.accounts.byName("Acme").orElseThrow().id());
    assertThat(door.facts).hasSize(1);
    assertThat(door.corrections)
        .containsExactly(
            new SignalCorrected(
                kept().id(), ISSUE, RT, kept().contact(), null, kept().at(), false));
  }

  @Test
  public void words_that_were_changed_here_are_no_longer_the_persons_own() {
    door.see.on(seen(ISSUE, "words", "Far too bright"));
    door.see.on(seen(ISSUE, "words", "Far too bright", "nps", "2"));
    assertThat(kept().ownWords()).isEqualTo("Far too bright");

    door.see.on(seen(ISSUE, "words", "Far too bright. INTERNAL: churns"));
    door.see.on(seen(ISSUE, "words", "Far too bright. INTERNAL: churns", "nps", "3"));

    assertThat(kept().ownWords()).isEmpty();
    assertThat(kept().words()).isEqualTo("Far too bright. INTERNAL: churns");
  }

  @Test
  public void a_title_that_was_changed_is_nobodys_words_unless_words_stand_beside_it() {
    door.see.on(seen(ISSUE, "words", "Far too bright"));
    door.see.on(seen(ISSUE, "words", "Far too bright", "title", "INTERNAL: Bright"));
    assertThat(kept().ownWords()).isEqualTo("Far too bright");

    door.see.on(seen(ISSUE, "title", "INTERNAL: Bright"));

    assertThat(kept().ownWords()).isEmpty();
  }

  @Test
  public void only_the_edit_that_names_the_customer_says_so() {
    door.see.on(seen(ISSUE, "nps", "9", "email", "", "customer", ""));
    door.see.on(seen(ISSUE, "nps", "2", "email", "", "customer", ""));
    door.see.on(seen(ISSUE, "nps", "2"));
    door.see.on(seen(ISSUE, "nps", "3"));

    assertThat(door.corrections)
        .extracting(SignalCorrected::named)
        .containsExactly(false, true, false);
  }

  @Test
  public void nonsense_in_a_text_field_is_left_out_and_the_rest_is_kept() {
    door.see.on(seen(ISSUE, "email", "call her", "nps", "12", "csat", "4"));

    assertThat(kept().scores()).isEqualTo(Scores.NONE.with(Score.csat(4)));
    assertThat(door.contacts.byId(kept().contact()).orElseThrow().name()).isEqualTo("Ada");
    assertThat(door.contacts.byId(kept().contact()).orElseThrow().reach())
        .isEqualTo(Reach.NO_ADDRESS);
  }

  @Test
  public void the_way_ces_was_asked_survives_an_edit() {
    door.see.on(seen(ISSUE, "ces", "6"));
    door.ces = Score.Direction.HIGH_IS_GOOD;

    door.see.on(seen(ISSUE, "ces", "5"));

    assertThat(kept().scores().ces()).isEqualTo(Score.effort(5));
  }

  @Test
  public void an_old_yes_in_the_field_does_not_undo_a_later_no() {
    door.see.on(seen(ISSUE, "consent", "yes"));
    door.contacts.consent(
        kept().contact(), Consent.denied("unsubscribe-link", "", MONDAY.plusSeconds(60)));
    door.later(Duration.ofDays(1));

    door.see.on(seen(ISSUE, "consent", "yes", "words", "typo mended"));

    assertThat(door.contacts.byEmail(ADA).orElseThrow().reach()).isEqualTo(Reach.DENIED);
  }

  @Test
  public void a_changed_answer_in_the_field_counts_from_now() {
    door.see.on(seen(ISSUE, "consent", "no"));
    door.later(Duration.ofDays(1));
    door.see.on(seen(ISSUE, "consent", "yes"));
    door.later(Duration.ofDays(1));
    door.see.on(seen(ISSUE, "consent", "no"));

    assertThat(door.contacts.byEmail(ADA).orElseThrow().reach()).isEqualTo(Reach.DENIED);
    assertThat(door.contacts.ledger(kept().contact())).hasSize(3);
  }

  @Test
  public void an_issue_that_copies_anothers_source_is_kept_without_it() {
    door.see.on(seen(ISSUE, "source", "zendesk:1"));

    door.see.on(seen(new IssueId(501), "source", "zendesk:1"));

    assertThat(kept().source()).isEqualTo(new SourceRef("zendesk", "1"));
    assertThat(door.signals.byIssue(new IssueId(501)).orElseThrow().source()).isNull();
  }

  @Test
  public void an_issue_recorded_by_rest_is_not_touched_by_its_own_event() {
    Outcome.Kept kept =
        door.record.one(
            Form.of(
                Map.of(
                    "project",
                    "RT",
                    "words",
                    "Too bright",
                    "title",
                    "Dark mode",
                    "nps",
                    "3",
                    "channel",
                    "survey")),
            Door.REST);

    boolean changed =
        door.see.on(
            new FeedbackSeen(
                kept.signal().issue(),
                RT,
                Form.of(Map.of("title", "Dark mode", "words", "Too bright", "nps", "3")),
                Instant.now()));

    assertThat(changed).isFalse();
  }

  private static FeedbackSeen emptied(FeedbackSeen seen, boolean person, boolean firm) {
    return new FeedbackSeen(
        seen.issue(),
        seen.project(),
        seen.form(),
        seen.created(),
        new FeedbackSeen.Emptied(person, firm, false),
        false);
  }

  private static FeedbackSeen in(ProjectId project, boolean openly, FeedbackSeen seen) {
    return new FeedbackSeen(
        seen.issue(), project, seen.form(), seen.created(), seen.emptied(), openly);
  }

  @Test
  public void a_move_takes_it_along_and_its_customer_stays_under_where_it_was() {
    ProjectId there = new ProjectId(RT.value() + 1);
    ProjectId farther = new ProjectId(RT.value() + 2);
    door.see.on(seen(ISSUE, "source", "crm:1"));

    assertThat(door.see.on(in(there, false, seen(ISSUE)))).isTrue();
    assertThat(kept()).returns(there, Signal::project).returns(new Origin(RT, RT), Signal::origin);
    assertThat(door.signals.bySource(RT, new SourceRef("crm", "1"))).contains(kept());
    assertThat(door.settled).endsWith(ISSUE);
    assertThat(door.see.on(in(there, false, seen(ISSUE)))).isFalse();

    door.see.on(in(farther, true, seen(ISSUE)));
    assertThat(kept()).returns(new Origin(RT, farther), Signal::origin);
    door.see.on(in(RT, false, seen(ISSUE)));
    assertThat(kept()).returns(new Origin(RT, farther), Signal::origin);
  }

  @Test
  public void who_is_not_there_is_still_who_it_was_unless_somebody_emptied_the_fields() {
    door.see.on(seen(ISSUE, "account", "Acme", "consent", "yes"));
    Signal before = kept();

    assertThat(door.see.on(seen(ISSUE, "customer", "", "email", ""))).isFalse();
    assertThat(kept()).isEqualTo(before);
    assertThat(door.see.on(emptied(seen(ISSUE, "customer", "", "email", ""), true, true))).isTrue();

    assertThat(kept().contact()).isNull();
    assertThat(kept().account()).isNull();
    assertThat(kept().told()).isEqualTo(Signal.Told.NOTHING);
    assertThat(kept().consented()).isFalse();
    assertThat(door.corrections)
        .containsExactly(
            new SignalCorrected(
                kept().id(), ISSUE, RT, null, before.contact(), kept().at(), false));
  }

  @Test
  public void the_name_that_was_written_here_alone_goes_with_the_person() {
    door.see.on(seen(new IssueId(501)));
    door.see.on(seen(ISSUE, "customer", "Countess Ada"));
    assertThat(kept().told().person()).isEqualTo("Countess Ada");

    door.see.on(emptied(seen(ISSUE, "customer", "", "email", ""), true, false));

    assertThat(kept().told()).isEqualTo(Signal.Told.NOTHING);
  }

  @Test
  public void taking_somebody_away_is_no_answer_about_mail() {
    door.see.on(seen(ISSUE, "consent", "yes"));
    door.later(Duration.ofDays(1));

    door.see.on(emptied(seen(ISSUE, "customer", "", "email", "", "consent", "no"), true, false));

    assertThat(door.contacts.byEmail(ADA).orElseThrow().reach()).isEqualTo(Reach.OPEN);
  }

  @Test
  public void an_account_that_is_taken_away_is_not_guessed_from_other_feedback_of_the_person() {
    door.see.on(seen(ISSUE, "account", "Acme"));
    door.see.on(seen(new IssueId(501), "account", "Acme"));

    door.see.on(emptied(seen(ISSUE), false, true));

    assertThat(kept().account()).isNull();
    assertThat(kept().contact()).isNotNull();
    assertThat(door.see.on(emptied(seen(ISSUE), false, true))).isFalse();
  }

  @Test
  public void an_account_that_stands_stays_when_its_person_goes() {
    door.see.on(seen(ISSUE, "account", "Acme"));

    door.see.on(emptied(seen(ISSUE, "customer", "", "email", "", "account", "Acme"), true, false));

    assertThat(kept().contact()).isNull();
    assertThat(kept().account()).isEqualTo(door.accounts.byName("Acme").orElseThrow().id());
  }

  @Test
  public void an_account_that_was_said_stays_where_its_field_is_not_shown_any_more() {
    door.see.on(seen(ISSUE, "account", "Acme"));

    door.see.on(emptied(seen(ISSUE, "customer", "", "email", ""), true, false));

    assertThat(kept().contact()).isNull();
    assertThat(kept().account()).isEqualTo(door.accounts.byName("Acme").orElseThrow().id());
  }

  @Test
  public void an_account_known_by_the_person_alone_goes_with_the_person() {
    door.see.on(seen(new IssueId(501), "account", "Acme"));
    door.see.on(seen(ISSUE));
    assertThat(kept().account()).isNotNull();

    door.see.on(emptied(seen(ISSUE, "customer", "", "email", ""), true, false));

    assertThat(kept().account()).isNull();
  }

  @Test
  public void the_next_sweep_looks_at_what_is_new_and_a_little_before() {
    door.missed.since(MONDAY.minusSeconds(3600));
    door.issues.seen.add(seen(ISSUE));
    door.later(Duration.ofMinutes(5));

    assertThat(door.missed.since(MONDAY.minusSeconds(3600))).isEqualTo(1);

    door.later(Duration.ofHours(2));
    door.missed.since(MONDAY);
    door.issues.seen.add(seen(new IssueId(501), "email", "x@example.org"));
    assertThat(door.missed.since(MONDAY)).isZero();
  }

  @Test
  public void the_sweep_finds_what_nobody_told_us() {
    IntStream.range(0, 205)
        .forEach(
            i ->
                door.issues.seen.add(
                    seen(new IssueId(1000 + i), "email", "p" + i + "@example.org")));
    door.see.on(door.issues.seen.get(7));

    assertThat(door.missed.since(MONDAY)).as("too young").isZero();
    door.later(Duration.ofMinutes(2));

    int missed = door.missed.since(MONDAY);

    assertThat(missed).isEqualTo(204);
    assertThat(door.missed.since(MONDAY)).isZero();
    assertThat(door.missed.since(MONDAY.plusSeconds(1))).isZero();
    assertThat(door.signals.all()).hasSize(205);
  }

  /** Its customer's fields hold the key of whoever said {@link #ISSUE}. */
  private FeedbackSeen copy(String... fields) {
    String ada = "" + kept().contact().value();
    List<String> all = new ArrayList<>(List.of("email", "", "customer", "", Form.CONTACT_ID, ada));
    all.addAll(List.of(fields));
    FeedbackSeen copy = seen(COPY, all.toArray(String[]::new));
    return new FeedbackSeen(COPY, RT, copy.form(), door.now);
  }

  @Test
  public void
      a_copied_answer_about_mail_is_nobodys_whatever_is_edited_until_it_is_changed_itself() {
    door.see.on(seen(ISSUE, "consent", "no"));
    door.later(Duration.ofDays(1));
    door.contacts.consent(kept().contact(), Consent.granted("rest", "", door.now));
    door.later(Duration.ofDays(1));

    door.see.on(copy("consent", "no"));
    door.see.on(copy("consent", "no", "moment", "billing"));
    assertThat(door.contacts.byEmail(ADA).orElseThrow().reach()).isEqualTo(Reach.OPEN);

    door.later(Duration.ofDays(1));
    door.see.on(copy("consent", "yes"));
    door.later(Duration.ofDays(1));
    door.see.on(copy("consent", "no"));
    assertThat(door.contacts.byEmail(ADA).orElseThrow().reach()).isEqualTo(Reach.DENIED);
  }

  @Test
  public void a_copied_customer_said_nothing_just_now() {
    door.see.on(seen(ISSUE));
    door.see.on(copy());

    assertThat(door.facts).extracting(SignalRecorded::copied).containsExactly(false, true);
  }

  @Test
  public void a_copy_keeps_neither_the_score_nor_the_source_reference_of_its_original() {
    door.see.on(seen(ISSUE, "nps", "3", "source", "crm:77"));

    door.see.on(copy("nps", "3", "source", "crm:77"));
    door.see.on(copy("nps", "3", "source", "crm:77", "moment", "billing"));

    Signal copy = door.signals.byIssue(COPY).orElseThrow();
    assertThat(copy.copyOf()).isEqualTo(ISSUE);
    assertThat(copy.scores()).isEqualTo(Scores.NONE);
    assertThat(copy.source()).isNull();
    assertThat(copy.moment()).isEqualTo("billing");
  }

  @Test
  public void the_same_words_with_a_typed_name_were_said_again() {
    door.see.on(seen(ISSUE, "nps", "3"));
    door.see.on(seen(COPY, "nps", "3"));

    assertThat(door.signals.byIssue(COPY).orElseThrow())
        .returns(null, Signal::copyOf)
        .returns(kept().scores(), Signal::scores);
  }
}
