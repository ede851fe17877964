package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.TakenBack;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Changing;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.QuietHours;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.letter.TemplateText;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.Before;
import org.junit.Test;

/** One mail to ADA on its way, and everything that can come between. */
public class DeliverTest {
  private static final Rules LIVE = FakeRulebook.live(Duration.ZERO);

  private final World world = new World();

  @Before
  public void ada_waits_for_the_news() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.outbox.add(OutboxEntry.fresh(Letters.shippedTo(ADA), world.now(), world.now()));
  }

  private OutboxEntry delivered() {
    world.one.mailTurn.run(() -> true);
    return world.only();
  }

  private static Contact reader(
      long id, @Nullable String address, String language, Consent consent) {
    return new Contact(new ContactId(id), "Person " + id, address, null, language, consent);
  }

  /** What became of this mail when everything that is due had its turn. */
  private OutboxEntry told(Contact person, Kind kind, @Nullable RoadmapStatus status, long change) {
    Message message =
        new Message(DARK_MODE, RT, person.id(), kind, new ChangeId(change), status, "", 1);
    world.outbox.add(OutboxEntry.fresh(message, world.now(), world.now()));
    world.one.mailTurn.run(() -> true);
    return world.outbox.about(Set.of(DARK_MODE), person.id(), 1).get(0);
  }

  private OutboxEntry toldOfTheRelease(Contact person) {
    return told(person, Kind.SHIPPED, SHIPPED, Letters.FIRST_CHANGE.value());
  }

  private void skippedFor(Reason why) {
    assertThat(delivered().state()).isEqualTo(State.SKIPPED);
    assertThat(world.only().reason()).isEqualTo(why);
    assertThat(world.mailer.mails).isEmpty();
  }

  @Test
  public void a_status_the_project_stopped_telling_of_is_not_told_any_more() {
    world.rules.with(RT, FakeRulebook.telling(world.rules.of(RT), RoadmapStatus.PLANNED));

    skippedFor(Reason.STATUS_NOT_TOLD);
  }

  @Test
  public void is_sent_with_everything_a_mail_must_carry() {
    OutboxEntry row = delivered();

    Envelope mail = world.mailer.mails.get(0);
    assertThat(row.state()).isEqualTo(State.SENT);
    assertThat(mail.to()).isEqualTo(ADA.email());
    assertThat(mail.body().subject()).isEqualTo("Dark mode is here");
    assertThat(mail.body().text())
        .contains("Hi Ada Lindqvist,")
        .contains(
            "We’ve released Dark mode—based on 2 requests. Try it here:"
                + " https://www.example.com/news/dark-mode.")
        .contains("You told us: “Please add a dark mode”")
        .contains("https://jira.example.com/jira/stop?t=1");
    assertThat(mail.messageId()).matches("<rt\\.[a-z2-7]{52}@example\\.com>");
    assertThat(mail.fromName()).isEqualTo("Roundtrip team");
    assertThat(mail.replyTo()).isEqualTo("loop@example.com");
  }

  @Test
  public void without_consent_nothing_leaves() {
    world.contacts.consent(ADA.id(), Consent.denied("phone", "", world.now()));

    skippedFor(Reason.NO_CONSENT);
  }

  @Test
  public void after_unsubscribing_nothing_leaves() {
    world.contacts.consent(ADA.id(), Consent.own(false, TakenBack.STOP, world.now()));

    skippedFor(Reason.UNSUBSCRIBED);
  }

  @Test
  public void somebody_never_asked_is_told_only_where_the_project_wants_it() {
    Contact lin = world.asks(reader(3, "lin@example.com", "de", Consent.UNKNOWN), "");
    world.rules.with(RT, LIVE);
    assertThat(toldOfTheRelease(lin).reason()).isEqualTo(Reason.NOT_ASKED);

    Contact max = world.asks(reader(4, "max@example.com", "de", Consent.UNKNOWN), "");
    world.rules.with(RT, FakeRulebook.unasked(LIVE));
    assertThat(toldOfTheRelease(max).state()).isEqualTo(State.SENT);

    assertThat(world.mailer.receivers()).doesNotContain("lin@example.com");
    assertThat(world.mailer.receivers()).contains("max@example.com");
  }

  @Test
  public void a_no_is_a_no_even_where_people_who_were_never_asked_are_told() {
    world.contacts.consent(ADA.id(), Consent.denied("phone", "", world.now()));
    world.rules.with(RT, FakeRulebook.unasked(LIVE));

    skippedFor(Reason.NO_CONSENT);
  }

  @Test
  public void without_an_address_nobody_is_told() {
    Contact lin = world.asks(reader(3, null, "", Consent.granted("survey", "1", MONDAY)), "");

    assertThat(toldOfTheRelease(lin).reason()).isEqualTo(Reason.NO_ADDRESS);
  }

  @Test
  public void an_address_that_cannot_be_one_is_not_tried() {
    Contact lin =
        world.asks(reader(3, "lin at home", "", Consent.granted("survey", "1", MONDAY)), "");

    assertThat(toldOfTheRelease(lin).reason()).isEqualTo(Reason.INVALID_ADDRESS);
    assertThat(world.mailer.receivers()).doesNotContain("lin at home");
  }

  @Test
  public void mail_programs_are_told_the_language_of_the_letter() {
    Contact lin = world.asks(reader(3, "lin@example.com", "de-AT", ADA.consent()), "");
    Contact max = world.asks(reader(4, "max@example.com", "fr", ADA.consent()), "");
    world.rules.with(RT, FakeRulebook.writing(LIVE, Locale.GERMAN));

    toldOfTheRelease(lin);
    toldOfTheRelease(max);

    assertThat(world.mailer.mails)
        .filteredOn(mail -> !mail.to().equals(ADA.email()))
        .allSatisfy(
            mail -> {
              assertThat(mail.language()).isEqualTo(Locale.GERMAN);
              assertThat(mail.body().subject()).isEqualTo("Dark mode ist da");
            })
        .hasSize(2);
  }

  @Test
  public void the_same_news_is_told_once_whichever_change_brought_it() {
    delivered();

    OutboxEntry again = told(ADA, Kind.SHIPPED, SHIPPED, 777);

    assertThat(again.reason()).isEqualTo(Reason.DUPLICATE);
    assertThat(world.mailer.mails).hasSize(1);
  }

  @Test
  public void after_shipped_no_other_status_of_the_item_is_news() {
    delivered();
    world.jira.move(DARK_MODE, PLANNED, world.now());

    OutboxEntry back = told(ADA, Kind.STATUS, PLANNED, 777);

    assertThat(back.reason()).isEqualTo(Reason.DUPLICATE);
    assertThat(world.mailer.mails).hasSize(1);
  }

  @Test
  public void who_heard_that_it_is_planned_does_not_hear_it_again() {
    world.jira.move(DARK_MODE, PLANNED, world.now());
    told(ADA, Kind.STATUS, PLANNED, 400);

    assertThat(told(ADA, Kind.STATUS, PLANNED, 401).reason()).isEqualTo(Reason.DUPLICATE);
    assertThat(world.mailer.mails).hasSize(1);
  }

  @Test
  public void thanks_for_feedback_need_no_item_anybody_stands_behind() {
    world.asked.clear();

    assertThat(thanked(1).state()).isEqualTo(State.SENT);
  }

  @Test
  public void of_two_reasons_what_is_missing_is_named_and_the_project_first() {
    world.jira.move(DARK_MODE, PLANNED, world.now());
    Contact lin = world.asks(reader(3, null, "", Consent.granted("survey", "1", MONDAY)), "");
    assertThat(toldOfTheRelease(lin).reason()).isEqualTo(Reason.NO_ADDRESS);

    world.jira.delete(DARK_MODE);
    assertThat(told(lin, Kind.SHIPPED, SHIPPED, 777).reason()).isEqualTo(Reason.ISSUE_DELETED);

    world.rules.with(RT, FakeRulebook.off(FakeRulebook.live(Duration.ZERO)));
    assertThat(told(lin, Kind.SHIPPED, SHIPPED, 778).reason()).isEqualTo(Reason.PROJECT_OFF);
  }

  @Test
  public void who_heard_that_it_is_planned_hears_that_it_shipped() {
    world.jira.move(DARK_MODE, PLANNED, world.now());
    told(ADA, Kind.STATUS, PLANNED, 400);
    world.jira.move(DARK_MODE, SHIPPED, world.now());

    assertThat(told(ADA, Kind.SHIPPED, SHIPPED, 777).state()).isEqualTo(State.SENT);
  }

  @Test
  public void what_others_were_told_is_no_reason() {
    delivered();

    assertThat(toldOfTheRelease(GRACE).state()).isEqualTo(State.SENT);
  }

  @Test
  public void an_erased_person_is_not_told() {
    World erased = new World();
    Contact nobody =
        new Contact(new ContactId(77), "x", "x@example.com", null, "", Consent.UNKNOWN);
    erased.outbox.add(OutboxEntry.fresh(Letters.shippedTo(nobody), erased.now(), erased.now()));
    erased.jira.move(DARK_MODE, SHIPPED, erased.now());

    erased.one.mailTurn.run(() -> true);

    assertThat(erased.only().reason()).isEqualTo(Reason.ERASED);
  }

  @Test
  public void news_that_is_no_longer_true_is_not_told() {
    world.jira.move(DARK_MODE, PLANNED, world.now());

    skippedFor(Reason.STATUS_REVERTED);
  }

  @Test
  public void a_deleted_item_is_not_told_of() {
    world.jira.delete(DARK_MODE);

    skippedFor(Reason.ISSUE_DELETED);
  }

  @Test
  public void who_asked_for_a_restricted_item_hears_back_with_nothing_restricted_in_it() {
    world.jira.restrict(DARK_MODE);

    delivered();

    assertThat(world.mailer.mails).isNotEmpty();
    assertThat(world.mailer.mails)
        .allSatisfy(mail -> assertThat(mail.toString()).doesNotContain("RT-1", "/browse/"));
  }

  @Test
  public void where_merged_feedback_is_tracked_is_told_once() {
    World merged = new World();

    merged.merged(ADA);
    merged.merged(ADA);
    merged.one.mailTurn.run(() -> true);

    assertThat(merged.only().message().kind()).isEqualTo(Kind.MERGED);
    assertThat(merged.only().state()).isEqualTo(State.SENT);
  }

  @Test
  public void nobody_is_told_of_a_merge_that_was_undone() {
    World undone = new World();
    undone.merged(ADA);
    undone.asked.removeIf(person -> person.contact().equals(ADA.id()));
    assertThat(undone.asked).as("GRACE asks still").hasSize(1);

    undone.one.mailTurn.run(() -> true);

    assertThat(undone.only().reason()).isEqualTo(Reason.SPLIT);
    assertThat(undone.mailer.mails).isEmpty();
  }

  @Test
  public void merges_are_not_told_of_unless_the_project_wants_it() {
    World silent = new World();
    silent.rules.with(RT, FakeRulebook.silentOnMerges(FakeRulebook.live(Duration.ZERO)));

    silent.merged(ADA);

    assertThat(silent.outbox.all()).isEmpty();
  }

  @Test
  public void mail_that_was_kept_while_nobody_knew_leaves_only_where_the_project_wants_it() {
    World spoilt = new World();
    spoilt.rules.unreadable(RT);
    spoilt.merged(ADA);
    spoilt.merged(GRACE);
    spoilt.rules.with(RT, FakeRulebook.silentOnMerges(LIVE));

    spoilt.passes(Duration.ofDays(1));

    assertThat(spoilt.outbox.all())
        .extracting(OutboxEntry::reason)
        .containsExactly(Reason.KIND_NOT_TOLD, Reason.KIND_NOT_TOLD);
  }

  @Test
  public void a_project_that_was_switched_off_tells_nobody() {
    world.rules.with(RT, FakeRulebook.off(FakeRulebook.live(Duration.ZERO)));

    skippedFor(Reason.PROJECT_OFF);
  }

  @Test
  public void where_what_the_project_decided_is_lost_altogether_its_mail_waits_too() {
    Rules known = world.rules.of(RT);
    world.rules.with(RT, Rules.OFF);
    OutboxEntry held = toldOfTheRelease(ADA);
    assertThat(held.reason()).isEqualTo(Reason.SETTINGS_UNREADABLE);
    assertThat(held.state()).isEqualTo(State.DUE);

    world.rules.with(RT, known);
    world.passes(Duration.ofDays(1));

    assertThat(world.outbox.find(held.id()).orElseThrow().state()).isEqualTo(State.SENT);
  }

  @Test
  public void while_nobody_knows_what_the_statuses_stand_for_mail_waits_and_is_not_given_up() {
    Map<Contact, Consumer<Boolean>> spoilt =
        Map.of(ADA, world.jira::unreadable, GRACE, world.jira::unmapped);
    spoilt.forEach(
        (person, spoil) -> {
          spoil.accept(true);
          OutboxEntry held = told(person, Kind.SHIPPED, SHIPPED, Letters.FIRST_CHANGE.value());
          assertThat(held.reason()).isEqualTo(Reason.SETTINGS_UNREADABLE);
          assertThat(held.state()).isEqualTo(State.DUE);
          spoil.accept(false);
        });

    world.passes(Duration.ofDays(1));

    assertThat(world.outbox.all())
        .extracting(OutboxEntry::state)
        .containsExactly(State.SENT, State.SENT);
  }

  @Test
  public void of_a_merge_nothing_is_said_either_while_nobody_knows_where_the_item_stands() {
    world.jira.unreadable(true);
    assertThat(told(ADA, Kind.MERGED, null, 1).reason()).isEqualTo(Reason.SETTINGS_UNREADABLE);

    world.jira.unreadable(false);
    world.jira.unmapped(true);
    assertThat(told(GRACE, Kind.MERGED, null, 1).state())
        .as("nobody ever said what the statuses stand for")
        .isEqualTo(State.SENT);
  }

  @Test
  public void an_item_that_moved_to_where_no_status_means_anything_is_no_news_any_more() {
    ProjectId other = new ProjectId(10001);
    world.rules.with(other, LIVE);
    world.jira.create(DARK_MODE, other, SHIPPED);
    world.jira.unmapped(true);

    skippedFor(Reason.STATUS_REVERTED);
  }

  @Test
  public void mail_about_an_issue_that_is_gone_waits_for_no_settings() {
    world.jira.delete(DARK_MODE);
    world.rules.with(RT, Rules.OFF);
    assertThat(told(ADA, Kind.SHIPPED, SHIPPED, 777).reason()).isEqualTo(Reason.ISSUE_DELETED);

    world.rules.unreadable(RT);
    assertThat(told(ADA, Kind.SHIPPED, SHIPPED, 778).reason()).isEqualTo(Reason.ISSUE_DELETED);
  }

  @Test
  public void settings_put_right_while_a_mail_is_judged_do_not_give_it_up() {
    JudgeMail judge =
        new JudgeMail(
            new Changing(Rules.UNREADABLE, world.rules.of(RT)),
            world.contacts,
            world.jira,
            world.outbox,
            world.audience,
            world.one.pace);

    assertThat(judge.of(Letters.queuedTo(ADA), world.now()))
        .isEqualTo(new Verdict.Held(Reason.SETTINGS_UNREADABLE));
  }

  @Test
  public void where_nobody_knows_what_the_project_decided_mail_waits_and_is_not_given_up() {
    Rules known = world.rules.of(RT);
    world.rules.unreadable(RT);
    OutboxEntry held = toldOfTheRelease(ADA);
    assertThat(held.reason()).isEqualTo(Reason.SETTINGS_UNREADABLE);
    assertThat(held.state()).isEqualTo(State.DUE);

    world.rules.with(RT, known);
    world.passes(Duration.ofDays(1));

    assertThat(world.outbox.find(held.id()).orElseThrow().state()).isEqualTo(State.SENT);
  }

  @Test
  public void a_moved_item_follows_the_rules_of_its_new_project() {
    ProjectId other = new ProjectId(10001);
    world.jira.create(DARK_MODE, other, PLANNED);
    world.jira.move(DARK_MODE, SHIPPED, world.now());

    skippedFor(Reason.PROJECT_OFF);
    world.rules.unreadable(other);
    assertThat(told(ADA, Kind.SHIPPED, SHIPPED, 777).reason())
        .isEqualTo(Reason.SETTINGS_UNREADABLE);
  }

  @Test
  public void a_dry_run_writes_the_mail_and_keeps_it() {
    world.rules.with(RT, FakeRulebook.dry(FakeRulebook.live(Duration.ZERO)));

    skippedFor(Reason.DRY_RUN);

    assertThat(world.only().body().text()).contains("We’ve released Dark mode");
  }

  @Test
  public void a_template_that_cannot_be_read_is_never_sent_raw() {
    world.templates.save(
        RT, Kind.SHIPPED, Locale.ENGLISH, new TemplateText("x", "{{secret}}", 0), LIN, world.now());

    assertThat(delivered().state()).isEqualTo(State.DEAD);
    assertThat(world.only().reason()).isEqualTo(Reason.TEMPLATE_ERROR);
    assertThat(world.mailer.mails).isEmpty();
  }

  @Test
  public void a_pause_holds_everything_and_loses_nothing() {
    world.halt = Optional.of(Reason.PAUSED);
    assertThat(delivered().state()).isEqualTo(State.DUE);

    world.halt = Optional.empty();

    assertThat(delivered().state()).isEqualTo(State.SENT);
  }

  @Test
  public void a_pause_between_claim_and_hand_off_holds_too() {
    OutboxEntry row = world.only();
    world.halt = Optional.of(Reason.PAUSED);

    Deliver.Done done = world.one.deliver.one(row);

    assertThat(done).isEqualTo(Deliver.Done.HALTED);
    assertThat(world.only().state()).isEqualTo(State.DUE);
    assertThat(world.only().reason()).isEqualTo(Reason.PAUSED);
    assertThat(world.only().attempt()).isZero();
  }

  @Test
  public void without_a_mail_server_it_waits() {
    world.mailer.unusable = Optional.of(Reason.NO_SERVER);
    delivered();
    assertThat(world.only().reason()).isEqualTo(Reason.NO_SERVER);

    world.mailer.unusable = Optional.empty();
    world.clock.pass(Duration.ofMinutes(1));

    assertThat(delivered().state()).isEqualTo(State.SENT);
  }

  @Test
  public void a_server_that_is_down_costs_the_mail_no_try_and_is_left_in_peace() {
    for (int i = 0; i < 9; i++) {
      world.mailer.answers.add(
          new Delivery.NoServer(Reason.SERVER_DOWN, "connection refused", false));
    }
    for (int i = 0; i < 30; i++) {
      world.clock.pass(Duration.ofSeconds(5));
      delivered();
    }

    assertThat(world.only().attempt()).isZero();
    assertThat(world.mailer.mails.size()).isBetween(5, 7);
  }

  @Test
  public void later_is_tried_again_with_the_same_name_and_the_same_words() {
    world.mailer.answers.add(new Delivery.Later("451 greylisted", Duration.ZERO));
    assertThat(delivered().state()).isEqualTo(State.RETRY);

    world.clock.pass(Duration.ofMinutes(1));

    assertThat(delivered().state()).isEqualTo(State.SENT);
    assertThat(world.mailer.mails).hasSize(2);
    assertThat(world.mailer.mails.get(0)).isEqualTo(world.mailer.mails.get(1));
  }

  @Test
  public void never_is_not_tried_again_and_a_missing_address_is_remembered() {
    world.mailer.answers.add(new Delivery.Never("550 5.1.1 no such user", Delivery.About.NOBODY));
    assertThat(delivered().state()).isEqualTo(State.DEAD);
    world.outbox.add(
        OutboxEntry.fresh(Letters.shippedTo(ADA, new ChangeId(777)), world.now(), world.now()));

    world.clock.pass(Duration.ofDays(1));
    world.one.mailTurn.run(() -> true);

    assertThat(world.outbox.all())
        .extracting(OutboxEntry::reason)
        .containsOnly(Reason.SUPPRESSED_BOUNCE);
    assertThat(world.mailer.mails).hasSize(1);
  }

  @Test
  public void gives_up_after_three_days() {
    for (int i = 0; i < 200; i++)
      world.mailer.answers.add(new Delivery.Later("451", Duration.ZERO));

    for (int hour = 0; hour < 80; hour++) {
      world.clock.pass(Duration.ofHours(1));
      delivered();
    }

    assertThat(world.only().state()).isEqualTo(State.DEAD);
    assertThat(world.only().reason()).isEqualTo(Reason.EXPIRED);
    assertThat(world.mailer.mails.size()).isBetween(20, 40);
  }

  @Test
  public void an_unknown_end_is_tried_again_or_stuck_where_the_project_is_strict() {
    world.mailer.answers.add(new Delivery.Unknown("read timed out"));
    assertThat(delivered().state()).isEqualTo(State.RETRY);

    world.rules.with(RT, FakeRulebook.strict(FakeRulebook.live(Duration.ZERO)));
    world.mailer.answers.add(new Delivery.Unknown("read timed out"));
    world.clock.pass(Duration.ofMinutes(1));

    assertThat(delivered().state()).isEqualTo(State.PARKED);
    world.clock.pass(Duration.ofDays(1));
    assertThat(delivered().state()).isEqualTo(State.PARKED);
    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void unsubscribing_wins_against_a_sender_that_has_already_claimed() {
    OutboxEntry row = world.only();
    OutboxEntry claimed = row.claimed("node-1", world.now());
    world.outbox.move(row, claimed);

    int stopped = world.stop.to(ADA.id(), Reason.UNSUBSCRIBED);

    assertThat(stopped).isEqualTo(1);
    assertThat(
            world.outbox.move(
                claimed, claimed.handedOff(new Body("s", "t", "h", world.now()), world.now())))
        .isFalse();
    assertThat(world.only().state()).isEqualTo(State.SKIPPED);
  }

  @Test
  public void unsubscribing_during_the_hand_off_stops_every_later_try() {
    world.mailer.answers.add(new Delivery.Later("451", Duration.ZERO));
    world.mailer.beforeAnswer =
        mail -> {
          world.contacts.consent(ADA.id(), Consent.own(false, TakenBack.STOP, world.now()));
          world.stop.to(ADA.id(), Reason.UNSUBSCRIBED);
        };
    delivered();

    world.clock.pass(Duration.ofHours(1));
    delivered();

    assertThat(world.mailer.mails).hasSize(1);
    assertThat(world.only().reason()).isEqualTo(Reason.UNSUBSCRIBED);
  }

  private OutboxEntry thanked(long change) {
    world.rules.with(RT, FakeRulebook.acknowledging(world.rules.of(RT)));
    return told(ADA, Kind.ACKNOWLEDGE, null, change);
  }

  /** For an hour from now. */
  private QuietHours quiet() {
    LocalTime here = LocalTime.ofInstant(world.now(), ZoneOffset.UTC);
    return new QuietHours(here.minusHours(1), here.plusHours(1), ZoneOffset.UTC);
  }

  @Test
  public void in_quiet_hours_mail_waits_for_their_end() {
    world.rules.with(RT, LIVE.quiet(quiet()));
    OutboxEntry waiting = toldOfTheRelease(GRACE);
    assertThat(waiting.reason()).isEqualTo(Reason.QUIET_HOURS);
    assertThat(waiting.due()).isEqualTo(world.now().plus(Duration.ofHours(1)));
    assertThat(world.mailer.mails).isEmpty();

    world.clock.pass(Duration.ofHours(1));
    world.one.mailTurn.run(() -> true);

    assertThat(world.outbox.all()).extracting(OutboxEntry::state).containsOnly(State.SENT);
    assertThat(world.outbox.all()).extracting(OutboxEntry::attempt).containsOnly(1);
  }

  @Test
  public void a_dry_run_shows_its_mail_at_any_hour() {
    world.rules.with(RT, FakeRulebook.dry(LIVE).quiet(quiet()));

    assertThat(toldOfTheRelease(GRACE).reason()).isEqualTo(Reason.DRY_RUN);
  }

  @Test
  public void a_daily_cap_postpones_what_is_too_much_for_one_person() {
    world.rules.with(RT, FakeRulebook.capped(LIVE, 2));
    delivered();
    assertThat(thanked(1).state()).isEqualTo(State.SENT);

    OutboxEntry third = thanked(2);

    assertThat(third.state()).isEqualTo(State.DUE);
    assertThat(third.reason()).isEqualTo(Reason.DAILY_CAP);
    assertThat(third.due()).isEqualTo(world.now().plus(Duration.ofHours(1)));
    assertThat(toldOfTheRelease(GRACE).state()).as("GRACE has had none").isEqualTo(State.SENT);
  }

  @Test
  public void the_cap_counts_the_last_24_hours() {
    world.rules.with(RT, FakeRulebook.capped(LIVE, 1));
    delivered();
    world.clock.pass(Duration.ofHours(24));
    assertThat(thanked(1).reason()).isEqualTo(Reason.DAILY_CAP);

    world.clock.pass(Duration.ofHours(1));
    world.one.mailTurn.run(() -> true);

    assertThat(world.outbox.all()).extracting(OutboxEntry::state).containsOnly(State.SENT);
  }

  @Test
  public void a_mail_that_breaks_something_does_not_keep_the_others_waiting() {
    world.jira.breaks(new IssueId(1));
    world.outbox.add(
        OutboxEntry.fresh(
            new Message(
                new IssueId(1), RT, GRACE.id(), Kind.SHIPPED, Letters.FIRST_CHANGE, SHIPPED, "", 1),
            world.now().minusSeconds(60),
            world.now()));

    world.one.mailTurn.run(() -> true);

    assertThat(world.outbox.all())
        .extracting(OutboxEntry::state)
        .containsExactly(State.SENT, State.DUE);
    assertThat(world.outbox.all().get(1).reason()).isEqualTo(Reason.TRY_LATER);
  }
}
