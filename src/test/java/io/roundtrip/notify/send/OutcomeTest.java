package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.roundtrip.MovableClock;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.MailTrouble;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** A mail to ADA was handed over; the mail server says its word. */
public class OutcomeTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final CircuitBreaker breaker = new CircuitBreaker();
  private final RefusingDomains domains = new RefusingDomains();
  private final RecordingTrouble trouble = new RecordingTrouble();
  private final Outcome outcome =
      new Outcome(new RetryPolicy(() -> 0), breaker, domains, trouble, clock);
  private final OutboxEntry gone =
      Letters.queuedTo(ADA)
          .claimed("node-1", MONDAY)
          .handedOff(new Body("s", "t", "h", MONDAY), MONDAY)
          .triedAt(MONDAY);

  private OutboxEntry after(Delivery delivery) {
    return outcome.of(gone, "ada@example.com", delivery, false);
  }

  private OutboxEntry strictly(Delivery delivery) {
    return outcome.of(gone, "ada@example.com", delivery, true);
  }

  private void failures(int times) {
    for (int i = 0; i < times; i++) breaker.failed(MONDAY);
  }

  @Test
  public void accepted_is_sent() {
    OutboxEntry row = after(new Delivery.Accepted("250 queued"));

    assertThat(row.state()).isEqualTo(State.SENT);
    assertThat(row.detail()).isEqualTo("250 queued");
    assertThat(row.reason()).isNull();
  }

  @Test
  public void never_is_the_end_and_says_whether_the_address_or_the_mail_was_refused() {
    OutboxEntry nobody = after(new Delivery.Never("550 5.1.1", Delivery.About.NOBODY));
    OutboxEntry refused = after(new Delivery.Never("554 spam", Delivery.About.MAIL));

    assertThat(nobody.state()).isEqualTo(State.DEAD);
    assertThat(nobody.reason()).isEqualTo(Reason.SUPPRESSED_BOUNCE);
    assertThat(refused.state()).isEqualTo(State.DEAD);
    assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
    assertThat(refused.detail()).isEqualTo("554 spam");
  }

  @Test
  public void later_is_tried_again_after_a_pause_and_counts() {
    OutboxEntry row = strictly(new Delivery.Later("451 greylisted", Duration.ZERO));

    assertThat(row.state()).isEqualTo(State.RETRY);
    assertThat(row.reason()).isEqualTo(Reason.TRY_LATER);
    assertThat(row.detail()).isEqualTo("451 greylisted");
    assertThat(row.due()).isEqualTo(MONDAY.plusSeconds(30));
    assertThat(row.attempt()).isEqualTo(1);
  }

  @Test
  public void a_talk_that_broke_counts_as_a_try_and_several_in_a_row_are_the_server() {
    OutboxEntry row = strictly(new Delivery.Broken("RCPT: closed"));

    assertThat(row.state()).isEqualTo(State.RETRY);
    assertThat(row.reason()).isEqualTo(Reason.TRY_LATER);
    assertThat(row.attempt()).isEqualTo(1);
    assertThat(trouble.raised).isEmpty();

    for (int i = 1; i < 5; i++) after(new Delivery.Broken("RCPT: closed"));

    assertThat(breaker.lets(MONDAY)).isFalse();
    assertThat(trouble.raised).containsExactly("SERVER_DOWN RCPT: closed");
  }

  @Test
  public void later_for_three_days_is_the_end() {
    clock.pass(Duration.ofDays(3));

    OutboxEntry row = after(new Delivery.Later("451 greylisted", Duration.ZERO));

    assertThat(row.state()).isEqualTo(State.DEAD);
    assertThat(row.reason()).isEqualTo(Reason.EXPIRED);
    assertThat(row.detail()).isEqualTo("451 greylisted");
  }

  @Test
  public void an_unknown_end_is_tried_again_unless_the_project_would_rather_ask_a_person() {
    OutboxEntry again = after(new Delivery.Unknown("read timed out"));
    OutboxEntry stuck = strictly(new Delivery.Unknown("read timed out"));

    assertThat(again.state()).isEqualTo(State.RETRY);
    assertThat(again.due()).isEqualTo(MONDAY.plusSeconds(30));
    assertThat(again.reason()).isEqualTo(Reason.UNCERTAIN);
    assertThat(stuck.state()).isEqualTo(State.PARKED);
    assertThat(stuck.reason()).isEqualTo(Reason.UNCERTAIN);
    assertThat(stuck.detail()).isEqualTo("read timed out");
  }

  @Test
  public void a_server_that_cannot_be_used_costs_the_mail_no_try() {
    failures(4);

    OutboxEntry row =
        strictly(new Delivery.NoServer(Reason.SERVER_DOWN, "connection refused", false));

    assertThat(row.state()).isEqualTo(State.DUE);
    assertThat(row.attempt()).isZero();
    assertThat(row.reason()).isEqualTo(Reason.SERVER_DOWN);
    assertThat(row.detail()).isEqualTo("connection refused");
    assertThat(row.due()).isEqualTo(MONDAY.plus(Duration.ofMinutes(1)));
    assertThat(breaker.lets(MONDAY)).as("that was the fifth").isFalse();
  }

  @Test
  public void a_server_that_answers_is_not_down_whatever_it_says() {
    failures(4);

    after(new Delivery.Never("554 spam", Delivery.About.MAIL));
    failures(1);

    assertThat(breaker.lets(MONDAY)).isTrue();
  }

  @Test
  public void a_refused_sender_is_told_to_the_administrators_at_once_and_costs_the_mail_no_try() {
    OutboxEntry row =
        after(new Delivery.NoServer(Reason.SENDER_REFUSED, "MAIL FROM: 550 5.7.1 no", false));

    assertThat(row.state()).isEqualTo(State.DUE);
    assertThat(row.attempt()).isZero();
    assertThat(trouble.raised).containsExactly("SENDER_REFUSED MAIL FROM: 550 5.7.1 no");
  }

  @Test
  public void a_silent_server_is_told_to_the_administrators_once_the_breaker_opens() {
    for (int i = 0; i < 4; i++)
      after(new Delivery.NoServer(Reason.SERVER_DOWN, "EHLO: 421", false));
    assertThat(trouble.raised).isEmpty();

    after(new Delivery.NoServer(Reason.SERVER_DOWN, "EHLO: 421", false));
    assertThat(trouble.raised).containsExactly("SERVER_DOWN EHLO: 421");
    assertThat(breaker.lets(MONDAY)).isFalse();

    after(new Delivery.Accepted("250"));
    assertThat(trouble.isOver).isTrue();
  }

  @Test
  public void one_refused_with_its_address_known_stands_back_and_ends_after_three_days() {
    Delivery refused =
        new Delivery.NoServer(Reason.SENDER_REFUSED, "RCPT: 550 5.7.1 not you", true);

    assertThat(after(refused).due()).isEqualTo(MONDAY.plus(Duration.ofMinutes(15)));

    clock.pass(Duration.ofDays(3).plusSeconds(1));
    OutboxEntry ended = after(refused);
    assertThat(ended.state()).isEqualTo(State.DEAD);
    assertThat(ended.reason()).as("nobody is suppressed").isEqualTo(Reason.REFUSED);
  }

  @Test
  public void where_we_did_not_wait_for_the_answer_a_person_decides_in_any_mode() {
    OutboxEntry stuck = after(new Delivery.Unknown("this node ends its work", true));

    assertThat(stuck.state()).isEqualTo(State.PARKED);
    assertThat(stuck.reason()).isEqualTo(Reason.UNCERTAIN);
    assertThat(stuck.detail()).isEqualTo("this node ends its work");
  }

  @Test
  public void after_two_unknown_ends_a_person_decides() {
    OutboxEntry again = after(new Delivery.Unknown("read timed out"));
    OutboxEntry second =
        again.claimed("node-1", MONDAY).handedOff(new Body("s", "t", "h", MONDAY), MONDAY);

    assertThat(outcome.of(second, "ada@example.com", new Delivery.Unknown("again"), false).state())
        .isEqualTo(State.PARKED);
  }

  @Test
  public void a_server_that_leaves_every_end_open_is_told_to_the_administrators() {
    for (int i = 0; i < 5; i++) after(new Delivery.Unknown("read timed out"));

    assertThat(trouble.raised).containsExactly("SERVER_DOWN read timed out");
    assertThat(breaker.lets(MONDAY)).isFalse();
  }

  @Test
  public void an_alert_that_cannot_be_kept_changes_nothing_about_the_mail() {
    MailTrouble broken =
        mock(
            MailTrouble.class,
            call -> {
              throw new IllegalStateException();
            });
    Outcome own = new Outcome(new RetryPolicy(() -> 0), breaker, domains, broken, clock);

    assertThat(own.of(gone, "ada@example.com", new Delivery.Accepted("250"), false).state())
        .isEqualTo(State.SENT);
  }

  private OutboxEntry at(String address) {
    Delivery no = new Delivery.DomainRefused("RCPT: 550 5.7.1 blocked, " + address);
    return outcome.of(gone, address, no, false);
  }

  @Test
  public void one_domain_that_refuses_us_holds_itself_and_nobody_else() {
    for (int i = 0; i < 30; i++) at("person" + i + "@Blocked.example");

    assertThat(breaker.lets(MONDAY)).isTrue();
    assertThat(trouble.raised).isEmpty();
    OutboxEntry claimed = Letters.queuedTo(ADA).claimed("node-1", MONDAY);
    assertThat(outcome.held(claimed, "ada@example.com", MONDAY)).isEmpty();
    OutboxEntry waits = outcome.held(claimed, "ada@blocked.example", MONDAY).orElseThrow();
    assertThat(waits.state()).isEqualTo(State.DUE);
    assertThat(waits.reason()).isEqualTo(Reason.RECEIVER_REFUSES);
    assertThat(waits.due()).isEqualTo(MONDAY.plus(Duration.ofHours(3)));
  }

  /** A server names whom it likes: the text is about the one mail it was said of. */
  @Test
  public void what_a_server_says_of_one_mail_stands_on_no_other() {
    String words = "RCPT: 550 5.7.1 sender refused for <…> (customer Grace Secret)";
    OutboxEntry own =
        outcome.of(gone, "grace@blocked.example", new Delivery.DomainRefused(words), false);

    OutboxEntry claimed = Letters.queuedTo(ADA).claimed("node-1", MONDAY);
    OutboxEntry other = outcome.held(claimed, "ada@blocked.example", MONDAY).orElseThrow();
    OutboxEntry late =
        outcome
            .held(claimed, "ada@blocked.example", MONDAY.plus(Duration.ofMinutes(1)))
            .orElseThrow();

    assertThat(own.detail()).isEqualTo(words);
    assertThat(other.detail()).isEqualTo("RCPT 550 5.7.1");
    assertThat(late.detail()).isEqualTo("RCPT 550 5.7.1");
  }

  @Test
  public void what_a_receiver_refuses_for_a_rule_of_its_own_is_stuck_at_once() {
    OutboxEntry dead = at("ada@blocked.example");

    assertThat(dead.state()).isEqualTo(State.DEAD);
    assertThat(dead.reason()).as("nobody is suppressed").isEqualTo(Reason.REFUSED);
    assertThat(outcome.wronged()).isEmpty();
  }

  @Test
  public void a_domain_that_cannot_tell_that_it_is_us_is_asked_less_and_less_often() {
    Delivery no = new Delivery.DomainRefused("RCPT: 550 5.7.26 unauthenticated");
    OutboxEntry first = outcome.of(gone, "ada@blocked.example", no, false);
    assertThat(first.state()).isEqualTo(State.RETRY);
    assertThat(first.reason()).isEqualTo(Reason.RECEIVER_REFUSES);
    assertThat(first.attempt()).isEqualTo(1);
    assertThat(first.due()).isEqualTo(MONDAY.plus(Duration.ofMinutes(15)));
    assertThat(outcome.of(gone, "ada@blocked.example", no, false).due())
        .isEqualTo(MONDAY.plus(Duration.ofMinutes(30)));

    after(new Delivery.Accepted("250"));
    clock.pass(Duration.ofDays(3).plusSeconds(1));
    assertThat(outcome.of(gone, "ada@blocked.example", no, false).reason())
        .isEqualTo(Reason.REFUSED);
  }

  @Test
  public void three_domains_in_a_row_mean_us_and_one_that_takes_a_mail_ends_the_row() {
    at("a@one.example");
    at("a@two.example");
    after(new Delivery.Accepted("250"));
    at("a@three.example");
    at("a@four.example");
    assertThat(breaker.lets(MONDAY)).isTrue();

    OutboxEntry third = at("a@five.example");
    assertThat(breaker.lets(MONDAY)).isFalse();
    assertThat(trouble.raised).hasSize(1);
    assertThat(third.reason()).isEqualTo(Reason.SENDER_REFUSED);
    Map<OutboxEntry, OutboxEntry> wronged = outcome.wronged();
    assertThat(wronged.keySet())
        .as("it was not the mails' fault, of those since one was taken")
        .extracting(OutboxEntry::detail)
        .containsExactly(
            "RCPT: 550 5.7.1 blocked, a@three.example", "RCPT: 550 5.7.1 blocked, a@four.example");
    assertThat(wronged.values())
        .allMatch(back -> back.state() == State.DUE && back.reason() == Reason.SENDER_REFUSED);
    assertThat(outcome.wronged()).isEmpty();
  }

  @Test
  public void a_greylisted_mail_rests_for_as_long_as_was_asked() {
    OutboxEntry row = after(new Delivery.Later("450 greylisted", Duration.ofMinutes(15)));

    assertThat(row.due()).isEqualTo(MONDAY.plus(Duration.ofMinutes(15)));
  }

  private OutboxEntry never(String address, String reply) {
    return outcome.of(gone, address, new Delivery.Never(reply, Delivery.About.MAIL), false);
  }

  @Test
  public void the_same_never_to_three_domains_in_a_row_is_about_us_and_all_three_wait() {
    OutboxEntry first = never("a@one.example", "DOT: 554 <…> no, 4Xk81 - smtp");
    never("b@one.example", "DOT: 554 <…> no, 7Zk12 - smtp");
    never("a@two.example", "DOT: 554 <…> no, 9Yk77 - smtp");
    assertThat(first.state()).isEqualTo(State.DEAD);
    assertThat(outcome.wronged()).isEmpty();
    assertThat(breaker.lets(MONDAY)).isTrue();

    OutboxEntry third = never("a@three.example", "DOT: 554 <…> no, 1Ak09 - smtp");

    assertThat(third.state()).isEqualTo(State.DUE);
    assertThat(third.attempt()).isZero();
    assertThat(third.reason()).isEqualTo(Reason.SENDER_REFUSED);
    assertThat(third.detail()).isEqualTo("DOT: 554 <…> no, 1Ak09 - smtp");
    assertThat(third.due()).isEqualTo(MONDAY.plus(Duration.ofMinutes(15)));
    assertThat(breaker.lets(MONDAY)).isFalse();
    assertThat(trouble.raised).containsExactly("SENDER_REFUSED " + third.detail());
    Map<OutboxEntry, OutboxEntry> wronged = outcome.wronged();
    assertThat(wronged).hasSize(3);
    assertThat(outcome.wronged()).as("each once").isEmpty();
    OutboxEntry back = Optional.ofNullable(wronged.get(first)).orElseThrow();
    assertThat(back.state()).isEqualTo(State.DUE);
    assertThat(back.due()).isEqualTo(third.due());
    assertThat(back.reason()).isEqualTo(Reason.SENDER_REFUSED);
    assertThat(back.detail()).isEqualTo(first.detail());
    assertThat(back.attempt()).isZero();
  }

  @Test
  public void until_a_mail_is_taken_every_further_never_of_that_kind_waits_too() {
    for (String domain : List.of("one", "two", "three")) never("a@" + domain, "DOT: 554 no");

    assertThat(never("b@one", "DOT: 554 no").state()).isEqualTo(State.DUE);

    after(new Delivery.Accepted("250"));
    assertThat(never("c@one", "DOT: 554 no").state()).isEqualTo(State.DEAD);
    assertThat(breaker.lets(MONDAY)).isTrue();
  }

  @Test
  public void other_words_one_domain_or_a_mail_that_was_taken_are_no_row() {
    never("a@one", "RCPT: 550 no");
    never("a@two", "RCPT: 550 5.5.0 not here");
    never("a@three", "DOT: 554 spam");
    for (int i = 0; i < 9; i++) never(i + "@four", "DOT: 554 spam");
    after(new Delivery.Accepted("250"));
    never("a@five", "DOT: 554 spam");
    never("a@six", "DOT: 554 spam");

    assertThat(breaker.lets(MONDAY)).isTrue();
    assertThat(outcome.wronged()).isEmpty();
    assertThat(trouble.raised).isEmpty();
  }

  @Test
  public void three_people_who_do_not_exist_are_three_people_who_do_not_exist() {
    for (String domain : List.of("one", "two", "three")) {
      Delivery nobody = new Delivery.Never("RCPT: 550 5.1.1 User unknown", Delivery.About.NOBODY);
      assertThat(outcome.of(gone, "a@" + domain, nobody, false).reason())
          .isEqualTo(Reason.SUPPRESSED_BOUNCE);
    }

    assertThat(breaker.lets(MONDAY)).isTrue();
  }

  @Test
  public void three_full_mailboxes_are_three_full_mailboxes_and_stay_ended_whatever_follows() {
    for (String domain : List.of("one", "two", "three", "four")) {
      Delivery full = new Delivery.Never("RCPT: 552 5.2.2 Mailbox full", Delivery.About.MAILBOX);
      OutboxEntry ended = outcome.of(gone, "a@" + domain, full, false);
      assertThat(ended.state()).isEqualTo(State.DEAD);
      assertThat(ended.reason()).isEqualTo(Reason.REFUSED);
    }
    assertThat(breaker.lets(MONDAY)).isTrue();

    for (String domain : List.of("one", "two", "three")) never("a@" + domain, "DOT: 554 no");

    assertThat(breaker.lets(MONDAY)).isFalse();
    assertThat(outcome.wronged().keySet())
        .as("the full mailboxes are none of them")
        .extracting(OutboxEntry::detail)
        .containsOnly("DOT: 554 no");
  }

  @Test
  public void a_mailbox_that_is_full_in_between_is_not_taken_back_with_the_others() {
    never("a@one", "DOT: 554 no");
    Delivery full = new Delivery.Never("RCPT: 552 5.2.2 Mailbox full", Delivery.About.MAILBOX);
    OutboxEntry ended = outcome.of(gone, "a@four", full, false);
    for (String domain : List.of("two", "three")) never("a@" + domain, "DOT: 554 no");

    assertThat(ended.state()).isEqualTo(State.DEAD);
    assertThat(outcome.wronged().keySet())
        .extracting(OutboxEntry::detail)
        .isNotEmpty()
        .containsOnly("DOT: 554 no");
  }

  @Test
  public void what_is_refused_with_everybody_elses_for_three_days_ends() {
    never("a@one", "DOT: 554 no");
    never("a@two", "DOT: 554 no");
    clock.pass(Duration.ofDays(3).plusSeconds(1));

    assertThat(never("a@three", "DOT: 554 no").state()).isEqualTo(State.DEAD);
  }

  @Test
  public void what_a_domain_refuses_for_three_days_ends_as_refused_and_is_not_tried() {
    at("ada@blocked.example");
    OutboxEntry claimed = Letters.queuedTo(ADA).claimed("node-1", MONDAY).triedAt(MONDAY);
    Instant late = MONDAY.plus(Duration.ofDays(3)).plusSeconds(1);
    domains.refused("ada@blocked.example", "550 5.7.1", late);

    OutboxEntry ended = outcome.held(claimed, "ada@blocked.example", late).orElseThrow();

    assertThat(ended.state()).isEqualTo(State.DEAD);
    assertThat(ended.reason()).isEqualTo(Reason.REFUSED);
  }

  @Test
  public void a_receiver_that_cannot_tell_that_it_is_us_is_told_at_once() {
    List<String> said =
        List.of(
            "RCPT: 550 5.7.515 access denied",
            "DOT: 550-5.7.26 unauthenticated",
            "DOT: 550 5.7.23 SPF");
    for (String how : said) after(new Delivery.DomainRefused(how));
    after(new Delivery.Later("DOT: 421-4.7.27 SPF did not pass", Duration.ZERO));
    after(new Delivery.Never("DOT: 554 5.7.509 DMARC", Delivery.About.MAIL));

    assertThat(trouble.untrusted)
        .containsAll(said)
        .contains("DOT: 421-4.7.27 SPF did not pass", "DOT: 554 5.7.509 DMARC");
  }

  @Test
  public void any_other_no_is_no_matter_of_who_we_are() {
    after(new Delivery.DomainRefused("RCPT: 550 5.7.1 blocked"));
    after(new Delivery.Later("RCPT: 451 4.7.1 greylisted", Duration.ZERO));
    after(new Delivery.Never("RCPT: 550 5.1.1 unknown 5.7.26", Delivery.About.NOBODY));

    assertThat(trouble.untrusted).isEmpty();
  }
}
