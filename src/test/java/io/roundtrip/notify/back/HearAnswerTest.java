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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  private final HearAnswer hear = hear();
  private Contact ada = ADA;
  private int mails;

  private HearAnswer hear() {
    FindMail find = new FindMail(contacts, outbox, ids::of);
    Stops stops = pages.byToken(contacts, stop)::by;
    HearBounce.Rows rows =
        new HearBounce.Rows(outbox, new WakeMail(outbox, clock)::after, stop, trouble);
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
    return !outbox.bounced(java.util.Set.of(person.id())).isEmpty();
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
    outbox.move(part, BackSteps.left(part, "", MONDAY).ledBy(row(lead).id()));

    assertThat(hear.of(bounce(lead, NOBODY))).isEqualTo(Heard.BOUNCED);

    assertThat(row(within).state()).isEqualTo(State.DEAD);
    assertThat(row(within).reason()).isEqualTo(Reason.SUPPRESSED_BOUNCE);
    assertThat(row(other).state()).isEqualTo(State.SENT);
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
      Message told = outbox.goneTo(person.id(), 1).get(0).message();
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
      Message told = outbox.goneTo(person.id(), 1).get(0).message();
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
}
