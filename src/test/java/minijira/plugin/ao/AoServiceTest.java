package minijira.plugin.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minijira.node.platform.Housekeeping;
import minijira.node.platform.Settings;
import minijira.store.Db;
import net.java.ao.Entity;
import net.java.ao.Query;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class AoServiceTest {
  /** A row for this test. */
  @Table("WORD")
  public interface WordRow extends Entity {
    @Unique
    String getText();

    void setText(String text);
  }

  private static final AoModule MODULE = new AoModule("small", List.of(WordRow.class), List.of());

  private Db db;
  private Housekeeping rows;
  private AoService service;
  private ActiveObjects ao;

  @Before
  public void open() {
    String name = UUID.randomUUID().toString();
    db = Db.memory(name);
    rows = new Housekeeping("jdbc:h2:mem:" + name, "sa", "");
    PluginSettings settings = new Settings(rows).createGlobalSettings();
    service = new AoService(db.dataSource(), false, settings);
    ao = service.service();
  }

  @After
  public void close() {
    rows.close();
    db.close();
  }

  private void add(String text) {
    ao.create(WordRow.class, Map.of("TEXT", text));
  }

  private void start() {
    service.starting(true);
    service.open(MODULE, getClass().getClassLoader());
  }

  @Test
  public void it_is_not_usable_before_the_start() {
    service.starting(true);

    assertThatThrownBy(() -> ao.count(WordRow.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("before the plugin is started");
  }

  @Test
  public void tables_have_jiras_names() {
    start();

    add("dark");

    assertThat(db.query("SELECT TEXT FROM \"AO_5E3A8B_WORD\"", r -> r.getString(1)))
        .containsExactly("dark");
  }

  @Test
  public void a_transaction_rolls_back_as_a_whole_and_nested_ones_join() {
    start();

    assertThatThrownBy(
            () ->
                ao.executeInTransaction(
                    () -> {
                      add("outer");
                      ao.executeInTransaction(
                          () -> {
                            add("inner");
                            return null;
                          });
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    assertThat(ao.count(WordRow.class)).isZero();
  }

  @Test
  public void it_is_apart_from_jiras_own_transaction() {
    start();

    assertThatThrownBy(
            () ->
                db.tx(
                    () -> {
                      add("kept");
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");

    assertThat(ao.count(WordRow.class)).isEqualTo(1);
  }

  @Test
  public void queries_sorting_and_deleting() {
    start();
    add("b");
    add("a");
    add("c");

    WordRow[] found =
        ao.find(WordRow.class, Query.select().where("TEXT <> ?", "c").order("TEXT ASC"));

    assertThat(found).extracting(WordRow::getText).containsExactly("a", "b");
    assertThat(ao.deleteWithSQL(WordRow.class, "TEXT = ?", "a")).isEqualTo(1);
    assertThat(ao.count(WordRow.class)).isEqualTo(2);
  }

  @Test
  public void a_second_start_finds_the_rows_again() {
    start();
    add("kept");
    service.close();

    start();

    assertThat(ao.count(WordRow.class)).isEqualTo(1);
  }
}
