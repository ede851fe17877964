package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.AoDatabases;
import io.roundtrip.customers.Contact;
import io.roundtrip.host.Race;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.ao.AoOutbox;
import io.roundtrip.notify.send.ao.OutboxRow;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Rule;
import org.junit.Test;

/** Four nodes, each with its own sender, empty one outbox on PostgreSQL. */
public class OutboxRaceTest {
  private static final int MAILS = 120;

  @Rule public final AoDatabases db = AoDatabases.postgres(OutboxRow.class);

  private final World world = new World();

  private Outbox outbox(ActiveObjects ao) {
    return new AoOutbox(ao, new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }

  private void waits(Outbox outbox, int number) {
    Contact person =
        world.asks(
            new Contact(
                new ContactId(0),
                "Person " + number,
                "person" + number + "@example.com",
                null,
                "en",
                ADA.consent()),
            "");
    outbox.add(OutboxEntry.fresh(Letters.shippedTo(person), MONDAY, MONDAY));
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
  public void a_mail_costs_three_writes_and_three_questions() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
    AtomicInteger writes = new AtomicInteger();
    Outbox outbox = outbox(db.ao());
    waits(outbox, 1);
    Outbox counted = Meanwhile.everyMove(outbox, writes::incrementAndGet);
    World.Node node = world.new Node("node-1", counted, () -> 0);
    OutboxEntry row = outbox.due(MONDAY, 1).get(0);

    long statements = db.statementsOf(() -> node.deliver.one(row));

    assertThat(outbox.find(row.id()).orElseThrow().state()).isEqualTo(State.SENT);
    assertThat(writes).as("claim, hand-off, result").hasValue(3);
    assertThat(statements - writes.get())
        .as("told before? address refused before? told at this moment by another node?")
        .isEqualTo(3);
  }
}
