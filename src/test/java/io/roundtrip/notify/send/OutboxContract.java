package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.Race;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Due;
import io.roundtrip.notify.Failures;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.NewsAhead.Part;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.back.BackSteps;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.Test;

public abstract class OutboxContract {
  private static final Body BODY =
      new Body("Dark mode is here", "Hi Ada 🎉", "<p>Hi Ada</p>", MONDAY);

  private static final ProjectId OTHER = new ProjectId(RT.value() + 1);

  protected abstract Outbox outbox();

  private OutboxEntry added(Message message) {
    assertThat(outbox().add(OutboxEntry.fresh(message, MONDAY, MONDAY))).isTrue();
    return outbox().list(RT, Set.of(), Page.first(1)).get(0);
  }

  private OutboxEntry moved(OutboxEntry from, OutboxEntry to) {
    assertThat(outbox().move(from, to)).isTrue();
    return to;
  }

  private OutboxEntry sent(Message message) {
    OutboxEntry row = added(message);
    OutboxEntry claimed = moved(row, row.claimed("node-1", MONDAY));
    OutboxEntry gone = moved(claimed, claimed.handedOff(BODY, MONDAY));
    return moved(gone, gone.sent("250 ok", MONDAY));
  }

  @Test
  public void keeps_everything_it_is_given() {
    OutboxEntry row = added(Letters.shippedTo(ADA));

    OutboxEntry claimed = moved(row, row.claimed("node-1", MONDAY.plusSeconds(1)));
    OutboxEntry gone = moved(claimed, claimed.handedOff(BODY, MONDAY.plusSeconds(2)));
    OutboxEntry again =
        moved(
            gone,
            gone.retried(
                MONDAY.plusSeconds(60), Reason.TRY_LATER, "451 later", MONDAY.plusSeconds(3)));

    assertThat(outbox().find(row.id())).contains(again);
    assertThat(again.message()).isEqualTo(Letters.shippedTo(ADA));
    assertThat(again.body()).isEqualTo(BODY);
  }

  @Test
  public void the_same_news_for_the_same_person_is_kept_once() {
    outbox().add(Letters.queuedTo(ADA));

    boolean again = outbox().add(Letters.queuedTo(ADA));

    assertThat(again).isFalse();
    assertThat(outbox().count(RT, Set.of())).isEqualTo(1);
  }

  @Test
  public void of_many_who_add_the_same_one_succeeds() throws Exception {
    var answers = Race.of(6, () -> outbox().add(Letters.queuedTo(ADA)));

    assertThat(answers).containsOnlyOnce(true);
    assertThat(outbox().count(RT, Set.of())).isEqualTo(1);
  }

  @Test
  public void of_many_who_claim_one_row_one_succeeds() throws Exception {
    OutboxEntry row = added(Letters.shippedTo(ADA));

    for (int round = 0; round < 20; round++) {
      OutboxEntry now = outbox().find(row.id()).orElseThrow();
      OutboxEntry next = now.claimed("node", MONDAY);

      var answers = Race.of(4, () -> outbox().move(now, next));

      assertThat(Collections.frequency(answers, true)).isEqualTo(1);
      moved(next, next.putBack(MONDAY, Reason.PAUSED, "", MONDAY));
    }
  }

  @Test
  public void a_step_from_an_old_version_changes_nothing() {
    OutboxEntry row = added(Letters.shippedTo(ADA));
    OutboxEntry stopped = moved(row, row.skipped(Reason.UNSUBSCRIBED, "", null, MONDAY));

    boolean late = outbox().move(row, row.claimed("node-2", MONDAY));

    assertThat(late).isFalse();
    assertThat(outbox().find(row.id())).contains(stopped);
  }

  @Test
  public void finds_what_is_due_oldest_first() {
    Instant later = MONDAY.plusSeconds(100);
    outbox().add(OutboxEntry.fresh(Letters.shippedTo(GRACE), later, MONDAY));
    outbox().add(OutboxEntry.fresh(Letters.shippedTo(ADA), MONDAY, MONDAY));

    assertThat(Due.in(outbox(), MONDAY, 10))
        .extracting(q -> q.message().contact())
        .containsExactly(ADA.id());
    assertThat(Due.in(outbox(), later, 10))
        .extracting(q -> q.message().contact())
        .containsExactly(ADA.id(), GRACE.id());
    assertThat(Due.in(outbox(), later, 1)).hasSize(1);
    assertThat(outbox().nextDue()).isEqualTo(MONDAY);
  }

  @Test
  public void finds_what_is_due_project_by_project_and_in_each_the_oldest_first() {
    Instant later = MONDAY.plusSeconds(100);
    OutboxEntry first = of(OTHER, 1, MONDAY.plusSeconds(1));
    OutboxEntry again = moved(leaving(2), row -> row.retried(later, Reason.TRY_LATER, "", later));
    OutboxEntry old = of(RT, 3, MONDAY);
    OutboxEntry young = of(RT, 4, later.plusSeconds(1));
    sent(Letters.shippedTo(ADA, new ChangeId(5)));
    ProjectId start = new ProjectId(0);

    assertThat(outbox().dueAfter(start, later, 9)).containsExactly(old, again, first);
    assertThat(outbox().dueAfter(start, later, 2)).containsExactly(old, again);
    assertThat(outbox().dueAfter(start, later.plusSeconds(1), 9)).contains(young);
    assertThat(outbox().dueAfter(RT, later, 9)).containsExactly(first);
    assertThat(outbox().dueAfter(OTHER, later, 9)).isEmpty();
  }

  @Test
  public void knows_what_has_not_come_to_an_end_and_waits_for_no_person() {
    OutboxEntry later = of(RT, 1, MONDAY.plusSeconds(9));
    OutboxEntry gone = leaving(2);
    OutboxEntry row = of(RT, 3, MONDAY.plusSeconds(1));
    OutboxEntry claimed = moved(row, row.claimed("node-1", MONDAY));
    moved(leaving(4), mail -> mail.parked("timed out", MONDAY));
    sent(Letters.shippedTo(ADA, new ChangeId(5)));

    assertThat(outbox().underWay(9)).containsExactly(gone, claimed, later);
    assertThat(outbox().underWay(2)).containsExactly(gone, claimed);
  }

  @Test
  public void counts_what_waits_of_some_kinds_or_statuses_in_one_project() {
    OutboxEntry gone = of(RT, 1, MONDAY);
    moved(gone, gone.skipped(Reason.PROJECT_OFF, "", null, MONDAY));
    of(RT, 2, MONDAY);
    of(new ProjectId(RT.value() + 1), 3, MONDAY);

    assertThat(outbox().waiting(RT, Part.ALL)).isEqualTo(1);
    assertThat(outbox().waiting(RT, new Part(Set.of(), Set.of(RoadmapStatus.SHIPPED))))
        .isEqualTo(1);
    assertThat(outbox().waiting(RT, new Part(Set.of(Kind.MERGED), Set.of(RoadmapStatus.PLANNED))))
        .isZero();
    assertThat(outbox().waiting(RT, new Part(Set.of(Kind.MERGED), Set.of(RoadmapStatus.SHIPPED))))
        .isEqualTo(1);
    assertThat(outbox().waiting(RT, Part.NONE)).isZero();
    assertThat(outbox().stoppable(RT, Part.NONE, 9)).isEmpty();
    assertThat(outbox().stoppable(RT, Part.of(Kind.MERGED), 9)).isEmpty();
    assertThat(outbox().stoppable(RT, Part.of(Kind.SHIPPED), 9)).hasSize(1);
  }

  private OutboxEntry of(ProjectId project, long change, Instant due) {
    Message like = Letters.shippedTo(ADA, new ChangeId(change));
    Message news =
        new Message(
            like.item(),
            project,
            like.contact(),
            like.kind(),
            like.change(),
            like.status(),
            like.words(),
            like.count());
    assertThat(outbox().add(OutboxEntry.fresh(news, due, MONDAY))).isTrue();
    return outbox().list(project, Set.of(), Page.first(1)).get(0);
  }

  @Test
  public void nothing_is_due_in_an_empty_outbox() {
    assertThat(Due.in(outbox(), MONDAY, 10)).isEmpty();
    assertThat(outbox().nextDue()).isEqualTo(Instant.MAX);
    assertThat(outbox().counts()).containsEntry(State.DUE, 0).hasSize(State.values().length);
  }

  @Test
  public void claimed_and_handed_over_rows_are_in_flight_and_not_due() {
    OutboxEntry row = added(Letters.shippedTo(ADA));

    OutboxEntry claimed = moved(row, row.claimed("node-1", MONDAY));

    assertThat(outbox().inFlight(10)).containsExactly(claimed);
    assertThat(Due.in(outbox(), MONDAY.plus(Duration.ofDays(1)), 10)).isEmpty();
  }

  @Test
  public void what_was_handed_over_cannot_be_stopped() {
    OutboxEntry ada = added(Letters.shippedTo(ADA));
    OutboxEntry claimed = moved(ada, ada.claimed("node-1", MONDAY));
    OutboxEntry grace = added(Letters.shippedTo(GRACE));

    assertThat(outbox().stoppable(ADA.id(), null)).containsExactly(claimed);
    assertThat(outbox().stoppable(ADA.id(), new ProjectId(99))).isEmpty();
    assertThat(outbox().stoppable(RT, Part.ALL, 10)).containsExactlyInAnyOrder(claimed, grace);
    moved(claimed, claimed.handedOff(BODY, MONDAY));
    assertThat(outbox().stoppable(ADA.id(), null)).isEmpty();
  }

  @Test
  public void pages_newest_first_by_state() {
    OutboxEntry first = sent(Letters.shippedTo(ADA));
    OutboxEntry second = added(Letters.shippedTo(GRACE));

    assertThat(outbox().list(RT, Set.of(), new Page(0, 10))).containsExactly(second, first);
    assertThat(outbox().list(RT, Set.of(), new Page(1, 10))).containsExactly(first);
    assertThat(outbox().list(RT, Set.of(State.SENT), new Page(0, 10))).containsExactly(first);
    assertThat(outbox().list(new ProjectId(99), Set.of(), new Page(0, 10))).isEmpty();
    assertThat(outbox().count(RT, Set.of(State.SENT, State.DUE))).isEqualTo(2);
    assertThat(outbox().about(Set.of(DARK_MODE), second.message().contact(), 5))
        .containsExactly(second);
    assertThat(outbox().about(Set.of(new IssueId(99)), second.message().contact(), 5)).isEmpty();
    assertThat(outbox().counts()).containsEntry(State.SENT, 1).containsEntry(State.DUE, 1);
  }

  @Test
  public void knows_what_a_person_was_told() {
    Message plain = Letters.shippedTo(ADA);
    Message wishing =
        new Message(
            plain.item(),
            plain.project(),
            plain.contact(),
            plain.kind(),
            plain.change(),
            plain.status(),
            plain.words(),
            plain.count(),
            Set.of(new IssueId(501), new IssueId(502)));
    sent(wishing);
    added(Letters.shippedTo(GRACE));

    assertThat(outbox().told(Set.of(ADA.id()), 9))
        .extracting(gone -> gone.message().status())
        .containsExactly(RoadmapStatus.SHIPPED);
    assertThat(outbox().told(Set.of(GRACE.id()), 9)).isEmpty();
    assertThat(outbox().told(Set.of(GRACE.id(), ADA.id()), 9)).hasSize(1);
    assertThat(outbox().told(Set.of(), 9)).isEmpty();
    assertThat(outbox().standings(DARK_MODE, 9))
        .containsExactly(
            standing(Letters.shippedTo(GRACE), State.DUE), standing(wishing, State.SENT));
    assertThat(outbox().standings(DARK_MODE, 1)).hasSize(1);
    assertThat(outbox().standings(new IssueId(99), 9)).isEmpty();
    assertThat(outbox().open(DARK_MODE)).isEqualTo(1);
    assertThat(outbox().open(new IssueId(99))).isZero();
    assertThat(outbox().told(Set.of(ADA.id()), 9).get(0).message().wishes())
        .containsExactlyInAnyOrder(new IssueId(501), new IssueId(502));
    assertThat(outbox().told(Set.of(ADA.id()), 9).get(0).message()).isEqualTo(wishing);
  }

  private static Outbox.Standing standing(Message mail, State state) {
    return new Outbox.Standing(
        mail.item(),
        mail.project(),
        mail.contact(),
        mail.kind(),
        mail.change(),
        mail.wishes(),
        state,
        null);
  }

  @Test
  public void knows_what_left_for_a_person_and_what_is_just_leaving() {
    OutboxEntry first = added(Letters.shippedTo(ADA, new ChangeId(1)));
    OutboxEntry claimed = moved(first, first.claimed("node-1", MONDAY));
    OutboxEntry leaving = moved(claimed, claimed.handedOff(BODY, MONDAY.plusSeconds(1)));
    OutboxEntry left = sent(Letters.shippedTo(ADA, new ChangeId(2)));
    OutboxEntry last = sent(Letters.shippedTo(ADA, new ChangeId(3)));
    added(Letters.shippedTo(ADA, new ChangeId(4)));
    sent(Letters.shippedTo(GRACE));

    assertThat(outbox().past(ADA.id(), 9).gone())
        .containsExactly(
            new Outbox.Gone(
                leaving.id(), State.HANDOFF, leaving.message(), MONDAY.plusSeconds(1), false, 0),
            new Outbox.Gone(last.id(), State.SENT, last.message(), MONDAY, false, 0),
            new Outbox.Gone(left.id(), State.SENT, left.message(), MONDAY, false, 0));
    assertThat(outbox().past(ADA.id(), 1).gone()).hasSize(1);
  }

  /** However it waits now: who looks for another reason does not make it forgotten. */
  @Test
  public void knows_with_which_mail_another_leaves() {
    outbox().add(Letters.queuedTo(ADA));
    OutboxEntry waiting = Due.in(outbox(), MONDAY, 1).get(0);
    OutboxEntry led = MailSteps.led(waiting, 77, MONDAY);
    assertThat(outbox().move(waiting, led)).isTrue();

    assertThat(outbox().find(led.id())).contains(led);
    assertThat(outbox().past(ADA.id(), 10).gone())
        .containsExactly(new Outbox.Gone(led.id(), State.DUE, led.message(), MONDAY, true, 77));

    OutboxEntry free = MailSteps.freed(led, MONDAY);
    outbox().move(led, free);
    assertThat(outbox().find(led.id()).orElseThrow().lead()).isZero();
    assertThat(outbox().past(ADA.id(), 10).gone()).isEmpty();
  }

  @Test
  public void a_letter_keeps_whose_news_it_says() {
    Body both = new Body("2 news", "Hi", "<p>Hi</p>", MONDAY, List.of(7L, Long.MAX_VALUE, 3L));
    OutboxEntry gone = moved(leaving(1), row -> row.retried(MONDAY, Reason.TRY_LATER, "", MONDAY));
    OutboxEntry claimed = moved(gone, row -> row.claimed("node-1", MONDAY));
    OutboxEntry leads = moved(claimed, row -> row.handedOff(both, MONDAY));
    OutboxEntry again = moved(leads, row -> row.retried(MONDAY, Reason.TRY_LATER, "", MONDAY));

    assertThat(outbox().find(again.id()).orElseThrow().body()).isEqualTo(both);
  }

  @Test
  public void knows_what_may_have_left_until_that_is_decided() {
    Instant then = MONDAY.plusSeconds(7);
    Instant later = MONDAY.plusSeconds(99);
    OutboxEntry again =
        moved(leaving(1), row -> row.retried(later, Reason.UNCERTAIN, "timed out", then));
    OutboxEntry orphan =
        moved(leaving(2), row -> row.retried(later, Reason.LEASE_LOST, "node-1", then));
    OutboxEntry parked = moved(leaving(3), row -> row.parked("timed out", then));
    moved(leaving(4), row -> row.retried(later, Reason.TRY_LATER, "451", then));
    OutboxEntry sent = sent(Letters.shippedTo(ADA, new ChangeId(5)));
    assertThat(outbox().find(again.id()).orElseThrow().maybeLeft()).isEqualTo(then);
    assertThat(outbox().find(again.id()).orElseThrow().firstTry()).isEqualTo(then);

    OutboxEntry claimed = moved(again, row -> row.claimed("node-1", later));
    moved(orphan, row -> row.claimed("node-1", later));
    OutboxEntry revived = moved(parked, row -> MailSteps.again(row, "pm", later));
    Outbox.Gone first = maybe(again, State.CLAIMED, then);
    Outbox.Gone second = maybe(orphan, State.CLAIMED, then);
    Outbox.Gone third = maybe(parked, State.RETRY, then);
    Outbox.Gone last = new Outbox.Gone(sent.id(), State.SENT, sent.message(), MONDAY, false, 0);
    assertThat(outbox().told(Set.of(ADA.id()), 9)).containsExactly(last, third, second, first);
    assertThat(outbox().past(ADA.id(), 9).gone()).containsExactly(second, first, third, last);

    OutboxEntry held = moved(claimed, row -> row.putBack(later, Reason.DAILY_CAP, "", later));
    assertThat(outbox().past(ADA.id(), 9).gone()).contains(maybe(again, State.RETRY, then));
    assertThat(outbox().told(Set.of(GRACE.id()), 9)).isEmpty();

    moved(held, row -> row.skipped(Reason.ISSUE_DELETED, "", null, later));
    OutboxEntry taken = moved(revived, row -> row.claimed("node-1", later));
    OutboxEntry gone = moved(taken, row -> row.handedOff(BODY, later));
    moved(gone, row -> row.sent("250", later));
    assertThat(outbox().told(Set.of(ADA.id()), 9))
        .contains(new Outbox.Gone(parked.id(), State.SENT, parked.message(), later, false, 0))
        .extracting(Outbox.Gone::id)
        .doesNotContain(again.id());
  }

  private static Outbox.Gone maybe(OutboxEntry row, State now, Instant then) {
    return new Outbox.Gone(row.id(), now, row.message(), then, true, 0);
  }

  private OutboxEntry leaving(long change) {
    OutboxEntry row = added(Letters.shippedTo(ADA, new ChangeId(change)));
    OutboxEntry claimed = moved(row, row.claimed("node-1", MONDAY));
    return moved(claimed, claimed.handedOff(BODY, MONDAY));
  }

  @Test
  public void lists_what_waits_in_a_project_for_a_reason_and_what_is_just_judged() {
    Set<Reason> why = Set.of(Reason.SETTINGS_UNREADABLE, Reason.DAILY_CAP);
    OutboxEntry first = waits(1, Reason.SETTINGS_UNREADABLE);
    waits(2, Reason.PAUSED);
    added(Letters.shippedTo(ADA, new ChangeId(3)));
    OutboxEntry fourth = waits(4, Reason.DAILY_CAP);
    OutboxEntry fifth = waits(5, Reason.PAUSED);
    OutboxEntry claimed = moved(fifth, fifth.claimed("node-1", MONDAY));
    OutboxEntry over = waits(6, Reason.DAILY_CAP);
    moved(over, over.skipped(Reason.DAILY_CAP, "", null, MONDAY));

    assertThat(outbox().held(RT, why, 0, 9)).containsExactly(first, fourth, claimed);
    assertThat(outbox().held(RT, why, first.id(), 1)).containsExactly(fourth);
    assertThat(outbox().held(new ProjectId(99), why, 0, 9)).isEmpty();
  }

  private OutboxEntry waits(long change, Reason why) {
    OutboxEntry row = added(Letters.shippedTo(ADA, new ChangeId(change)));
    OutboxEntry claimed = moved(row, row.claimed("node-1", MONDAY));
    return moved(claimed, claimed.putBack(MONDAY.plusSeconds(60), why, "", MONDAY));
  }

  @Test
  public void remembers_an_address_that_does_not_exist() {
    OutboxEntry row = added(Letters.shippedTo(ADA));
    OutboxEntry claimed = moved(row, row.claimed("n", MONDAY));
    OutboxEntry gone = moved(claimed, claimed.handedOff(BODY, MONDAY));

    OutboxEntry dead =
        moved(gone, mail -> mail.dead(Reason.SUPPRESSED_BOUNCE, "550 5.1.1", MONDAY));

    assertThat(outbox().past(ADA.id(), 9)).isEqualTo(new Outbox.Past(List.of(), true));
    assertThat(outbox().past(GRACE.id(), 9)).isEqualTo(new Outbox.Past(List.of(), false));
    assertThat(outbox().bounced(Set.of(ADA.id(), GRACE.id()))).containsExactly(ADA.id());
    assertThat(outbox().bounced(Set.of())).isEmpty();
    moved(dead, mail -> MailSteps.again(mail, "pm", MONDAY));
    assertThat(outbox().past(ADA.id(), 9).bounced()).isFalse();
  }

  /** It may have left before a server said that: it counts, whatever came of it since. */
  @Test
  public void what_may_have_left_before_it_bounced_is_gone() {
    OutboxEntry again =
        moved(leaving(1), mail -> mail.retried(MONDAY, Reason.UNCERTAIN, "timed out", MONDAY));
    OutboxEntry claimed = moved(again, mail -> mail.claimed("node-1", MONDAY));
    OutboxEntry gone = moved(claimed, mail -> mail.handedOff(BODY, MONDAY));

    moved(gone, mail -> mail.dead(Reason.SUPPRESSED_BOUNCE, "550 5.1.1", MONDAY));

    assertThat(outbox().past(ADA.id(), 9))
        .isEqualTo(new Outbox.Past(List.of(maybe(again, State.DEAD, MONDAY)), true));
  }

  @Test
  public void knows_what_did_not_reach_a_person_as_nobody_is_at_the_address() {
    OutboxEntry row = added(Letters.shippedTo(ADA));
    OutboxEntry claimed = moved(row, row.claimed("n", MONDAY));
    OutboxEntry gone = moved(claimed, claimed.handedOff(BODY, MONDAY));
    moved(gone, gone.dead(Reason.SUPPRESSED_BOUNCE, "550 5.1.1", MONDAY));
    OutboxEntry other = added(Letters.shippedTo(ADA, new ChangeId(502)));
    moved(other, other.skipped(Reason.UNSUBSCRIBED, "", null, MONDAY));
    OutboxEntry later = added(Letters.shippedTo(ADA, new ChangeId(503)));
    moved(later, later.skipped(Reason.SUPPRESSED_BOUNCE, "", null, MONDAY));
    added(Letters.shippedTo(GRACE));

    assertThat(outbox().unreached(ADA.id(), 10))
        .extracting(OutboxEntry::id)
        .containsExactly(later.id(), row.id());
    assertThat(outbox().unreached(ADA.id(), 1)).hasSize(1);
    assertThat(outbox().unreached(GRACE.id(), 10)).isEmpty();
  }

  @Test
  public void forgets_old_texts_and_keeps_the_rows() {
    OutboxEntry old = sent(Letters.shippedTo(ADA));
    sent(Letters.shippedTo(GRACE, new ChangeId(502)));

    int forgotten = outbox().forgetTexts(MONDAY.plusSeconds(1), 1);

    assertThat(forgotten).isEqualTo(1);
    assertThat(outbox().find(old.id()).orElseThrow().body()).isNull();
    assertThat(outbox().forgetTexts(MONDAY.plusSeconds(1), 10)).isEqualTo(1);
    assertThat(outbox().forgetTexts(MONDAY.plusSeconds(1), 10)).isZero();
    assertThat(outbox().count(RT, Set.of(State.SENT))).isEqualTo(2);
  }

  @Test
  public void forgets_the_words_in_whatever_state_a_row_is_but_on_its_way() {
    Instant old = MONDAY.minusSeconds(1);
    OutboxEntry due = quoted(1, old);
    OutboxEntry dry = moved(quoted(2, old), row -> row.skipped(Reason.DRY_RUN, "", BODY, old));
    OutboxEntry dead = moved(gone(3, old), row -> row.dead(Reason.REFUSED, "554", old));
    OutboxEntry parked = moved(gone(4, old), row -> row.parked("n", old));
    OutboxEntry again =
        moved(gone(5, old), row -> row.retried(MONDAY, Reason.TRY_LATER, "", MONDAY));
    OutboxEntry onItsWay = gone(6, old);
    OutboxEntry young = quoted(7, MONDAY);

    assertThat(outbox().forgetTexts(MONDAY, 100)).isEqualTo(5);

    for (OutboxEntry row : List.of(due, dry, dead, parked, again)) {
      OutboxEntry left = outbox().find(row.id()).orElseThrow();
      assertThat(left.message().words()).as("%s", row.state()).isEmpty();
      assertThat(left.body()).as("%s", row.state()).isNull();
      assertThat(left.detail()).as("%s", row.state()).isEmpty();
      assertThat(left.state()).isEqualTo(row.state());
      assertThat(left.due()).isEqualTo(row.due());
    }
    for (OutboxEntry row : List.of(onItsWay, young)) {
      assertThat(outbox().find(row.id())).contains(row);
    }
    assertThat(outbox().forgetTexts(MONDAY, 100)).isZero();
  }

  @Test
  public void forgets_what_was_said_of_a_row_whose_words_are_gone() {
    Instant old = MONDAY.minusSeconds(1);
    OutboxEntry dead = moved(gone(1, old), row -> row.dead(Reason.REFUSED, "554", old));
    outbox().forgetTexts(MONDAY, 100);
    moved(
        outbox().find(dead.id()).orElseThrow(),
        row -> MailSteps.discarded(row, "pm: Ada moved house", old));

    assertThat(outbox().forgetTexts(MONDAY, 100)).isEqualTo(1);

    assertThat(outbox().find(dead.id()).orElseThrow().detail()).isEmpty();
    assertThat(outbox().forgetTexts(MONDAY, 100)).isZero();
  }

  @Test
  public void lists_what_failed_newest_first() {
    OutboxEntry refused = moved(gone(1, MONDAY), row -> row.dead(Reason.REFUSED, "554", MONDAY));
    OutboxEntry nobody =
        moved(gone(2, MONDAY), row -> row.dead(Reason.SUPPRESSED_BOUNCE, "550 5.1.1", MONDAY));
    quoted(3, MONDAY);

    assertThat(outbox().failed(10))
        .containsExactly(
            new Failures.Failed(nobody.id(), ADA.id(), true, MONDAY),
            new Failures.Failed(refused.id(), ADA.id(), false, MONDAY));
    assertThat(outbox().failed(1)).hasSize(1);
  }

  private OutboxEntry quoted(long issue, Instant at) {
    Message message =
        new Message(
            new IssueId(issue), RT, ADA.id(), Kind.SHIPPED, new ChangeId(1), null, "Too bright", 1);
    outbox().add(OutboxEntry.fresh(message, at, at));
    return Due.in(outbox(), at, 100).stream()
        .filter(row -> row.message().equals(message))
        .findFirst()
        .orElseThrow();
  }

  private OutboxEntry gone(long issue, Instant at) {
    return moved(
        moved(quoted(issue, at), row -> row.claimed("n", at)), row -> row.handedOff(BODY, at));
  }

  private OutboxEntry moved(OutboxEntry row, UnaryOperator<OutboxEntry> step) {
    return moved(row, step.apply(row));
  }

  @Test
  public void what_was_sent_or_given_up_last_is_known_newest_first() {
    OutboxEntry first = sent(Letters.shippedTo(ADA, new ChangeId(901)));
    OutboxEntry bounced = sent(Letters.shippedTo(ADA, new ChangeId(902)));
    moved(bounced, BackSteps.cameBack(bounced, Reason.SUPPRESSED_BOUNCE, "DSN 5.1.1", MONDAY));
    OutboxEntry stopped = added(Letters.shippedTo(ADA, new ChangeId(903)));
    moved(stopped, stopped.skipped(Reason.PROJECT_OFF, "", null, MONDAY));
    added(Letters.shippedTo(ADA, new ChangeId(904)));

    assertThat(outbox().lastGone(10)).containsExactly(bounced.id(), first.id());
    assertThat(outbox().lastGone(1)).containsExactly(bounced.id());
  }
}
