package io.roundtrip.notify.send;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.roadmap.RoadmapStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What senders ask of the database: counted, as a stopwatch depends on the machine. */
public class SenderCostTest {
  private static final int MAILS = 1_000;
  private static final int NODES = 4;

  @Rule public final AoDatabases db = AoDatabases.postgres(OutboxRow.class);

  private final World world = new World();
  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger misses = new AtomicInteger();
  private final AtomicInteger questions = new AtomicInteger();

  @Before
  public void the_news_is_true() {
    world.jira.move(DARK_MODE, SHIPPED, world.now());
  }

  private Outbox onPostgres() {
    return new AoOutbox(db.anotherNode(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }

  private static Contact person(int number) {
    String address = "person" + number + "@domain" + number % 20 + ".example";
    return new Contact(new ContactId(0), address, address, null, "en", ADA.consent());
  }

  private void waiting(Outbox outbox, int mails) {
    for (int i = 0; i < mails; i++)
      outbox.add(OutboxEntry.fresh(Letters.shippedTo(world.asks(person(i), "")), MONDAY, MONDAY));
  }

  /** The same rows, and every call on its tally. */
  private Outbox counted(Outbox outbox) {
    return (Outbox)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Outbox.class},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(outbox, arguments);
                if (method.getName().equals("move"))
                  ((boolean) answer ? commits : misses).incrementAndGet();
                else questions.incrementAndGet();
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void fourNodesSend(Supplier<Outbox> each) throws Exception {
    Queue<World.Node> nodes = new ConcurrentLinkedQueue<>();
    for (int i = 1; i <= NODES; i++)
      nodes.add(world.new Node("node-" + i, counted(each.get()), () -> 0));
    Race.of(NODES, () -> nodes.remove().mailTurn.run(() -> true));
  }

  private void holds(Outbox outbox) {
    assertThat(outbox.counts()).containsEntry(State.SENT, MAILS);
    assertThat(world.mailer.receivers()).hasSize(MAILS).doesNotHaveDuplicates();
    assertThat(commits).as("claim, hand-off, result").hasValue(3 * MAILS);
    assertThat(misses.get()).as("0.5 a mail").isLessThanOrEqualTo(MAILS / 2);
    assertThat(questions.get())
        .as("told, or refused, before? told just now? and a look now and then")
        .isLessThanOrEqualTo(2 * MAILS + MAILS / 4);
  }

  @Test
  public void four_nodes_on_postgres_write_thrice_a_mail_and_seldom_in_vain() throws Exception {
    Outbox outbox = onPostgres();
    waiting(outbox, MAILS);

    fourNodesSend(this::onPostgres);

    holds(outbox);
  }

  @Test
  public void four_nodes_in_memory_write_thrice_a_mail_and_seldom_in_vain() throws Exception {
    waiting(world.outbox, MAILS);

    fourNodesSend(() -> world.outbox);

    holds(world.outbox);
  }

  @Test
  public void an_idle_node_asks_one_question_a_minute() {
    Outbox outbox = onPostgres();
    Outbox counted = counted(onPostgres());
    World.Node node = world.new Node("node-1", counted, () -> 0);

    Duration rest = node.mailTurn.run(() -> true);

    assertThat(rest).isEqualTo(Duration.ofMinutes(1));
    assertThat(questions).hasValue(1);
    waiting(outbox, 50);
    outbox
        .dueAfter(Letters.queuedForAda().message().project(), MONDAY, 50)
        .forEach(row -> outbox.move(row, row.postponed(MONDAY.plusSeconds(3_600), MONDAY)));
    assertThat(node.secondTurn.run(() -> true)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  public void as_long_as_what_waits_can_be_seen_at_once_it_is_one_question_still() {
    Outbox outbox = onPostgres();
    IntStream.range(0, 199)
        .mapToObj(number -> world.asks(person(number), ""))
        .map(Letters::shippedTo)
        .forEach(news -> outbox.add(OutboxEntry.fresh(news, MONDAY.plusSeconds(3_600), MONDAY)));
    World.Node node = world.new Node("node-1", onPostgres(), () -> 0);

    List<Long> statements =
        List.of(
            db.statementsOf(() -> node.mailTurn.run(() -> true)),
            db.statementsOf(() -> node.mailTurn.run(() -> true)));

    assertThat(statements).containsExactly(1L, 1L);
  }
}
