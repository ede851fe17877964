package io.roundtrip.host.ao;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.AoDatabases;
import io.roundtrip.host.Race;
import io.roundtrip.notify.Due;
import io.roundtrip.notify.Letters;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.send.ao.AoOutbox;
import io.roundtrip.notify.send.ao.OutboxRow;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.java.ao.Query;
import org.junit.Before;
import org.junit.Test;

/** One node makes its steps by SQL, the other by unique rows, on one row. */
public abstract class MixedWaysContract {
  private static final int STEPS = 150;

  private long id;

  protected abstract AoDatabases database();

  @Before
  public void a_mail_waits() {
    AoOutbox outbox = new AoOutbox(database().ao(), bySql());
    outbox.add(Letters.queuedTo(ADA));
    id = Due.in(outbox, MONDAY, 1).get(0).id();
  }

  private ConditionalWrites bySql() {
    return new JdbcConditionalWrites(database().sql(), "io.roundtrip");
  }

  private boolean step(ConditionalWrites way, int version, String owner) {
    return way.move(OutboxRow.class, id, version, Map.of("OWNER", owner));
  }

  private OutboxEntry row() {
    database().ao().flushAll();
    return new AoOutbox(database().ao(), bySql()).find(id).orElseThrow();
  }

  private ActiveObjects afterFinding(Runnable happens) {
    ActiveObjects ao = database().anotherNode();
    return (ActiveObjects)
        Proxy.newProxyInstance(
            MixedWaysContract.class.getClassLoader(),
            new Class<?>[] {ActiveObjects.class},
            (proxy, method, arguments) -> {
              try {
                Object found = method.invoke(ao, arguments);
                if (method.getName().equals("find")) happens.run();
                return found;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  public void a_step_by_sql_between_a_look_and_a_write_wins_and_its_columns_stay() {
    ConditionalWrites slow =
        new AoConditionalWrites(afterFinding(() -> assertThat(step(bySql(), 0, "sql")).isTrue()));

    assertThat(step(slow, 0, "rows")).isFalse();

    assertThat(row().owner()).isEqualTo("sql");
    assertThat(row().version()).isEqualTo(1);
  }

  @Test
  public void of_two_ways_at_once_one_makes_each_step() throws Exception {
    Queue<ConditionalWrites> ways = new ConcurrentLinkedQueue<>();
    for (int version = 0; version < STEPS; version++) {
      int now = version;
      ways.add(bySql());
      ways.add(new AoConditionalWrites(database().anotherNode()));

      List<Boolean> won = Race.of(2, () -> step(ways.remove(), now, "somebody"));

      assertThat(won).as("step %s", version).containsOnlyOnce(true);
      assertThat(row().version()).isEqualTo(version + 1);
    }
    assertThat(database().ao().count(StepRow.class, Query.select())).isLessThanOrEqualTo(STEPS);
  }
}
