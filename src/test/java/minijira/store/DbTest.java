package minijira.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.After;
import org.junit.Test;

public class DbTest {
  private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  private final Db db = Db.open(url, "sa", "");

  @After
  public void close() {
    db.close();
  }

  @Test
  public void a_failed_transaction_leaves_nothing_and_runs_nothing_after_commit() {
    List<String> ran = new ArrayList<>();

    assertThatThrownBy(
            () ->
                db.tx(
                    () -> {
                      group("a");
                      db.afterCommit(() -> ran.add("after commit"));
                      db.atEnd(() -> ran.add("at end"));
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    assertThat(groups()).isEmpty();
    assertThat(ran).containsExactly("at end");
  }

  @Test
  public void an_older_database_gets_what_was_added_since_and_keeps_what_it_has() {
    group("kept");
    db.update("DROP TABLE personal_token");
    db.update("UPDATE schema_version SET version = 1");

    Db.open(url, "sa", "").close();

    assertThat(db.query("SELECT id FROM personal_token", r -> r.getLong(1))).isEmpty();
    assertThat(groups()).containsExactly("kept");
  }

  @Test
  public void an_inner_transaction_is_part_of_the_outer_one() {
    List<String> ran = new ArrayList<>();

    assertThatThrownBy(
            () ->
                db.tx(
                    () -> {
                      db.tx(() -> group("inner"));
                      db.afterCommit(() -> ran.add("never"));
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    assertThat(groups()).isEmpty();
    assertThat(ran).isEmpty();
  }

  @Test
  public void a_transaction_apart_stays_when_the_outer_one_fails() {
    assertThatThrownBy(
            () ->
                db.tx(
                    () -> {
                      db.apart(() -> group("apart"));
                      group("mine");
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    assertThat(groups()).containsExactly("apart");
  }

  @Test
  public void own_connections_do_not_see_what_is_not_committed_and_joining_ones_do() {
    db.tx(
        () -> {
          group("a");

          assertThat(count(db.dataSource())).isZero();
          assertThat(count(db.joiningDataSource())).isEqualTo(1);
        });

    assertThat(count(db.dataSource())).isEqualTo(1);
  }

  @Test
  public void ids_of_two_nodes_come_from_banks_of_a_hundred() {
    try (Db other = Db.open(url, "sa", "")) {
      long first = db.nextId("change_group");
      long elsewhere = other.nextId("change_group");
      long second = db.nextId("change_group");

      assertThat(second).isEqualTo(first + 1);
      assertThat(elsewhere).isEqualTo(first + 100);
    }
  }

  @Test
  public void configuration_is_read_again_after_a_change_and_after_a_rollback() {
    ConfigVersion version = new ConfigVersion(db);
    Cached<List<String>> groups = new Cached<>(version, this::groups);
    assertThat(groups.get()).isEmpty();

    assertThatThrownBy(
            () ->
                db.tx(
                    () -> {
                      group("a");
                      version.changed();
                      assertThat(groups.get()).containsExactly("a");
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(groups.get()).isEmpty();
    db.tx(
        () -> {
          group("b");
          version.changed();
        });

    assertThat(groups.get()).containsExactly("b");
  }

  @Test
  public void statements_are_counted_also_on_handed_out_connections() throws Exception {
    long before = db.statements();

    groups();
    count(db.dataSource());

    assertThat(db.statements() - before).isEqualTo(2);
  }

  @Test
  public void words_are_found_whole_in_any_form() {
    assertThat(Words.searchable("Crashing, on Login-Pages!")).isEqualTo(" crash on login pag ");
    assertThat(Words.searchable("class")).isEqualTo(" class ");
  }

  private long group(String name) {
    return db.insert("app_group", Map.of("name", name));
  }

  private List<String> groups() {
    return db.query("SELECT name FROM app_group ORDER BY name", r -> r.getString(1));
  }

  private static long count(javax.sql.DataSource source) {
    try (Connection connection = source.getConnection();
        var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM app_group")) {
      rows.next();
      return rows.getLong(1);
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }
}
