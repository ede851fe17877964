package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.LIN;
import static io.roundtrip.Things.RT;
import static io.roundtrip.notify.Reason.SPLIT;
import static io.roundtrip.roadmap.RoadmapStatus.PLANNED;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Consent;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.letter.TemplateText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** ADA gets one mail a day. She had today's, and three items shipped that she asked for. */
public class TogetherTest {
  private static final Rules ONE_A_DAY = FakeRulebook.capped(FakeRulebook.live(Duration.ZERO), 1);
  private static final IssueId FIRST = new IssueId(601);
  private static final IssueId SECOND = new IssueId(602);
  private static final IssueId THIRD = new IssueId(603);

  private final World world = new World();

  private void news(IssueId item) {
    world.jira.create(item, RT, SHIPPED);
    world.adaAsksFor(item);
    world.outbox.add(
        OutboxEntry.fresh(
            new Message(
                item, RT, ADA.id(), Kind.SHIPPED, new ChangeId(item.value()), SHIPPED, "", 1),
            world.now(),
            world.now()));
  }

  @Before
  public void three_wait_for_tomorrow() {
    world.rules.with(RT, ONE_A_DAY);
    news(new IssueId(600));
    world.turns();
    for (IssueId item : List.of(FIRST, SECOND, THIRD)) news(item);
    world.turns();
    assertThat(world.mailer.mails).hasSize(1);
    assertThat(three()).extracting(OutboxEntry::reason).containsOnly(Reason.DAILY_CAP);
  }

  private OutboxEntry row(IssueId item) {
    return world.outbox.about(Set.of(item), ADA.id(), 1).get(0);
  }

  private List<OutboxEntry> three() {
    return List.of(row(FIRST), row(SECOND), row(THIRD));
  }

  private OutboxEntry lead() {
    return three().stream().filter(row -> row.lead() == 0).findFirst().orElseThrow();
  }

  private List<OutboxEntry> others() {
    return three().stream().filter(row -> row.lead() > 0).toList();
  }

  private void tomorrow() {
    world.passes(Duration.ofHours(25));
  }

  private void later(Delivery answer) {
    world.mailer.answers.add(answer);
    tomorrow();
  }

  @Test
  public void what_the_cap_kept_leaves_in_one_mail() {
    tomorrow();

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(world.mailer.mails.get(1).body().subject()).isEqualTo("digest");
    assertThat(world.mailer.mails.get(1).series().digest()).isTrue();
    assertThat(world.mailer.mails.get(0).series().digest()).isFalse();
    assertThat(three()).extracting(OutboxEntry::state).containsOnly(State.SENT);
    assertThat(three()).extracting(OutboxEntry::reason).containsOnlyNulls();
    assertThat(three())
        .extracting(OutboxEntry::body)
        .as("each shows what was sent")
        .containsOnly(world.mailer.mails.get(1).body());
    assertThat(others()).hasSize(2).extracting(OutboxEntry::lead).containsOnly(lead().id());
  }

  @Test
  public void it_is_one_mail_for_the_cap_and_everything_in_it_is_told() {
    tomorrow();
    news(new IssueId(604));
    news(new IssueId(605));
    world.passes(Duration.ofMinutes(1));
    assertThat(world.mailer.mails).as("one a day").hasSize(2);

    tomorrow();
    assertThat(world.mailer.mails).hasSize(3);
    Message again =
        new Message(SECOND, RT, ADA.id(), Kind.SHIPPED, new ChangeId(9), SHIPPED, "", 1);
    world.outbox.add(OutboxEntry.fresh(again, world.now(), world.now()));
    tomorrow();
    assertThat(row(SECOND).reason()).isEqualTo(Reason.DUPLICATE);
    assertThat(world.mailer.mails).hasSize(3);
  }

  @Test
  public void what_is_no_longer_true_is_left_out() {
    world.jira.create(SECOND, RT, PLANNED);

    tomorrow();
    world.passes(Duration.ofHours(2));

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(row(SECOND).reason()).isEqualTo(Reason.STATUS_REVERTED);
    assertThat(row(FIRST).state()).isEqualTo(State.SENT);
    assertThat(row(THIRD).state()).isEqualTo(State.SENT);
  }

  @Test
  public void put_off_by_the_server_they_leave_together_at_the_next_try_with_the_same_name() {
    later(new Delivery.Later("451 later", Duration.ZERO));
    assertThat(others()).extracting(OutboxEntry::reason).containsOnly(Reason.IN_DIGEST);
    assertThat(lead().state()).isEqualTo(State.RETRY);

    world.passes(Duration.ofMinutes(30));

    assertThat(world.mailer.mails).hasSize(3);
    assertThat(world.mailer.mails.get(2)).isEqualTo(world.mailer.mails.get(1));
    assertThat(three()).extracting(OutboxEntry::state).containsOnly(State.SENT);
  }

  @Test
  public void what_is_no_longer_true_at_the_next_try_is_left_out_and_not_taken_for_said() {
    later(new Delivery.Later("451 later", Duration.ZERO));
    IssueId reverted = others().get(0).message().item();
    world.jira.create(reverted, RT, PLANNED);

    world.passes(Duration.ofMinutes(30));
    world.passes(Duration.ofHours(2));

    assertThat(row(reverted).reason()).isEqualTo(Reason.STATUS_REVERTED);
    assertThat(three()).filteredOn(row -> row.state() == State.SENT).hasSize(2);
    assertThat(world.mailer.mails.get(2).body()).isNotEqualTo(world.mailer.mails.get(1).body());
  }

  @Test
  public void the_same_news_twice_is_said_once() {
    Message again = new Message(FIRST, RT, ADA.id(), Kind.SHIPPED, new ChangeId(9), SHIPPED, "", 1);
    world.outbox.add(OutboxEntry.fresh(again, world.now(), world.now()));
    world.turns();
    for (IssueId other : List.of(SECOND, THIRD)) world.jira.create(other, RT, PLANNED);

    tomorrow();
    world.passes(Duration.ofHours(2));

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(world.outbox.about(Set.of(FIRST), ADA.id(), 9))
        .extracting(OutboxEntry::reason)
        .containsExactlyInAnyOrder(Reason.DUPLICATE, null);
  }

  @Test
  public void whoever_heard_what_became_of_a_wish_is_not_thanked_for_it_any_more() {
    world.rules.with(RT, FakeRulebook.acknowledging(ONE_A_DAY));
    IssueId wish = new IssueId(650);
    IssueId item = new IssueId(651);
    world.jira.create(wish, RT, PLANNED);
    world.jira.create(item, RT, SHIPPED);
    world.adaAsksFor(wish);
    world.adaAsksFor(item, wish);
    tomorrow();
    queue(
        new Message(
            item, RT, ADA.id(), Kind.SHIPPED, new ChangeId(5), SHIPPED, "", 1, Set.of(wish)));
    tomorrow();
    assertThat(row(item).state()).isEqualTo(State.SENT);
    queue(new Message(wish, RT, ADA.id(), Kind.ACKNOWLEDGE, new ChangeId(0), null, "", 1));

    tomorrow();

    assertThat(row(wish).reason()).isEqualTo(Reason.DUPLICATE);
    assertThat(world.mailer.mails).hasSize(3);
  }

  private void queue(Message message) {
    world.outbox.add(OutboxEntry.fresh(message, world.now(), world.now()));
  }

  @Test
  public void one_mail_holds_twenty_and_the_rest_waits_for_the_next() {
    for (long id = 700; id < 720; id++) news(new IssueId(id));
    world.turns();

    tomorrow();
    assertThat(world.mailer.mails).hasSize(2);
    assertThat(world.outbox.all()).filteredOn(row -> row.state() == State.SENT).hasSize(1 + 20);

    tomorrow();
    assertThat(world.mailer.mails).hasSize(3);
    assertThat(world.outbox.all()).extracting(OutboxEntry::state).containsOnly(State.SENT);
  }

  @Test
  public void what_another_project_tells_by_now_is_a_mail_of_its_own() {
    ProjectId other = new ProjectId(RT.value() + 1);
    world.rules.with(other, FakeRulebook.answeredAt(ONE_A_DAY, "other@example.com"));
    world.jira.create(SECOND, other, SHIPPED);

    tomorrow();
    tomorrow();

    assertThat(three()).extracting(OutboxEntry::state).containsOnly(State.SENT);
    assertThat(world.mailer.mails).hasSize(3);
  }

  @Test
  public void given_up_after_it_may_have_left_it_holds_the_others_until_a_person_decides() {
    later(new Delivery.Unknown("no answer"));
    OutboxEntry unsure = lead();
    OutboxEntry claimed = unsure.claimed("node-1", world.now());
    world.outbox.move(unsure, claimed);
    world.outbox.move(claimed, claimed.dead(Reason.EXPIRED, "", world.now()));

    world.passes(Duration.ofDays(2));

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(others()).extracting(OutboxEntry::reason).containsOnly(Reason.IN_DIGEST);
  }

  @Test
  public void whose_mail_did_not_leave_while_nobody_said_so_is_a_mail_of_its_own() {
    later(new Delivery.Never("554 no", Delivery.About.MAIL));
    OutboxEntry dead =
        three().stream().filter(row -> row.state() == State.DEAD).findFirst().orElseThrow();
    OutboxEntry waiting =
        three().stream().filter(row -> row.state() == State.DUE).findFirst().orElseThrow();
    world.outbox.move(waiting, MailSteps.led(waiting, dead.id(), world.now()));

    tomorrow();

    assertThat(row(waiting.message().item()).state()).isEqualTo(State.SENT);
    assertThat(row(waiting.message().item()).lead()).isZero();
  }

  @Test
  public void refused_for_good_each_is_on_its_own_again() {
    later(new Delivery.Never("554 no", Delivery.About.MAIL));

    assertThat(three()).filteredOn(row -> row.state() == State.DEAD).hasSize(1);
    assertThat(three()).extracting(OutboxEntry::lead).containsOnly(0L);
    tomorrow();

    assertThat(three()).filteredOn(row -> row.state() == State.SENT).hasSize(2);
    assertThat(world.mailer.mails).hasSize(4);
  }

  @Test
  public void while_nobody_knows_whether_it_left_none_of_it_leaves_otherwise() {
    world.rules.with(RT, FakeRulebook.strict(ONE_A_DAY));
    later(new Delivery.Unknown("no answer"));
    assertThat(lead().state()).isEqualTo(State.PARKED);

    world.passes(Duration.ofDays(2));
    assertThat(world.mailer.mails).hasSize(2);
    assertThat(others()).extracting(OutboxEntry::reason).containsOnly(Reason.IN_DIGEST);

    OutboxEntry parked = lead();
    world.outbox.move(parked, MailSteps.discarded(parked, "pm", world.now()));
    world.passes(Duration.ofHours(2));

    assertThat(world.mailer.mails).as("left at that counts as told").hasSize(2);
    assertThat(three()).extracting(OutboxEntry::state).containsOnly(State.SKIPPED);
  }

  @Test
  public void a_node_that_dies_after_the_mail_left_loses_and_doubles_none_of_it() {
    tomorrow();
    for (OutboxEntry row : others())
      assertThat(
              world.outbox.move(
                  row, MailSteps.undecided(row, State.DUE, Reason.IN_DIGEST, 0, "", world.now())))
          .isTrue();

    world.passes(Duration.ofHours(2));

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(three()).extracting(OutboxEntry::state).containsOnly(State.SENT);
  }

  @Test
  public void somebody_who_stops_gets_nothing_and_what_waits_with_another_stops_too() {
    later(new Delivery.Later("451 later", Duration.ZERO));

    world.stop.to(ADA.id(), Reason.UNSUBSCRIBED);
    world.passes(Duration.ofDays(2));

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(three()).extracting(OutboxEntry::reason).containsOnly(Reason.UNSUBSCRIBED);
  }

  @Test
  public void without_a_cap_each_is_a_mail() {
    world.rules.with(RT, FakeRulebook.live(Duration.ZERO));

    tomorrow();

    assertThat(world.mailer.mails).hasSize(4);
  }

  @Test
  public void a_dry_run_shows_each_as_a_mail_of_its_own() {
    world.rules.with(RT, FakeRulebook.dry(ONE_A_DAY));

    tomorrow();

    assertThat(three()).extracting(OutboxEntry::reason).containsOnly(Reason.DRY_RUN);
    assertThat(three()).extracting(row -> row.body().subject()).doesNotContain("digest");
  }

  @Test
  public void what_does_not_fit_into_one_mail_is_on_its_own_and_not_taken_for_said() {
    world.templates.save(
        RT,
        Kind.SHIPPED,
        Locale.ENGLISH,
        new TemplateText("{{item}}", "x".repeat(60_000), 0),
        LIN,
        world.now());

    tomorrow();

    assertThat(world.mailer.mails).hasSize(2);
    Envelope alone = world.mailer.mails.get(1);
    assertThat(alone.body().subject()).isNotEqualTo("digest");
    assertThat(alone.series().digest()).as("says one thing").isFalse();
    assertThat(three()).filteredOn(row -> row.state() == State.SENT).hasSize(1);
    assertThat(three()).extracting(OutboxEntry::lead).containsOnly(0L);

    for (int day = 0; day < 2; day++) tomorrow();
    assertThat(world.mailer.mails).hasSize(4);
    assertThat(three()).extracting(OutboxEntry::state).containsOnly(State.SENT);
  }

  private List<Long> ids(List<OutboxEntry> rows) {
    return rows.stream().map(OutboxEntry::id).toList();
  }

  @Test
  public void in_doubt_the_same_letter_leaves_again_and_nothing_new_joins_it() {
    later(new Delivery.Unknown("no answer"));
    news(new IssueId(604));
    world.mailTurn();
    assertThat(row(new IssueId(604)).reason()).isEqualTo(Reason.DAILY_CAP);

    world.passes(Duration.ofMinutes(2));

    assertThat(world.mailer.mails).hasSize(3);
    assertThat(world.mailer.mails.get(2)).isEqualTo(world.mailer.mails.get(1));
    assertThat(three()).extracting(OutboxEntry::state).containsOnly(State.SENT);
    assertThat(row(new IssueId(604)).state()).isEqualTo(State.DUE);
  }

  @Test
  public void in_doubt_what_reads_otherwise_by_now_waits_for_a_person() {
    later(new Delivery.Unknown("no answer"));
    TemplateText corrected = new TemplateText("{{item}} is here", "At last.", 0);
    world.templates.save(RT, Kind.SHIPPED, Locale.ENGLISH, corrected, LIN, world.now());

    isParkedWithTheOthers();
  }

  @Test
  public void in_doubt_and_one_of_it_no_longer_true_a_person_decides() {
    later(new Delivery.Unknown("no answer"));
    IssueId reverted = others().get(0).message().item();
    world.jira.create(reverted, RT, PLANNED);
    isParkedWithTheOthers();

    OutboxEntry parked = lead();
    world.outbox.move(parked, MailSteps.again(parked, "pm", world.now()));
    world.passes(Duration.ofHours(2));

    assertThat(world.mailer.mails).hasSize(3);
    assertThat(world.mailer.mails.get(2).messageId())
        .isEqualTo(world.mailer.mails.get(1).messageId());
    assertThat(row(reverted).reason()).isEqualTo(Reason.STATUS_REVERTED);
    assertThat(three()).filteredOn(row -> row.state() == State.SENT).hasSize(2);
  }

  @Test
  public void in_doubt_and_one_of_it_in_another_project_by_now_a_person_decides() {
    later(new Delivery.Unknown("no answer"));
    ProjectId other = new ProjectId(RT.value() + 1);
    world.rules.with(other, FakeRulebook.answeredAt(ONE_A_DAY, "other@example.com"));
    world.jira.create(others().get(0).message().item(), other, SHIPPED);

    isParkedWithTheOthers();
  }

  @Test
  public void in_doubt_and_one_of_it_somebody_elses_by_now_that_person_gets_it() {
    IssueId wish = new IssueId(801);
    IssueId fourth = new IssueId(604);
    world.jira.create(fourth, RT, SHIPPED);
    world.adaAsksFor(fourth, wish);
    Message about =
        new Message(fourth, RT, ADA.id(), Kind.SHIPPED, new ChangeId(604), SHIPPED, "", 1)
            .of(Set.of(wish));
    world.outbox.add(OutboxEntry.fresh(about, world.now(), world.now()));
    world.turns();
    later(new Delivery.Unknown("no answer"));
    OutboxEntry part = row(fourth);
    assertThat(part.lead()).isPositive();

    world.corrected.add(wish);
    world.askFor(fourth, List.of(new Recipient(GRACE.id(), "", Set.of(wish), false)));
    world.passes(Duration.ofMinutes(2));

    assertThat(lead(part).state()).isEqualTo(State.PARKED);
    assertThat(world.outbox.about(Set.of(fourth), GRACE.id(), 2)).hasSize(1);
  }

  @Test
  public void in_doubt_and_one_of_it_on_its_own_by_now_a_person_decides() {
    later(new Delivery.Unknown("no answer"));
    OutboxEntry part = others().get(0);
    Instant later = world.now().plus(Duration.ofDays(9));
    OutboxEntry alone = part.postponed(later, world.now()).ledBy(0);
    assertThat(world.outbox.move(part, alone)).isTrue();

    world.passes(Duration.ofMinutes(2));

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(lead(part).state()).isEqualTo(State.PARKED);
  }

  private OutboxEntry lead(OutboxEntry part) {
    return world.outbox.find(part.lead()).orElseThrow();
  }

  @Test
  public void in_doubt_and_one_of_it_stopped_since_it_is_not_said_once_more() {
    later(new Delivery.Unknown("no answer"));
    OutboxEntry part = others().get(0);
    OutboxEntry stopped =
        part.go(State.STOPPABLE, State.SKIPPED, part.due(), SPLIT, "", world.now());
    assertThat(world.outbox.move(part, stopped)).isTrue();

    world.passes(Duration.ofMinutes(2));

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(lead(part).state()).isEqualTo(State.PARKED);
  }

  @Test
  public void in_doubt_and_nothing_is_known_of_one_of_it_the_same_letter_waits_for_that() {
    later(new Delivery.Unknown("no answer"));
    IssueId elsewhere = others().get(0).message().item();
    ProjectId other = new ProjectId(RT.value() + 1);
    world.rules.unreadable(other);
    world.jira.create(elsewhere, other, SHIPPED);

    world.passes(Duration.ofMinutes(2));
    assertThat(lead().state()).isEqualTo(State.RETRY);
    assertThat(lead().reason()).isEqualTo(Reason.SETTINGS_UNREADABLE);

    world.jira.create(elsewhere, RT, SHIPPED);
    world.passes(Duration.ofHours(2));
    assertThat(world.mailer.mails).hasSize(3);
    assertThat(world.mailer.mails.get(2)).isEqualTo(world.mailer.mails.get(1));
    assertThat(three()).extracting(OutboxEntry::state).containsOnly(State.SENT);
  }

  @Test
  public void in_doubt_what_is_true_of_its_reader_is_no_question_to_a_person() {
    later(new Delivery.Unknown("no answer"));

    world.contacts.consent(ADA.id(), Consent.denied("phone", "", world.now()));
    world.passes(Duration.ofMinutes(2));
    world.passes(Duration.ofHours(2));

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(three()).extracting(OutboxEntry::state).containsOnly(State.SKIPPED);
    assertThat(three()).extracting(OutboxEntry::reason).containsOnly(Reason.NO_CONSENT);
  }

  @Test
  public void left_at_that_counts_as_told_of_all_that_it_may_have_said() {
    world.rules.with(RT, FakeRulebook.strict(ONE_A_DAY));
    later(new Delivery.Unknown("no answer"));
    OutboxEntry parked = lead();
    IssueId said = others().get(0).message().item();
    world.outbox.move(parked, MailSteps.discarded(parked, "pm", world.now()));
    world.passes(Duration.ofHours(2));

    Message again = new Message(said, RT, ADA.id(), Kind.SHIPPED, new ChangeId(9), SHIPPED, "", 1);
    world.outbox.add(OutboxEntry.fresh(again, world.now(), world.now()));
    tomorrow();

    assertThat(row(said).message().change()).isEqualTo(new ChangeId(9));
    assertThat(row(said).reason()).isEqualTo(Reason.DUPLICATE);
    assertThat(world.mailer.mails).hasSize(2);
  }

  @Test
  public void what_was_to_leave_with_it_before_keeps_its_place_in_a_full_mail() {
    OutboxEntry first = row(FIRST);
    OutboxEntry looked = first.claimed("node-2/run", world.now());
    world.outbox.move(first, looked);
    for (long id = 700; id < 718; id++) news(new IssueId(id));
    world.turns();
    later(new Delivery.Later("451 later", Duration.ZERO));
    Instant late = world.now().plus(Duration.ofDays(1));
    world.outbox.move(looked, looked.putBack(late, Reason.DAILY_CAP, "", world.now()));

    world.passes(Duration.ofMinutes(30));

    assertThat(world.mailer.mails).hasSize(3);
    assertThat(world.mailer.mails.get(2)).isEqualTo(world.mailer.mails.get(1));
    assertThat(row(FIRST).reason()).isEqualTo(Reason.DAILY_CAP);
  }

  private void isParkedWithTheOthers() {
    List<Long> waiting = ids(others());
    world.passes(Duration.ofMinutes(2));
    world.passes(Duration.ofDays(2));

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(lead().state()).isEqualTo(State.PARKED);
    assertThat(lead().isUnsure()).isTrue();
    assertThat(ids(others())).isEqualTo(waiting);
    assertThat(others()).extracting(OutboxEntry::reason).containsOnly(Reason.IN_DIGEST);
  }

  @Test
  public void in_doubt_all_of_it_stops_at_once_for_whoever_wants_no_more() {
    later(new Delivery.Unknown("no answer"));

    world.stop.to(ADA.id(), Reason.UNSUBSCRIBED);
    world.passes(Duration.ofDays(2));

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(three()).extracting(OutboxEntry::reason).containsOnly(Reason.UNSUBSCRIBED);
  }

  @Test
  public void it_arrived_and_so_did_all_that_it_said() {
    world.rules.with(RT, FakeRulebook.strict(ONE_A_DAY));
    later(new Delivery.Unknown("no answer"));
    OutboxEntry parked = lead();
    Instant tried = Objects.requireNonNull(parked.maybeLeft());
    world.passes(Duration.ofHours(3));
    world.outbox.move(parked, MailSteps.arrived(parked, "pm", world.now()));
    assertThat(row(parked.message().item()).changed()).isEqualTo(tried);

    world.passes(Duration.ofHours(2));

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(three()).extracting(OutboxEntry::state).containsOnly(State.SENT);
  }

  @Test
  public void what_is_woken_because_the_cap_is_raised_still_leaves_in_one_mail() {
    world.rules.with(RT, FakeRulebook.capped(ONE_A_DAY, 2));
    new WakeMail(world.outbox, world.clock).of(RT, WakeMail.Ended.SETTINGS);

    world.turns();

    assertThat(world.mailer.mails).hasSize(2);
    assertThat(three()).extracting(OutboxEntry::state).containsOnly(State.SENT);
  }

  @Test
  public void what_a_sender_that_slept_put_to_a_mail_that_had_left_is_not_taken_for_said() {
    tomorrow();
    news(new IssueId(604));
    world.mailTurn();
    OutboxEntry late = row(new IssueId(604));
    world.outbox.move(late, MailSteps.led(late, lead().id(), world.now()));

    tomorrow();

    assertThat(world.mailer.mails).hasSize(3);
    assertThat(row(new IssueId(604)).state()).isEqualTo(State.SENT);
    assertThat(row(new IssueId(604)).lead()).isZero();
  }

  @Test
  public void what_another_mail_told_just_before_it_joined_is_not_said_twice() {
    Message again = new Message(THIRD, RT, ADA.id(), Kind.SHIPPED, new ChangeId(9), SHIPPED, "", 1);
    World.Node two = world.new Node("node-2");
    Runnable other =
        () -> {
          world.outbox.add(OutboxEntry.fresh(again, world.now(), world.now()));
          OutboxEntry row = row(THIRD);
          assertThat(two.deliver.one(row)).isEqualTo(Deliver.Done.HANDLED);
          assertThat(row(THIRD).state()).isEqualTo(State.SENT);
        };
    Outbox overtaken = Meanwhile.before(3, world.outbox, other);
    World.Node one = world.new Node("node-1", overtaken, () -> world.nanos);
    world.rules.with(RT, FakeRulebook.capped(ONE_A_DAY, 3));

    one.deliver.one(row(FIRST));
    world.passes(Duration.ofHours(2));

    assertThat(world.outbox.all())
        .filteredOn(row -> row.message().item().equals(THIRD))
        .extracting(OutboxEntry::state)
        .containsExactlyInAnyOrder(State.SENT, State.SKIPPED);
    assertThat(world.outbox.all())
        .filteredOn(row -> row.message().item().equals(THIRD))
        .extracting(OutboxEntry::reason)
        .containsExactlyInAnyOrder(null, Reason.DUPLICATE);
  }
}
