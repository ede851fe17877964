package io.roundtrip.notify.send.decide;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.InMemoryDeeds;
import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.Worker;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Due;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.MailSteps;
import io.roundtrip.notify.send.Meanwhile;
import io.roundtrip.notify.send.WakeMail;
import io.roundtrip.notify.send.ao.AoOutbox;
import io.roundtrip.notify.send.ao.OutboxRow;
import io.roundtrip.notify.send.decide.ao.AoDecisions;
import io.roundtrip.notify.send.decide.ao.AoStuckMails;
import io.roundtrip.notify.send.decide.ao.DecidedRow;
import io.roundtrip.notify.send.decide.ao.DecisionRow;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class DecideStuckMailTest {
  private static final ProjectId OTHER = new ProjectId(RT.value() + 1);
  private static final Body BODY = new Body("It is here", "Hi", null, MONDAY);

  @Rule
  public final AoDatabases db =
      AoDatabases.h2(OutboxRow.class, DecisionRow.class, DecidedRow.class);

  private final InMemoryDeeds deeds = new InMemoryDeeds();
  private final Visibility visibility = mock(Visibility.class);
  private final LoggedDecisions log = new LoggedDecisions(visibility, UserKey::value, deeds);
  private final AtomicInteger turns = new AtomicInteger();
  private final Worker mailWorker =
      new Worker(
          "mail",
          goOn -> {
            turns.incrementAndGet();
            return Duration.ofDays(1);
          });
  private Outbox outbox;
  private StuckMails stuck;
  private Decisions decisions;
  private DecideStuckMail decide;
  private long change = 900;

  @Before
  public void a_project() {
    when(visibility.shown(any(), any()))
        .thenReturn(
            Map.of(DARK_MODE, new Visibility.Shown(DARK_MODE, "RT-1", "Dark mode", Sight.PEOPLE)));
    ConditionalWrites writes = new JdbcConditionalWrites(db.sql(), "io.roundtrip");
    outbox = new AoOutbox(db.ao(), writes);
    stuck = new AoStuckMails(db.ao());
    decisions = new AoDecisions(db.ao(), writes);
    decide = with(outbox);
  }

  /** The same, but that something happens before each call of this name. */
  private static <T> T during(Class<T> port, T store, String called, Consumer<Object[]> happens) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              if (method.getName().equals(called)) happens.accept(arguments);
              return method.invoke(store, arguments);
            }));
  }

  private OutboxEntry mail(UnaryOperator<OutboxEntry> end) {
    ChangeId next = new ChangeId(change++);
    outbox.add(OutboxEntry.fresh(Letters.shippedTo(ADA, next), MONDAY, MONDAY));
    OutboxEntry due = Due.in(outbox, MONDAY, 1).get(0);
    OutboxEntry claimed = due.claimed("node", MONDAY);
    assertThat(outbox.move(due, claimed)).isTrue();
    OutboxEntry gone = claimed.handedOff(BODY, MONDAY);
    assertThat(outbox.move(claimed, gone)).isTrue();
    OutboxEntry ended = end.apply(gone);
    assertThat(outbox.move(gone, ended)).isTrue();
    return ended;
  }

  private OutboxEntry uncertain() {
    return mail(gone -> gone.parked("EOF", MONDAY));
  }

  private OutboxEntry failed() {
    return mail(gone -> gone.dead(Reason.REFUSED, "554 no", MONDAY));
  }

  private OutboxEntry unreachable() {
    return mail(gone -> gone.dead(Reason.SUPPRESSED_BOUNCE, "550 5.1.1", MONDAY));
  }

  private OutboxEntry now(OutboxEntry mail) {
    return outbox.find(mail.id()).orElseThrow();
  }

  private static Set<Long> numbers(OutboxEntry... mails) {
    return Arrays.stream(mails).map(OutboxEntry::id).collect(Collectors.toSet());
  }

  @Test
  public void each_stuck_mail_is_in_one_list() {
    OutboxEntry uncertain = uncertain();
    OutboxEntry failed = failed();
    OutboxEntry unreachable = unreachable();
    mail(gone -> gone.sent("250", MONDAY));

    List<List<Long>> lists =
        Stream.of(Stuck.values())
            .map(why -> stuck.of(RT, why, Page.first(10)).stream().map(OutboxEntry::id).toList())
            .toList();

    assertThat(lists)
        .containsExactly(List.of(uncertain.id()), List.of(failed.id()), List.of(unreachable.id()));
    for (Stuck why : Stuck.values()) {
      assertThat(stuck.count(RT, why)).isEqualTo(1);
      assertThat(stuck.count(OTHER, why)).isZero();
    }
  }

  @Test
  public void what_was_given_up_after_it_may_have_left_is_uncertain_still() {
    OutboxEntry again = mail(gone -> gone.retried(MONDAY, Reason.UNCERTAIN, "EOF", MONDAY));
    OutboxEntry claimed = again.claimed("node", MONDAY);
    outbox.move(again, claimed);
    outbox.move(claimed, claimed.dead(Reason.EXPIRED, "", MONDAY));

    assertThat(stuck.numbers(RT, Stuck.UNCERTAIN, 10)).containsExactly(again.id());
    assertThat(stuck.count(RT, Stuck.FAILED)).isZero();
  }

  @Test
  public void many_are_decided_at_once_and_stand_in_the_log_as_one() {
    OutboxEntry one = uncertain();
    OutboxEntry other = failed();

    DecideStuckMail.Done done =
        decide.about(RT, numbers(one, other), Decision.RETRY, "server is back", LIN);

    assertThat(done.mails()).isEqualTo(2);
    assertThat(done.late()).isZero();
    for (OutboxEntry each : List.of(now(one), now(other))) {
      assertThat(each.state()).isEqualTo(State.RETRY);
      assertThat(each.attempt()).isZero();
      assertThat(each.detail()).isEqualTo("pm: server is back");
    }
    assertThat(deeds.texts())
        .containsExactly(
            "pm decide-mails: Mails sent again: 2; People: 1; Issues: RT-1 (server is back)");
    assertThat(decisions.newest(RT, 10))
        .containsExactly(
            new Decisions.Made(
                done.decision(),
                RT,
                Decision.RETRY,
                LIN,
                "server is back",
                MONDAY,
                new Decisions.About(2, 1),
                false));
  }

  @Test
  public void taken_back_each_mail_stands_as_before() {
    for (Decision decision : Decision.values()) {
      OutboxEntry one = uncertain();
      OutboxEntry other = decision == Decision.ARRIVED ? uncertain() : failed();
      long made = decide.about(RT, numbers(one, other), decision, "", LIN).decision();

      DecideStuckMail.Done back = decide.undo(RT, made, LIN);

      assertThat(back.mails()).as(decision.word()).isEqualTo(2);
      for (OutboxEntry before : List.of(one, other)) {
        OutboxEntry after = now(before);
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(after.reason()).isEqualTo(before.reason());
        assertThat(after.attempt()).isEqualTo(before.attempt());
        assertThat(after.detail()).isEqualTo(before.detail());
        assertThat(after.isUnsure()).isEqualTo(before.isUnsure());
      }
      assertThat(deeds.texts().get(0))
          .isEqualTo("pm undo-mails: Mails that wait for a decision again: 2");
    }
  }

  @Test
  public void that_it_arrived_is_said_of_what_may_have_left_only() {
    OutboxEntry uncertain = uncertain();
    OutboxEntry failed = failed();

    DecideStuckMail.Done done =
        decide.about(RT, numbers(uncertain, failed), Decision.ARRIVED, "", LIN);

    assertThat(done.mails()).isEqualTo(1);
    assertThat(now(uncertain).state()).isEqualTo(State.SENT);
    assertThat(now(failed)).isEqualTo(failed);
    assertThat(deeds.texts())
        .containsExactly("pm decide-mails: Mails that did arrive: 1; People: 1; Issues: RT-1");
  }

  @Test
  public void what_went_on_since_is_not_taken_back() {
    OutboxEntry one = failed();
    OutboxEntry other = failed();
    long made = decide.about(RT, numbers(one, other), Decision.RETRY, "", LIN).decision();
    OutboxEntry waiting = now(one);
    outbox.move(waiting, waiting.claimed("node", MONDAY));

    DecideStuckMail.Done back = decide.undo(RT, made, LIN);

    assertThat(back.mails()).isEqualTo(1);
    assertThat(back.late()).isEqualTo(1);
    assertThat(now(one).state()).isEqualTo(State.CLAIMED);
    assertThat(now(other).state()).isEqualTo(State.DEAD);
  }

  @Test
  public void a_decision_of_which_all_went_on_still_stands() {
    OutboxEntry only = failed();
    long made = decide.about(RT, numbers(only), Decision.RETRY, "", LIN).decision();
    OutboxEntry waiting = now(only);
    outbox.move(waiting, waiting.claimed("node", MONDAY));

    assertThat(decide.undo(RT, made, LIN).mails()).isZero();

    assertThat(decisions.newest(RT, 1).get(0).undone()).as("nothing was taken back").isFalse();
  }

  @Test
  public void a_decision_is_taken_back_once_and_in_its_project() {
    long made = decide.about(RT, numbers(failed()), Decision.DISCARD, "", LIN).decision();

    assertThat(refused(() -> decide.undo(OTHER, made, LIN))).isEqualTo(Refused.Kind.NOT_FOUND);
    decide.undo(RT, made, LIN);
    assertThat(refused(() -> decide.undo(RT, made, LIN))).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(decisions.newest(RT, 1).get(0).undone()).isTrue();
  }

  private static Refused.Kind refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
    return catchThrowableOfType(Refused.class, what).kind();
  }

  @Test
  public void mails_that_are_not_stuck_or_elsewhere_are_left_alone() {
    OutboxEntry sent = mail(gone -> gone.sent("250", MONDAY));
    OutboxEntry failed = failed();

    DecideStuckMail.Done here = decide.about(RT, numbers(sent), Decision.RETRY, "", LIN);
    DecideStuckMail.Done elsewhere = decide.about(OTHER, numbers(failed), Decision.RETRY, "", LIN);

    assertThat(here).isEqualTo(new DecideStuckMail.Done(0, 0, 1));
    assertThat(elsewhere).isEqualTo(new DecideStuckMail.Done(0, 0, 1));
    assertThat(now(sent)).isEqualTo(sent);
    assertThat(now(failed)).isEqualTo(failed);
    assertThat(deeds.texts()).isEmpty();
    assertThat(decisions.newest(RT, 10)).isEmpty();
  }

  @Test
  public void that_nobody_is_at_an_address_is_not_left_at_that() {
    OutboxEntry nobody = unreachable();

    assertThat(decide.about(RT, numbers(nobody), Decision.DISCARD, "", LIN).mails()).isZero();
    assertThat(outbox.bounced(Set.of(ADA.id()))).containsExactly(ADA.id());

    decide.about(RT, numbers(nobody), Decision.RETRY, "", LIN);
    assertThat(outbox.bounced(Set.of(ADA.id()))).isEmpty();
  }

  @Test
  public void reading_takes_the_same_number_of_statements_whatever_the_number_of_mails() {
    failed();
    long one = db.statementsOf(() -> stuck.among(RT, stuck.numbers(RT, Stuck.FAILED, 500)));
    for (int i = 0; i < 20; i++) failed();

    assertThat(db.statementsOf(() -> stuck.among(RT, stuck.numbers(RT, Stuck.FAILED, 500))))
        .isEqualTo(one);
  }

  @Test
  public void what_somebody_else_decided_meanwhile_is_late_and_not_taken_back_by_us() {
    OutboxEntry theirs = failed();
    OutboxEntry mine = failed();
    Outbox racing =
        during(
            Outbox.class,
            outbox,
            "move",
            row -> {
              OutboxEntry before = now(theirs);
              if (row[0].equals(before))
                outbox.move(before, MailSteps.discarded(before, "lin", MONDAY));
            });
    DecideStuckMail.Done done =
        with(racing).about(RT, numbers(mine, theirs), Decision.RETRY, "", LIN);

    assertThat(done).isEqualTo(new DecideStuckMail.Done(done.decision(), 1, 1));
    assertThat(decisions.befores(done.decision()))
        .extracting(Decisions.Before::mail)
        .containsExactly(mine.id());
    assertThat(now(theirs).detail()).isEqualTo("lin");
  }

  @Test
  public void where_somebody_else_decided_all_of_it_nothing_was_decided() {
    OutboxEntry failed = failed();
    Outbox racing =
        during(
            Outbox.class,
            outbox,
            "move",
            row -> outbox.move(failed, MailSteps.discarded(failed, "lin", MONDAY)));

    DecideStuckMail.Done done = with(racing).about(RT, numbers(failed), Decision.RETRY, "", LIN);

    assertThat(done).isEqualTo(new DecideStuckMail.Done(0, 0, 1));
    assertThat(decisions.newest(RT, 10)).isEmpty();
  }

  @Test
  public void of_two_who_take_a_decision_back_at_once_the_slower_is_told_so() {
    OutboxEntry failed = failed();
    long made = decide.about(RT, numbers(failed), Decision.DISCARD, "", LIN).decision();
    Decisions racing = during(Decisions.class, decisions, "undo", id -> decisions.undo(made));

    assertThat(refused(() -> with(outbox, racing).undo(RT, made, LIN)))
        .isEqualTo(Refused.Kind.CONFLICT);
  }

  @Test
  public void a_decision_of_which_nothing_can_be_taken_back_leaves_no_line_in_the_log() {
    OutboxEntry failed = failed();
    long made = decide.about(RT, numbers(failed), Decision.RETRY, "", LIN).decision();
    OutboxEntry waiting = now(failed);
    outbox.move(waiting, waiting.claimed("node", MONDAY));

    assertThat(decide.undo(RT, made, LIN).mails()).isZero();

    assertThat(deeds.texts()).hasSize(1);
  }

  @Test
  public void the_newest_decisions_are_read_first() {
    long first = decide.about(RT, numbers(failed()), Decision.DISCARD, "", LIN).decision();
    long second = decide.about(RT, numbers(failed()), Decision.RETRY, "", LIN).decision();

    assertThat(decisions.newest(RT, 10))
        .extracting(Decisions.Made::id)
        .containsExactly(second, first);
    assertThat(decisions.newest(RT, 1)).extracting(Decisions.Made::id).containsExactly(second);
  }

  @Test
  public void what_is_tried_again_has_its_three_days_anew() {
    Instant longAgo = MONDAY.minus(Duration.ofDays(4));
    OutboxEntry old = mail(gone -> gone.dead(Reason.EXPIRED, "", MONDAY).triedAt(longAgo));
    assertThat(now(old).firstTry()).isEqualTo(longAgo);

    decide.about(RT, numbers(old), Decision.RETRY, "", LIN);

    assertThat(now(old).firstTry()).isNull();
  }

  @Test
  public void the_sender_goes_on_at_once_with_what_is_tried_again() {
    OutboxEntry failed = failed();
    mailWorker.start();
    try {
      await().atMost(Duration.ofSeconds(5)).until(() -> turns.get() == 1);

      decide.about(RT, numbers(failed), Decision.RETRY, "", LIN);

      await().atMost(Duration.ofSeconds(5)).until(() -> turns.get() == 2);
    } finally {
      mailWorker.stop(Duration.ofSeconds(2));
    }
  }

  @Test
  public void what_a_digest_said_besides_is_taken_back_with_it() {
    OutboxEntry other = mail(gone -> gone.parked("EOF", MONDAY));
    OutboxEntry part = led(mail(gone -> gone.putBack(MONDAY, Reason.DAILY_CAP, "", MONDAY)), 0);
    OutboxEntry lead = mail(gone -> gone.parked("EOF", MONDAY));
    part = led(part, lead.id());
    lead = saying(lead, part);
    for (Decision decision : List.of(Decision.DISCARD, Decision.ARRIVED)) {
      long made = decide.about(RT, numbers(lead, other), decision, "", LIN).decision();
      OutboxEntry ended = ended(now(part), decision);
      assertThat(outbox.move(now(part), ended)).isTrue();

      assertThat(decide.undo(RT, made, LIN).mails()).isEqualTo(2);

      assertThat(now(lead).state()).isEqualTo(State.PARKED);
      assertThat(now(part).state()).isEqualTo(State.DUE);
      assertThat(now(part).reason()).isEqualTo(Reason.IN_DIGEST);
      assertThat(now(part).isUnsure()).isFalse();
      assertThat(now(part).lead()).isEqualTo(lead.id());
    }
  }

  private OutboxEntry led(OutboxEntry row, long lead) {
    OutboxEntry led =
        row.go(State.WAITING, State.DUE, MONDAY.plusSeconds(9), null, "", MONDAY).ledBy(lead);
    assertThat(outbox.move(row, led)).isTrue();
    return led;
  }

  private OutboxEntry saying(OutboxEntry lead, OutboxEntry part) {
    Body both = new Body("2 news", "Hi", null, MONDAY, List.of(part.id()));
    OutboxEntry said =
        lead.step(State.STUCK, State.PARKED, MONDAY, 1, "", Reason.UNCERTAIN, "EOF", both, MONDAY);
    assertThat(outbox.move(lead, said)).isTrue();
    return said;
  }

  private static OutboxEntry ended(OutboxEntry part, Decision decision) {
    return decision == Decision.ARRIVED
        ? part.go(State.WAITING, State.SENT, MONDAY, null, "", MONDAY)
        : part.skipped(Reason.DISCARDED, "", part.body(), MONDAY).unsureAt(MONDAY);
  }

  /** The node dies at this write to the outbox. */
  private DecideStuckMail diesAt(int write) {
    return with(
        Meanwhile.before(
            write,
            outbox,
            () -> {
              throw new IllegalStateException("the database is gone");
            }));
  }

  private DecideStuckMail with(Outbox mails) {
    return with(mails, decisions);
  }

  private DecideStuckMail with(Outbox mails, Decisions made) {
    Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
    return new DecideStuckMail(
        new DecideStuckMail.Stores(stuck, made),
        new WakeMail(mails, clock),
        mailWorker,
        log,
        clock);
  }

  @Test
  public void a_decision_that_broke_off_can_be_taken_back() {
    OutboxEntry one = failed();
    OutboxEntry other = failed();

    assertThatThrownBy(() -> diesAt(2).about(RT, numbers(one, other), Decision.DISCARD, "", LIN));

    assertThat(List.of(now(one).state(), now(other).state())).contains(State.SKIPPED);
    assertThat(decisions.newest(RT, 10)).as("what was decided about one of them").hasSize(1);
    assertThat(deeds.texts())
        .containsExactly("pm decide-mails: Mails left at that: 2; People: 1; Issues: RT-1");

    decide.undo(RT, decisions.newest(RT, 1).get(0).id(), LIN);

    assertThat(List.of(now(one).state(), now(other).state())).containsOnly(State.DEAD);
    assertThat(decisions.newest(RT, 1).get(0).undone()).isTrue();
  }

  @Test
  public void taken_back_while_it_is_decided_nothing_of_it_stays() {
    OutboxEntry one = failed();
    OutboxEntry other = failed();
    Outbox slow =
        Meanwhile.before(
            2, outbox, () -> decide.undo(RT, decisions.newest(RT, 1).get(0).id(), LIN));

    with(slow).about(RT, numbers(one, other), Decision.DISCARD, "", LIN);

    assertThat(List.of(now(one).state(), now(other).state())).containsOnly(State.DEAD);
  }

  @Test
  public void taking_back_that_broke_off_goes_on_when_it_is_pressed_again() {
    OutboxEntry one = failed();
    OutboxEntry other = failed();
    long made = decide.about(RT, numbers(one, other), Decision.DISCARD, "", LIN).decision();

    assertThatThrownBy(() -> diesAt(2).undo(RT, made, LIN));
    decide.undo(RT, made, LIN);

    assertThat(List.of(now(one).state(), now(other).state())).containsOnly(State.DEAD);
  }

  @Test
  public void taking_back_that_broke_off_at_its_last_step_is_finished_when_it_is_pressed_again() {
    OutboxEntry one = failed();
    long made = decide.about(RT, numbers(one), Decision.DISCARD, "", LIN).decision();
    Decisions dying =
        during(
            Decisions.class,
            decisions,
            "undo",
            arguments -> {
              throw new IllegalStateException("the database is gone");
            });

    assertThatThrownBy(() -> with(outbox, dying).undo(RT, made, LIN));
    assertThat(now(one).state()).isEqualTo(State.DEAD);

    assertThat(decide.undo(RT, made, LIN).mails()).isEqualTo(1);
    assertThat(decisions.find(made).orElseThrow().undone()).isTrue();
  }
}
