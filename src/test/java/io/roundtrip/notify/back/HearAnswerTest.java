package io.roundtrip.notify.back;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import io.roundtrip.MovableClock;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.customers.NewContact;
import io.roundtrip.host.FixedSigner;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Hash;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.back.Incoming.Part;
import io.roundtrip.notify.send.InMemoryOutbox;
import io.roundtrip.notify.send.MessageIds;
import io.roundtrip.notify.send.RecordingTrouble;
import io.roundtrip.notify.send.WakeMail;
import io.roundtrip.notify.send.jira.ReturnedStatus;
import io.roundtrip.portal.SignedPages;
import io.roundtrip.roadmap.RoadmapStatus;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

public class HearAnswerTest {
  private static final String NOBODY = "550 5.1.1 user unknown";
  private static final String FULL = "452 4.2.2 mailbox full";

  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemoryContacts contacts = new InMemoryContacts();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemoryReturns returns = new InMemoryReturns();
  private final StopMail stop = new StopMail(outbox, clock);
  private final MessageIds ids = new MessageIds(new FixedSigner(), () -> "example.com");
  private final SignedPages pages = new SignedPages(clock);
  private final RecordingTrouble trouble = new RecordingTrouble();
  private final List<String> halted = new ArrayList<>();
  private final Halt halt =
      new Halt() {
        @Override
        public void bounces(int readers, int of) {
          halted.add(readers + " bounced of " + of);
        }

        @Override
        public void complaints(int readers, int of) {
          halted.add(readers + " complained of " + of);
        }
      };
  private final HaltAtBadRate badRate = new HaltAtBadRate(outbox, returns, halt, clock);
  private final HearAnswer hear = hear(outbox, pages.byToken(contacts, stop)::by);
  private Contact ada = ADA;
  private int mails;

  private HearAnswer hear(Outbox rowsOf, Stops stops) {
    FindMail find = new FindMail(contacts, rowsOf, ids::of);
    HearBounce.Rows rows =
        new HearBounce.Rows(rowsOf, new WakeMail(rowsOf, clock)::after, stop, trouble);
    return new HearAnswer(
        returns,
        new HearBounce(find, ReturnedStatus::of, rows, returns, clock),
        new HearComplaint(find, stops, contacts, stop, clock),
        stops,
        badRate,
        clock);
  }

  @Before
  public void ada_is_known() {
    ada = person("ada@nordiccrumb.example");
  }

  private Contact person(String address) {
    return contacts.ensure(new NewContact("", new EmailAddress(address), null, "en"));
  }

  /** Sent unless a test says otherwise. */
  private Message mailTo(Contact person, long change) {
    Message mail =
        new Message(
            DARK_MODE,
            RT,
            person.id(),
            Kind.SHIPPED,
            new ChangeId(change),
            RoadmapStatus.SHIPPED,
            "",
            1);
    outbox.add(OutboxEntry.fresh(mail, MONDAY, MONDAY));
    OutboxEntry due = row(mail);
    OutboxEntry claimed = due.claimed("n", MONDAY);
    outbox.move(due, claimed);
    OutboxEntry gone = claimed.handedOff(new Body("s", "t", null, MONDAY), MONDAY);
    outbox.move(claimed, gone);
    outbox.move(gone, gone.sent("250", MONDAY));
    return mail;
  }

  private Message waitingFor(Contact person, long change) {
    Message mail =
        new Message(
            DARK_MODE,
            RT,
            person.id(),
            Kind.SHIPPED,
            new ChangeId(change),
            RoadmapStatus.PLANNED,
            "",
            1);
    outbox.add(OutboxEntry.fresh(mail, MONDAY.plusSeconds(9999), MONDAY));
    return mail;
  }

  private OutboxEntry row(Message mail) {
    return outbox.all().stream()
        .filter(each -> each.message().key().equals(mail.key()))
        .findFirst()
        .orElseThrow();
  }

  private static String head(String messageId, String to, String more) {
    return "Received: x\nMessage-ID: " + messageId + "\nTo: Ada <" + to + ">\n" + more;
  }

  private Incoming mail(String subject, String automatic, Part... parts) {
    return new Incoming(Hash.of("mail " + mails++), subject, automatic, "", List.of(parts));
  }

  private Incoming report(Message about, String to, String action, String words) {
    return mail(
        "Undelivered",
        "auto-replied",
        new Part("text/plain", "Sorry."),
        new Part(
            "message/delivery-status",
            "Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822;"
                + to
                + "\nAction: "
                + action
                + "\nStatus: "
                + words.substring(4, 9)
                + "\nDiagnostic-Code: smtp;\n "
                + words
                + "\n"),
        new Part("text/rfc822-headers", head(ids.of(about), to, "")));
  }

  private Incoming bounce(Message about, String words) {
    return report(about, "ada@nordiccrumb.example", "failed", words);
  }

  private Incoming junk(String kind, String head) {
    return mail(
        "Complaint",
        "",
        new Part("message/feedback-report", "Feedback-Type: " + kind + "\nVersion: 1\n"),
        new Part("message/rfc822", head));
  }

  private boolean isSuppressed(Contact person) {
    return !outbox.bounced(Set.of(person.id())).isEmpty();
  }

  private boolean hasStopped(Contact person) {
    return contacts.byId(person.id()).orElseThrow().consent().isDenied();
  }

  @Test
  public void what_came_back_said_nothing_of_all_that_was_in_it() {
    Message lead = mailTo(ada, 1);
    Message within = mailTo(ada, 2);
    Message other = mailTo(ada, 3);
    OutboxEntry part = row(within);
    OutboxEntry sent = row(lead);
    Body both = new Body("2 news", "Hi", null, MONDAY, List.of(part.id()));
    outbox.move(
        sent, sent.step(Set.of(State.SENT), State.SENT, MONDAY, 1, "", null, "", both, MONDAY));
    outbox.move(part, BackSteps.left(part, "", MONDAY).ledBy(sent.id()));
    OutboxEntry waits = row(waitingFor(ada, 4));
    outbox.move(waits, waits.ledBy(sent.id()));

    assertThat(hear.of(bounce(lead, NOBODY))).isEqualTo(Heard.BOUNCED);

    assertThat(row(within).state()).isEqualTo(State.DEAD);
    assertThat(row(within).reason()).isEqualTo(Reason.SUPPRESSED_BOUNCE);
    assertThat(row(other).state()).isEqualTo(State.SENT);
    assertThat(row(waits.message()).state()).as("was to leave with it").isEqualTo(State.SKIPPED);
  }

  @Test
  public void where_there_is_nobody_no_more_is_written_and_what_waits_is_stopped() {
    Message told = mailTo(ada, 1);
    Message waits = waitingFor(ada, 2);

    assertThat(hear.of(bounce(told, NOBODY))).isEqualTo(Heard.BOUNCED);

    assertThat(row(told).state()).isEqualTo(State.DEAD);
    assertThat(row(told).detail()).isEqualTo("DSN 550 5.1.1");
    assertThat(row(waits).reason()).isEqualTo(Reason.SUPPRESSED_BOUNCE);
    assertThat(isSuppressed(ada)).isTrue();
  }

  @Test
  public void a_report_that_names_no_mail_of_ours_suppresses_nobody() {
    Message told = mailTo(ada, 1);
    Message other =
        new Message(
            DARK_MODE,
            RT,
            new ContactId(77),
            Kind.SHIPPED,
            new ChangeId(1),
            RoadmapStatus.SHIPPED,
            "",
            1);

    assertThat(hear.of(bounce(other, NOBODY))).isEqualTo(Heard.IGNORED);

    assertThat(row(told).state()).isEqualTo(State.SENT);
    assertThat(isSuppressed(ada)).isFalse();
  }

  @Test
  public void a_report_about_somebody_else_suppresses_nobody() {
    Contact grace = person("grace.okafor@meridian.example");
    Message told = mailTo(ada, 1);
    mailTo(grace, 1);

    assertThat(hear.of(report(told, "grace.okafor@meridian.example", "failed", NOBODY)))
        .isEqualTo(Heard.IGNORED);

    assertThat(isSuppressed(ada)).isFalse();
    assertThat(isSuppressed(grace)).isFalse();
  }

  @Test
  public void the_same_report_counts_once() {
    Message told = mailTo(ada, 1);
    Incoming report = bounce(told, FULL);

    assertThat(hear.of(report)).isEqualTo(Heard.SOFT);
    assertThat(hear.of(report)).isEqualTo(Heard.SOFT);

    assertThat(returns.since(MONDAY)).containsEntry(Heard.SOFT, 1);
  }

  private Heard fullAgain(int change) {
    return hear.of(bounce(mailTo(ada, change), FULL));
  }

  @Test
  public void a_mailbox_that_takes_nothing_on_five_days_is_given_up() {
    for (int day = 1; day <= 4; day++) {
      assertThat(fullAgain(day)).isEqualTo(Heard.SOFT);
      assertThat(fullAgain(100 + day)).as("the same day").isEqualTo(Heard.SOFT);
      assertThat(isSuppressed(ada)).isFalse();
      clock.pass(Duration.ofDays(2));
    }

    assertThat(fullAgain(5)).isEqualTo(Heard.GIVEN_UP);

    assertThat(isSuppressed(ada)).isTrue();
  }

  @Test
  public void after_a_week_without_it_all_is_forgotten() {
    for (int day = 1; day <= 4; day++) {
      fullAgain(day);
      clock.pass(Duration.ofDays(1));
    }
    clock.pass(Duration.ofDays(7));

    assertThat(fullAgain(5)).isEqualTo(Heard.SOFT);
    assertThat(isSuppressed(ada)).isFalse();
  }

  @Test
  public void a_no_to_us_as_a_sender_says_nothing_of_the_address() {
    Message told = mailTo(ada, 1);

    assertThat(hear.of(bounce(told, "550 5.7.26 unauthenticated mail"))).isEqualTo(Heard.UNTRUSTED);

    assertThat(row(told).reason()).isEqualTo(Reason.REFUSED);
    assertThat(isSuppressed(ada)).isFalse();
    for (int change = 2; change < 9; change++) {
      clock.pass(Duration.ofDays(1));
      hear.of(bounce(mailTo(ada, change), "550 5.7.515 access denied"));
    }
    assertThat(isSuppressed(ada)).isFalse();
    assertThat(trouble.untrusted).as("whoever got a mail may write this about it").isEmpty();
  }

  private void untrusted(String name) {
    Message told = mailTo(person(name + "@x.example"), 1);
    hear.of(report(told, name + "@x.example", "failed", "550 5.7.26 unauthenticated mail"));
  }

  @Test
  public void that_nobody_knows_us_is_told_when_three_readers_receivers_say_so_within_a_week() {
    untrusted("p1");
    clock.pass(Duration.ofDays(8));
    untrusted("p2");
    untrusted("p3");
    assertThat(trouble.untrusted).isEmpty();

    untrusted("p4");

    assertThat(trouble.untrusted).containsExactly(" 550 5.7.26 unauthenticated mail");
  }

  private OutboxEntry parked(Message mail) {
    OutboxEntry due = row(mail);
    OutboxEntry claimed = due.claimed("n", MONDAY);
    outbox.move(due, claimed);
    OutboxEntry gone = claimed.handedOff(new Body("s", "t", null, MONDAY), MONDAY);
    outbox.move(claimed, gone);
    OutboxEntry parked = gone.parked("DOT", MONDAY);
    outbox.move(gone, parked);
    return parked;
  }

  @Test
  public void a_mail_in_doubt_is_told_what_became_of_it() {
    Message perhaps = waitingFor(ada, 1);
    parked(perhaps);

    assertThat(hear.of(report(perhaps, "ada@nordiccrumb.example", "delayed", FULL)))
        .isEqualTo(Heard.LEFT);
    assertThat(row(perhaps).state()).isEqualTo(State.SENT);

    assertThat(hear.of(bounce(perhaps, NOBODY))).isEqualTo(Heard.BOUNCED);
    assertThat(row(perhaps).state()).isEqualTo(State.DEAD);
    assertThat(row(perhaps).isUnsure()).isFalse();
  }

  @Test
  public void a_mail_that_is_just_being_sent_is_left_for_later() {
    Message now = waitingFor(ada, 1);
    OutboxEntry due = row(now);
    OutboxEntry claimed = due.claimed("n", MONDAY);
    outbox.move(due, claimed);
    outbox.move(claimed, claimed.handedOff(new Body("s", "t", null, MONDAY), MONDAY));
    Incoming report = bounce(now, NOBODY);

    assertThat(hear.of(report)).isEqualTo(Heard.LATER);
    assertThat(Heard.LATER.isDone()).isFalse();
    assertThat(returns.find(report.name())).isEmpty();
  }

  @Test
  public void the_name_of_the_mail_may_stand_in_the_words_alone() {
    Message told = mailTo(ada, 1);
    Incoming report = bounce(told, NOBODY);
    Incoming spoken =
        mail(
            "Undelivered",
            "",
            new Part("text/plain", "Your mail " + ids.of(told) + " to Ada came back."),
            report.parts().get(1));

    assertThat(hear.of(spoken)).isEqualTo(Heard.BOUNCED);
  }

  @Test
  public void a_complaint_is_the_persons_own_no() {
    Message told = mailTo(ada, 1);
    Message waits = waitingFor(ada, 2);
    String token = pages.unsubscribe(ada.id(), RT);
    String head = head("<x@y>", "redacted", "List-Unsubscribe: <https://x/stop?t=" + token + ">");

    assertThat(hear.of(junk("abuse", head))).isEqualTo(Heard.COMPLAINT);

    assertThat(hasStopped(ada)).isTrue();
    assertThat(row(waits).reason()).isEqualTo(Reason.UNSUBSCRIBED);
    assertThat(row(told).state()).isEqualTo(State.SENT);
  }

  /** The link in a mail that she passed on takes back what the link did, and no more. */
  @Test
  public void nobody_takes_a_complaint_back_with_the_link_of_the_mail() {
    mailTo(ada, 1);
    String token = pages.unsubscribe(ada.id(), RT);
    String head = head("<x@y>", "redacted", "List-Unsubscribe: <https://x/stop?t=" + token + ">");

    hear.of(junk("abuse", head));
    pages.undo(contacts, stop, token);
    assertThat(hasStopped(ada)).isTrue();

    hear.of(junk("abuse", head));
    assertThat(contacts.ledger(ada.id())).as("said again, kept once").hasSize(2);
  }

  @Test
  public void a_complaint_without_a_link_needs_the_mails_name_and_its_reader() {
    Message told = mailTo(ada, 1);

    assertThat(hear.of(junk("abuse", head("<x@y>", "ada@nordiccrumb.example", ""))))
        .isEqualTo(Heard.IGNORED);
    assertThat(hear.of(junk("abuse", head(ids.of(told), "grace@x.example", ""))))
        .isEqualTo(Heard.IGNORED);
    assertThat(hasStopped(ada)).isFalse();

    assertThat(hear.of(junk("abuse", head(ids.of(told), "ada@nordiccrumb.example", ""))))
        .isEqualTo(Heard.COMPLAINT);
    assertThat(hasStopped(ada)).isTrue();
  }

  @Test
  public void not_junk_after_all_is_no_complaint() {
    Message told = mailTo(ada, 1);

    for (String kind : List.of("not-spam", "auth-failure", "dmarc", ""))
      assertThat(hear.of(junk(kind, head(ids.of(told), "ada@nordiccrumb.example", ""))))
          .as(kind)
          .isEqualTo(Heard.IGNORED);

    assertThat(hasStopped(ada)).isFalse();
  }

  @Test
  public void a_mail_with_the_signed_token_stops_as_the_link_does() {
    Message waits = waitingFor(ada, 1);
    String token = pages.unsubscribe(ada.id(), RT);

    assertThat(hear.of(mail("Re: unsubscribe " + token, ""))).isEqualTo(Heard.STOPPED);

    assertThat(hasStopped(ada)).isTrue();
    assertThat(row(waits).reason()).isEqualTo(Reason.UNSUBSCRIBED);
    assertThat(contacts.ledger(ada.id()))
        .anyMatch(said -> said.source().startsWith("unsubscribe-link "));
  }

  @Test
  public void words_without_a_token_stop_nothing() {
    String token = pages.unsubscribe(ada.id(), RT);
    String forged = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");

    for (String subject : List.of("unsubscribe", "STOP", "unsubscribe " + forged, ""))
      assertThat(hear.of(mail(subject, ""))).as(subject).isEqualTo(Heard.IGNORED);

    assertThat(hasStopped(ada)).isFalse();
  }

  @Test
  public void an_absence_note_and_our_own_list_say_nothing() {
    String token = "unsubscribe " + pages.unsubscribe(ada.id(), RT);

    assertThat(hear.of(mail(token, "auto-replied (vacation)"))).isEqualTo(Heard.IGNORED);
    assertThat(hear.of(new Incoming(Hash.of("own"), token, "", "<a.list.example.com>", List.of())))
        .isEqualTo(Heard.IGNORED);

    assertThat(hasStopped(ada)).isFalse();
  }

  private void sent(int from, int to) {
    for (int i = from; i <= to; i++) mailTo(person("p" + i + "@x.example"), 1);
  }

  private void bounces(int from, int to) {
    for (int i = from; i <= to; i++) {
      Contact person = person("p" + i + "@x.example");
      Message told = outbox.past(person.id(), 1).gone().get(0).message();
      hear.of(report(told, "p" + i + "@x.example", "failed", NOBODY));
    }
  }

  @Test
  public void more_than_ten_readers_of_the_last_two_hundred_mails_that_come_back_halt_all_mail() {
    sent(1, 300);

    bounces(101, 110);
    assertThat(halted).isEmpty();
    bounces(111, 111);
    assertThat(halted).containsExactly("11 bounced of 200");

    bounces(112, 120);
    assertThat(halted).as("let go on, what was counted is over").hasSize(1);
    sent(301, 320);
    bounces(301, 310);
    assertThat(halted).hasSize(1);
    bounces(311, 311);
    assertThat(halted).containsExactly("11 bounced of 200", "11 bounced of 200");
  }

  /** The mail server said at once that there is nobody. */
  private void refused(int from, int to, long change) {
    for (int i = from; i <= to; i++) {
      Message mail = waitingFor(person("p" + i + "@x.example"), change);
      OutboxEntry due = row(mail);
      OutboxEntry claimed = due.claimed("n", clock.instant());
      outbox.move(due, claimed);
      OutboxEntry gone = claimed.handedOff(new Body("s", "t", null, MONDAY), clock.instant());
      outbox.move(claimed, gone);
      outbox.move(gone, gone.dead(Reason.SUPPRESSED_BOUNCE, NOBODY, clock.instant()));
      badRate.look();
    }
  }

  @Test
  public void a_reader_whom_the_server_does_not_know_counts_as_one_whose_mail_comes_back() {
    sent(1, 100);
    bounces(1, 5);
    refused(1, 5, 2);
    refused(101, 105, 1);
    assertThat(halted).isEmpty();

    refused(106, 106, 1);

    assertThat(halted).containsExactly("11 bounced of 111");
  }

  @Test
  public void who_was_refused_long_ago_counts_no_more() {
    refused(1, 10, 1);
    sent(11, 210);

    refused(211, 220, 1);

    assertThat(halted).isEmpty();
  }

  @Test
  public void old_bounces_count_no_more() {
    sent(1, 10);
    bounces(1, 10);
    sent(11, 220);

    bounces(211, 211);

    assertThat(halted).isEmpty();
  }

  private void junk(int from, int to) {
    for (int i = from; i <= to; i++) {
      Contact person = person("p" + i + "@x.example");
      Message told = outbox.past(person.id(), 1).gone().get(0).message();
      hear.of(junk("abuse", head(ids.of(told), "p" + i + "@x.example", "")));
    }
  }

  @Test
  public void three_readers_who_complain_of_few_mails_halt_all_mail() {
    sent(1, 50);

    junk(1, 2);
    assertThat(halted).isEmpty();
    junk(3, 3);

    assertThat(halted).containsExactly("3 complained of 50");
  }

  @Test
  public void more_than_two_in_a_hundred_who_complain_halt_all_mail() {
    sent(1, 300);

    junk(101, 104);
    assertThat(halted).isEmpty();
    junk(105, 105);

    assertThat(halted).containsExactly("5 complained of 200");
  }

  /** She writes the reports herself, each about a mail of her own. */
  @Test
  public void one_customer_cannot_halt_the_mail_of_everybody() {
    for (int change = 1; change <= 11; change++)
      hear.of(bounce(mailTo(ada, change), change % 2 == 0 ? FULL : NOBODY));
    for (int change = 12; change <= 30; change++) {
      Message mine = mailTo(ada, change);
      hear.of(junk("abuse", head(ids.of(mine), "ada@nordiccrumb.example", "")));
    }

    assertThat(halted).isEmpty();
  }

  @Test
  public void complaints_without_end_about_one_mail_hide_nothing_that_was_heard_before() {
    sent(1, 100);
    Message mine = mailTo(ada, 1);
    bounces(1, 11);
    assertThat(halted).hasSize(1);

    for (int i = 1; i <= 1_000; i++)
      hear.of(junk("abuse", head(ids.of(mine), "ada@nordiccrumb.example", "")));

    assertThat(halted).as("let go on, what was counted is over").hasSize(1);
    assertThat(returns.since(MONDAY)).containsEntry(Heard.COMPLAINT, 1_000);
  }

  @Test
  public void what_says_nothing_of_an_address_halts_nothing() {
    for (int i = 1; i <= 11; i++) {
      Message told = mailTo(person("p" + i + "@x.example"), 1);
      hear.of(report(told, "p" + i + "@x.example", "failed", "550 5.7.1 no"));
    }

    assertThat(returns.since(MONDAY)).containsEntry(Heard.REFUSED, 11);
    assertThat(halted).isEmpty();
  }

  /** No secret is known: a name of the right shape, and addresses that anybody may write to. */
  @Test
  public void a_mail_that_names_nothing_of_ours_costs_few_queries() {
    StringBuilder groups = new StringBuilder();
    for (int i = 1; i <= 49; i++) {
      Contact person = person("p" + i + "@x.example");
      for (int change = 1; change <= 10; change++) mailTo(person, change);
      groups.append("\nFinal-Recipient: rfc822; p" + i + "@x.example\nAction: failed\n");
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < 20; i++)
      parts.add(new Part("message/delivery-status", "X: rt." + "a".repeat(52) + "\n" + groups));
    Outbox counted = mock(Outbox.class, delegatesTo(outbox));
    int[] names = {0};
    FindMail find =
        new FindMail(
            contacts,
            counted,
            message -> {
              names[0]++;
              return ids.of(message);
            });
    HearBounce.Rows rows =
        new HearBounce.Rows(counted, new WakeMail(counted, clock)::after, stop, trouble);

    HearBounce.Result heard =
        new HearBounce(find, ReturnedStatus::of, rows, returns, clock)
            .of(new Incoming(Hash.of("x"), "", "", "", parts));

    assertThat(heard).isEqualTo(HearBounce.Result.NONE);
    assertThat(mockingDetails(counted).getInvocations()).hasSize(5);
    assertThat(names[0]).isEqualTo(50);
  }

  @Test
  public void of_several_recipients_ours_is_heard_whatever_stands_before_it() {
    Message told = mailTo(ada, 1);
    Part status =
        new Part(
            "message/delivery-status",
            "Reporting-MTA: dns; mx\n\n"
                + "Final-Recipient: rfc822; list@x.example\n"
                + "Action: delivered\n\n"
                + "Final-Recipient: rfc822; ada@nordiccrumb.example\n"
                + "Action: failed\n"
                + "Status: 5.1.1\n");

    assertThat(hear.of(mail("", "", new Part("text/plain", "About " + ids.of(told)), status)))
        .isEqualTo(Heard.BOUNCED);
  }

  @Test
  public void one_mail_that_is_called_junk_three_times_counts_once() {
    sent(1, 50);
    Message told = mailTo(ada, 1);

    for (int i = 0; i < 3; i++)
      assertThat(hear.of(junk("abuse", head(ids.of(told), "ada@nordiccrumb.example", ""))))
          .isEqualTo(Heard.COMPLAINT);

    assertThat(halted).isEmpty();
  }

  @Test
  public void a_complaint_without_a_link_stops_what_waits_too() {
    Message told = mailTo(ada, 1);
    Message waits = waitingFor(ada, 2);

    hear.of(junk("abuse", head(ids.of(told), "ada@nordiccrumb.example", "")));

    assertThat(row(waits).reason()).isEqualTo(Reason.UNSUBSCRIBED);
  }

  @Test
  public void while_the_signing_key_is_lost_a_mail_stays_for_later() {
    Stops lost =
        token -> {
          throw new Refused(Refused.Kind.CONFLICT, Problem.of("", "key-lost"));
        };
    Incoming stops = mail("Re: unsubscribe " + pages.unsubscribe(ada.id(), RT), "");

    assertThat(hear(outbox, lost).of(stops)).isEqualTo(Heard.LATER);

    assertThat(returns.find(stops.name())).isEmpty();
    assertThat(hear.of(stops)).isEqualTo(Heard.STOPPED);
  }

  @Test
  public void an_action_that_no_standard_names_is_no_end() {
    Message told = mailTo(ada, 1);

    assertThat(hear.of(report(told, "ada@nordiccrumb.example", "expired", NOBODY)))
        .isEqualTo(Heard.IGNORED);

    assertThat(row(told).state()).isEqualTo(State.SENT);
    assertThat(isSuppressed(ada)).isFalse();
  }

  @Test
  public void that_a_mail_arrived_which_nobody_doubted_changes_nothing() {
    OutboxEntry told = row(mailTo(ada, 1));

    assertThat(hear.of(report(told.message(), "ada@nordiccrumb.example", "delivered", FULL)))
        .isEqualTo(Heard.IGNORED);

    assertThat(row(told.message())).isEqualTo(told);
  }

  @Test
  public void after_a_mailbox_was_given_up_and_written_to_again_its_days_count_anew() {
    for (int day = 1; day <= 5; day++) {
      fullAgain(day);
      clock.pass(Duration.ofDays(1));
    }
    assertThat(returns.since(MONDAY)).containsEntry(Heard.GIVEN_UP, 1);

    for (int day = 6; day <= 9; day++) {
      assertThat(fullAgain(day)).as("day %d", day).isEqualTo(Heard.SOFT);
      clock.pass(Duration.ofDays(1));
    }

    assertThat(fullAgain(10)).isEqualTo(Heard.GIVEN_UP);
  }

  /** The same news by another way, held until it is known what became of the first. */
  private OutboxEntry waitsForTheDoubt(long change) {
    OutboxEntry due = row(waitingFor(ada, change));
    OutboxEntry claimed = due.claimed("n", MONDAY);
    OutboxEntry held =
        claimed.putBack(MONDAY.plus(Duration.ofHours(1)), Reason.MAYBE_TOLD, "", MONDAY);
    outbox.move(due, claimed);
    outbox.move(claimed, held);
    return held;
  }

  @Test
  public void what_waited_for_the_end_of_a_doubt_goes_on_however_it_ends() {
    for (String action : List.of("delivered", "failed")) {
      outbox.all().stream()
          .filter(row -> State.WAITING.contains(row.state()))
          .forEach(row -> outbox.move(row, row.skipped(Reason.PROJECT_OFF, "", null, MONDAY)));
      Message perhaps = waitingFor(ada, action.length());
      parked(perhaps);
      OutboxEntry held = waitsForTheDoubt(70 + action.length());

      hear.of(report(perhaps, "ada@nordiccrumb.example", action, "550 5.7.1 policy"));

      assertThat(row(perhaps).isUnsure()).as(action).isFalse();
      assertThat(outbox.find(held.id()).orElseThrow().due()).as(action).isEqualTo(MONDAY);
    }
  }

  @Test
  public void a_row_that_changed_meanwhile_is_looked_at_again_with_its_report() {
    Message told = mailTo(ada, 1);
    Message waits = waitingFor(ada, 2);
    Outbox racing =
        (Outbox)
            Proxy.newProxyInstance(
                Outbox.class.getClassLoader(),
                new Class<?>[] {Outbox.class},
                (proxy, method, arguments) -> {
                  OutboxEntry now = row(told);
                  if (method.getName().equals("move") && now.equals(arguments[0]))
                    outbox.move(now, BackSteps.left(now, "again", MONDAY));
                  return method.invoke(outbox, arguments);
                });
    Incoming report = bounce(told, NOBODY);

    assertThat(hear(racing, token -> Optional.empty()).of(report)).isEqualTo(Heard.LATER);

    assertThat(returns.find(report.name())).isEmpty();
    assertThat(isSuppressed(ada)).isFalse();
    assertThat(row(waits).reason()).as("not stopped").isNull();
    assertThat(hear.of(report)).isEqualTo(Heard.BOUNCED);
  }

  @Test
  public void of_a_crowd_that_a_report_names_the_first_five_count() {
    Message told = mailTo(ada, 1);
    Set<String> names = Set.of(ids.of(told).substring(1, ids.of(told).indexOf('@')));
    List<EmailAddress> to = new ArrayList<>();
    FindMail find = new FindMail(contacts, outbox, ids::of);

    for (int i = 0; i < 4; i++) to.add(new EmailAddress("p" + i + "@x.example"));
    to.add(new EmailAddress("ada@nordiccrumb.example"));
    assertThat(find.of(names, to)).isPresent();
    to.add(0, new EmailAddress("one.more@x.example"));

    assertThat(find.of(names, to)).isEmpty();
  }

  @Test
  public void whom_a_complaint_is_from_may_stand_in_either_field() {
    int change = 1;
    for (String field : List.of("Original-Rcpt-To", "Removal-Recipient")) {
      Message told = mailTo(ada, change++);
      Incoming junk =
          mail(
              "Complaint",
              "",
              new Part(
                  "message/feedback-report",
                  "Feedback-Type: abuse\n" + field + ": <ada@nordiccrumb.example>\n"),
              new Part("message/rfc822", head(ids.of(told), "redacted", "")));

      assertThat(hear.of(junk)).as(field).isEqualTo(Heard.COMPLAINT);
    }
  }
}
