package io.roundtrip.notify.bench;

import static io.roundtrip.notify.State.DEAD;
import static io.roundtrip.notify.State.PARKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.NewsAhead;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.ao.AoOutbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.Test;

/**
 * How a database finds what the outbox asks for among a hundred thousand rows, almost all of them
 * ended: it looks at few. Prints the plans with {@code -Dplans=true}; {@code -Drows=1000000}.
 */
public abstract class OutboxPlans {
  private static final int ROWS = Integer.getInteger("rows", 100_000);

  /**
   * Twice what the largest answer has: 500 rows of two states, in pages; and what has not ended.
   */
  private static final long FEW = Math.max(2_000, ROWS / 400);

  private static final int WAITING = 10_000;
  private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
  private static final ProjectId PROJECT = new ProjectId(FullOutbox.OFTEN);
  private static final ProjectId SMALL = new ProjectId(FullOutbox.OFTEN + 3);
  private static final ContactId PERSON = new ContactId(FullOutbox.PERSON);

  private final Watched watched = new Watched("EXPLAIN ANALYZE");

  protected abstract AoDatabases db();

  /** The numbers from 1 on, as a table with the column n. */
  protected abstract String numbers(int rows);

  /** How many rows were looked at. */
  protected abstract long looked(String plan);

  /** What this database may read all the same. */
  protected Set<String> spared() {
    return Set.of();
  }

  private void yearsHavePassed() {
    run((statement, table) -> FullOutbox.fill(statement, table, numbers(ROWS), NOW.toEpochMilli()));
  }

  private interface Work {
    void on(Statement statement, String table) throws SQLException;
  }

  private void run(Work work) {
    db().sql()
        .create()
        .execute(
            on -> {
              try (Statement statement = on.createStatement()) {
                String table = Tables.outbox(on);
                work.on(statement, table);
                statement.execute("analyze " + (isH2(on) ? "table " : "") + table);
                return table;
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private static boolean isH2(Connection on) throws SQLException {
    return on.getMetaData().getURL().startsWith("jdbc:h2");
  }

  private static Map<String, Consumer<Outbox>> questions() {
    Map<String, Consumer<Outbox>> all = new LinkedHashMap<>();
    all.put("dueAfter", outbox -> outbox.dueAfter(new ProjectId(0), NOW, 200));
    all.put("underWay", outbox -> outbox.underWay(200));
    all.put("nextDue", Outbox::nextDue);
    all.put("inFlight", outbox -> outbox.inFlight(500));
    all.put("failed", outbox -> outbox.failed(100));
    all.put("held", outbox -> outbox.held(PROJECT, Set.of(Reason.TRY_LATER), 0, 500));
    all.put("past", outbox -> outbox.past(PERSON, 1_000));
    all.put("told", outbox -> outbox.told(Set.of(PERSON), 500));
    all.put("about", outbox -> outbox.about(Set.of(new IssueId(1_300)), PERSON, 50));
    all.put("bounced", outbox -> outbox.bounced(Set.of(PERSON)));
    all.put("stoppable person", outbox -> outbox.stoppable(PERSON, null));
    all.put("stoppable project", outbox -> outbox.stoppable(PROJECT, NewsAhead.Part.ALL, 500));
    all.put("standings", outbox -> outbox.standings(new IssueId(1_300), 50));
    all.put("open", outbox -> outbox.open(new IssueId(1_300)));
    all.put("list dead", outbox -> outbox.list(PROJECT, Set.of(DEAD, PARKED), Page.first(50)));
    all.put("list small", outbox -> outbox.list(SMALL, Set.of(DEAD, PARKED), Page.first(50)));
    all.put("list all", outbox -> outbox.list(PROJECT, Set.of(), Page.first(50)));
    all.put("count dead", outbox -> outbox.count(PROJECT, Set.of(DEAD, PARKED)));
    return all;
  }

  /** Ended rows were due before those that wait: whoever goes by that time reads all of them. */
  @Test
  public void no_question_to_the_outbox_reads_what_ended_long_ago_however_much_waits() {
    yearsHavePassed();
    assertThat(many(FEW)).as("rows looked at, of " + ROWS).isEmpty();

    run((statement, table) -> FullOutbox.newestWait(statement, table, WAITING));
    assertThat(many(3 * WAITING)).as("rows looked at, of " + ROWS).isEmpty();
  }

  private Map<String, Long> many(long few) {
    Outbox outbox =
        new AoOutbox(
            db().anotherNode(watched::around),
            new JdbcConditionalWrites(db().sql(), "io.roundtrip"));
    Map<String, Long> many = new TreeMap<>();
    questions()
        .forEach(
            (name, question) -> {
              watched.forget();
              question.accept(outbox);
              List<String> plans = watched.plans();
              assertThat(plans).as(name).isNotEmpty();
              long looked = plans.stream().mapToLong(this::looked).sum();
              if (Boolean.getBoolean("plans"))
                System.out.println("--- " + name + ": " + looked + "\n" + String.join("", plans));
              if (looked > few && !spared().contains(name)) many.put(name, looked);
            });
    return many;
  }
}
