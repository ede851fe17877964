package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.AoDatabases;
import io.roundtrip.customers.Contact;
import io.roundtrip.host.Race;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Due;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.ao.AoOutbox;
import io.roundtrip.notify.send.ao.OutboxRow;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;

/** Four nodes, each with its own sender, empty one outbox. */
public class OutboxRaceTest {
  private static final int MAILS = 120;
  private static final IssueId STORY = new IssueId(10201);

  @Rule public final AoDatabases db = database();

  private final World world = new World();

  protected AoDatabases database() {
    return AoDatabases.postgres(OutboxRow.class);
  }

  private Outbox outbox(ActiveObjects ao) {
    return new AoOutbox(ao, new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }

  private Contact person(int number) {
    return world.asks(
        new Contact(
            new ContactId(0),
            "Person " + number,
            "person" + number + "@example.com",
            null,
            "en",
            ADA.consent()),
        "");
  }

  private void waits(Outbox outbox, int number) {
    outbox.add(OutboxEntry.fresh(Letters.shippedTo(person(number)), MONDAY, MONDAY));
  }

  /** One wish of each person hangs on both items. */
  private void waitTwice(Outbox outbox, int people) {
    world.jira.create(STORY, RT, SHIPPED);
    List<Contact> all = IntStream.rangeClosed(1, people).mapToObj(this::person).toList();
    world.asked.clear();
    for (Contact each : all)
      world.asked.add(
          new Recipient(each.id(), "", Set.of(new IssueId(500 + each.id().value())), false));
    world.askFor(STORY, List.copyOf(world.asked));
    for (Recipient each : world.asked)
      for (IssueId item : List.of(DARK_MODE, STORY))
        outbox.add(
            OutboxEntry.fresh(
                new Message(
                    item,
                    RT,
                    each.contact(),
                    Kind.SHIPPED,
                    Letters.FIRST_CHANGE,
                    SHIPPED,
                    "",
                    1,
                    each.wishes()),
                MONDAY,
                MONDAY));
  }

  @Test
  public void the_same_wish_on_two_items_is_told_once_however_many_nodes_send() throws Exception {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    Outbox filled = outbox(db.ao());
    waitTwice(filled, 25);
    for (int round = 0;
        round < 20 && !Due.in(filled, MONDAY.plus(Duration.ofDays(1)), 1).isEmpty();
        round++) {
      Queue<World.Node> nodes = new ConcurrentLinkedQueue<>();
      for (int i = 1; i <= 4; i++)
        nodes.add(world.new Node("node-" + i, outbox(db.anotherNode()), () -> 0));
      Race.of(4, () -> nodes.remove().mailTurn.run(() -> true));
      world.clock.pass(Duration.ofSeconds(30));
    }

    assertThat(world.mailer.receivers()).hasSize(25).doesNotHaveDuplicates();
    assertThat(filled.counts()).containsEntry(State.SENT, 25).containsEntry(State.SKIPPED, 25);
  }

  /** The first answers about twenty mails are lost; each copy is of the mail that may have left. */
  @Test
  public void where_answers_are_lost_a_wish_is_told_by_one_item_all_the_same() throws Exception {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    Outbox filled = outbox(db.ao());
    waitTwice(filled, 25);
    Set<String> lost = new HashSet<>();
    world.mailer.beforeAnswer =
        mail ->
            world.mailer.answers.add(
                lost.size() < 20 && lost.add(mail.messageId())
                    ? new Delivery.Unknown("timed out")
                    : new Delivery.Accepted("250 ok"));
    for (int round = 0; round < 60; round++) {
      Queue<World.Node> nodes = new ConcurrentLinkedQueue<>();
      for (int i = 1; i <= 4; i++)
        nodes.add(world.new Node("node-" + i, outbox(db.anotherNode()), () -> 0));
      Race.of(4, () -> nodes.remove().mailTurn.run(() -> true));
      world.clock.pass(Duration.ofMinutes(2));
    }

    assertThat(world.mailer.mails.stream().map(Envelope::messageId).distinct()).hasSize(25);
    assertThat(Set.copyOf(world.mailer.receivers())).hasSize(25);
    assertThat(world.mailer.mails).hasSize(45);
    assertThat(filled.counts()).containsEntry(State.SENT, 25).containsEntry(State.SKIPPED, 25);
  }

  @Test
  public void each_mail_is_handed_over_once() throws Exception {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    Outbox filled = outbox(db.ao());
    for (int i = 1; i <= MAILS; i++) waits(filled, i);
    Queue<World.Node> nodes = new ConcurrentLinkedQueue<>();
    for (int i = 1; i <= 4; i++)
      nodes.add(world.new Node("node-" + i, outbox(db.anotherNode()), () -> 0));

    Race.of(4, () -> nodes.remove().mailTurn.run(() -> true));

    assertThat(world.mailer.receivers()).hasSize(MAILS).doesNotHaveDuplicates();
    assertThat(filled.counts()).containsEntry(State.SENT, MAILS);
  }

  @Test
  public void a_mail_costs_three_writes_and_two_questions() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    AtomicInteger writes = new AtomicInteger();
    Outbox outbox = outbox(db.ao());
    waits(outbox, 1);
    Outbox counted = Meanwhile.everyMove(outbox, writes::incrementAndGet);
    World.Node node = world.new Node("node-1", counted, () -> 0);
    OutboxEntry row = Due.in(outbox, MONDAY, 1).get(0);

    long statements = db.statementsOf(() -> node.deliver.one(row));

    assertThat(outbox.find(row.id()).orElseThrow().state()).isEqualTo(State.SENT);
    assertThat(writes).as("claim, hand-off, result").hasValue(3);
    assertThat(statements - writes.get())
        .as("told, or refused, before? told at this moment by another node?")
        .isEqualTo(2);
  }

  @Test
  public void an_idle_watch_over_leases_costs_one_statement_a_minute() {
    World.Node node = world.new Node("node-1", outbox(db.ao()), () -> 0);
    Runnable oneTurn =
        () -> assertThat(node.recover.turn(() -> {})).isEqualTo(Duration.ofMinutes(1));
    oneTurn.run();

    assertThat(db.statementsOf(oneTurn)).isEqualTo(1);
  }
}
