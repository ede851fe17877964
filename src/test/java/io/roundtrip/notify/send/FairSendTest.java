package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.FakeRulebook;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;

/** Whom a mail may hold up, and for how long. */
public class FairSendTest {
  private static final ProjectId OTHER = new ProjectId(RT.value() + 1);
  private static final IssueId OTHERS = new IssueId(20_201);

  private final World world = new World();

  @Before
  public void the_news_is_true() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    world.jira.create(OTHERS, OTHER, SHIPPED);
    world.rules.with(OTHER, FakeRulebook.live(Duration.ZERO));
  }

  private Contact person(String address) {
    return world.asks(
        new Contact(new ContactId(0), address, address, null, "en", ADA.consent()), "");
  }

  private void waits(String address) {
    OutboxEntry mail =
        OutboxEntry.fresh(Letters.shippedTo(person(address)), world.now(), world.now());
    assertThat(world.outbox.add(mail)).isTrue();
  }

  private void crowd(int size, String domain) {
    IntStream.range(0, size).forEach(i -> waits("person" + i + "@" + domain));
  }

  /** About an item of another project, and later. */
  private void waitsElsewhere(String address) {
    Contact person = person(address);
    world.askFor(OTHERS, List.of(new Recipient(person.id(), "")));
    Message news =
        new Message(OTHERS, OTHER, person.id(), Kind.SHIPPED, Letters.FIRST_CHANGE, SHIPPED, "", 1);
    world.outbox.add(OutboxEntry.fresh(news, world.now(), world.now()));
  }

  private void turn() {
    world.one.mailTurn.run(() -> true);
  }

  @Test
  public void a_crowd_of_one_project_does_not_hold_up_the_mail_of_another() {
    crowd(1_500, "example.com");
    waitsElsewhere("lin@example.org");

    turn();

    assertThat(world.mailer.receivers()).hasSize(1_501);
    assertThat(world.mailer.receivers().indexOf("lin@example.org")).isLessThan(60);
  }

  @Test
  public void a_few_mails_of_another_project_leave_between_those_of_a_small_crowd() {
    crowd(40, "example.com");
    waitsElsewhere("lin@example.org");

    turn();

    assertThat(world.mailer.receivers().indexOf("lin@example.org")).isLessThan(2);
  }

  @Test
  public void where_the_talk_breaks_twice_the_others_of_that_domain_wait_and_nobody_else_does() {
    crowd(6, "hangs.example");
    crowd(5, "example.com");
    breaksAt("hangs.example");

    turn();

    assertThat(world.mailer.receivers())
        .filteredOn(to -> to.endsWith("@hangs.example"))
        .as("of one it may be that mailbox")
        .hasSize(2);
    assertThat(world.outbox.counts()).containsEntry(State.SENT, 5);
  }

  @Test
  public void what_stood_back_is_tried_by_one_mail_after_a_minute_and_then_less_and_less_often() {
    crowd(6, "hangs.example");
    breaksAt("hangs.example");
    turn();
    assertThat(world.mailer.mails).hasSize(2);

    passes(Duration.ofSeconds(59));
    assertThat(world.mailer.mails).hasSize(2);
    passes(Duration.ofSeconds(1));
    assertThat(world.mailer.mails).as("after one minute").hasSize(3);
    passes(Duration.ofSeconds(119));
    assertThat(world.mailer.mails).hasSize(3);
    passes(Duration.ofSeconds(1));
    assertThat(world.mailer.mails).as("after two more").hasSize(4);

    world.mailer.beforeAnswer = mail -> {};
    passes(Duration.ofMinutes(15));
    passes(Duration.ofMinutes(15));
    assertThat(world.outbox.counts()).containsEntry(State.SENT, 6);
  }

  private void passes(Duration time) {
    world.clock.pass(time);
    turn();
  }

  /** The first sender hangs; the second goes on, but not with the same domain. */
  @Test
  public void while_one_mail_hangs_the_other_sender_sends_to_everybody_else() {
    crowd(3, "hangs.example");
    crowd(20, "example.com");
    AtomicReference<List<String>> meanwhile = new AtomicReference<>();
    world.mailer.beforeAnswer =
        mail -> {
          if (!mail.to().endsWith("@hangs.example") || meanwhile.get() != null) return;
          meanwhile.set(List.of());
          world.one.secondTurn.run(() -> true);
          meanwhile.set(world.mailer.receivers());
        };

    turn();

    assertThat(meanwhile.get())
        .filteredOn(to -> to.endsWith("@hangs.example"))
        .as("only the one that hangs")
        .hasSize(1);
    assertThat(meanwhile.get()).filteredOn(to -> to.endsWith("@example.com")).hasSize(20);
    assertThat(world.mailer.receivers()).hasSize(23).doesNotHaveDuplicates();
  }

  @Test
  public void the_second_sender_rests_while_the_first_has_nothing_in_hand() {
    assertThat(world.one.secondTurn.run(() -> true)).isEqualTo(Duration.ofDays(1));
  }

  /** Nobody else wakes it as long as the first one hangs. */
  @Test
  public void the_second_sender_looks_again_soon_while_the_first_has_something_in_hand() {
    crowd(1, "hangs.example");
    AtomicReference<Duration> rest = new AtomicReference<>();
    world.mailer.beforeAnswer = mail -> rest.set(world.one.secondTurn.run(() -> true));

    turn();

    assertThat(rest.get()).isLessThanOrEqualTo(Duration.ofMinutes(1));
  }

  @Test
  public void that_the_mail_server_is_down_is_no_answer_of_a_domain_that_hung() {
    crowd(6, "hangs.example");
    breaksAt("hangs.example");
    turn();
    world.mailer.beforeAnswer = mail -> {};
    world.mailer.answers.add(new Delivery.NoServer(Reason.SERVER_DOWN, "connect timed out", false));
    passes(Duration.ofMinutes(1));
    assertThat(world.mailer.mails).as("two broke, and one found no server").hasSize(3);

    breaksAt("hangs.example");
    passes(Duration.ofSeconds(15));

    assertThat(world.mailer.mails).as("it stands back at once").hasSize(4);
  }

  private void breaksAt(String domain) {
    world.mailer.beforeAnswer =
        mail ->
            world.mailer.answers.add(
                mail.to().endsWith("@" + domain)
                    ? new Delivery.Broken("read timed out")
                    : new Delivery.Accepted("250 ok"));
  }
}
