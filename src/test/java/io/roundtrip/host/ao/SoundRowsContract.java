package io.roundtrip.host.ao;

import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.AoDatabases;
import io.roundtrip.host.SetAside;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Due;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.news.ao.AoUndoWindows;
import io.roundtrip.notify.news.ao.UndoWindowRow;
import io.roundtrip.notify.news.window.UndoWindows;
import io.roundtrip.notify.send.ao.AoOutbox;
import io.roundtrip.notify.send.ao.OutboxRow;
import io.roundtrip.roadmap.ItemShipped;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.roadmap.follow.ao.AoFollows;
import io.roundtrip.roadmap.follow.ao.FollowRow;
import io.roundtrip.setup.PartIds;
import io.roundtrip.setup.Settings;
import io.roundtrip.setup.ao.AoAllSettings;
import io.roundtrip.setup.ao.AoPartIds;
import io.roundtrip.setup.ao.PartRow;
import io.roundtrip.setup.ao.SettingsRow;
import io.roundtrip.setup.setting.Decisions;
import io.roundtrip.setup.setting.Setting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import org.junit.Before;
import org.junit.Test;

/** One row of a later version, or a spoilt one, among good ones. */
public abstract class SoundRowsContract {
  private AoDatabases db;
  private ActiveObjects ao;
  private AoOutbox outbox;
  private SetAside aside;

  /** With the tables SETASIDE, OUTBOX, CYCLE, SETTINGS, FOLLOW and PART. */
  protected abstract AoDatabases database();

  @Before
  public void stores() {
    db = database();
    ao = db.ao();
    outbox = new AoOutbox(ao, new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
    aside = new AoSetAside(ao);
  }

  private long mail(int change) {
    Message message =
        new Message(
            DARK_MODE,
            RT,
            new ContactId(change),
            Kind.SHIPPED,
            new ChangeId(change),
            RoadmapStatus.SHIPPED,
            "",
            1);
    outbox.add(OutboxEntry.fresh(message, MONDAY.plusSeconds(change), MONDAY));
    return Due.in(outbox, MONDAY.plusSeconds(change), 500).stream()
        .filter(row -> row.message().change().value() == change)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void spoil(String table, String column, String value, long id) {
    db.sql()
        .createExecutor(false, true)
        .execute(
            connection -> {
              update(connection, table, column, value, id);
              return null;
            });
    ao.flushAll();
  }

  private static void update(
      Connection connection, String table, String column, String value, long id) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE "
                + TableNames.quoted(name(connection, table), connection)
                + " SET "
                + TableNames.quoted(column, connection)
                + " = ? WHERE "
                + TableNames.quoted("ID", connection)
                + " = ?")) {
      statement.setString(1, value);
      statement.setLong(2, id);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(Connection connection, String table) throws SQLException {
    try (var tables = connection.getMetaData().getTables(null, null, "AO%" + table, null)) {
      tables.next();
      return tables.getString("TABLE_NAME");
    }
  }

  @Test
  public void one_row_of_a_later_version_does_not_keep_the_others_waiting() {
    long poison = mail(1);
    long good = mail(2);
    spoil("OUTBOX", "KIND", "TELEPATHY", poison);

    assertThat(Due.in(outbox, MONDAY.plusSeconds(9), 1))
        .extracting(OutboxEntry::id)
        .containsExactly(good);
    assertThat(outbox.nextDue()).isEqualTo(MONDAY.plusSeconds(2));
    assertThat(outbox.find(poison)).isEmpty();
    assertThat(aside.rows(10))
        .containsExactly(new SetAside.Row("OUTBOX", poison, "IllegalArgumentException"));
  }

  @Test
  public void a_hundred_of_them_at_the_head_of_the_queue_do_not_either() {
    for (int i = 1; i <= 100; i++) spoil("OUTBOX", "TO_STATUS", "SOMEDAY", mail(i));
    long good = mail(200);

    assertThat(Due.in(outbox, MONDAY.plusSeconds(999), 5))
        .extracting(OutboxEntry::id)
        .containsExactly(good);
    assertThat(aside.rows(500)).hasSize(100);
  }

  @Test
  public void where_all_can_be_read_it_costs_nothing() {
    mail(1);

    assertThat(db.statementsOf(() -> outbox.underWay(5))).isEqualTo(1);
  }

  @Test
  public void it_is_named_once_and_leaves_the_list_when_it_can_be_read_again_or_is_gone() {
    long first = mail(1);
    long second = mail(2);
    spoil("OUTBOX", "KIND", "TELEPATHY", first);
    spoil("OUTBOX", "KIND", "TELEPATHY", second);
    for (int i = 0; i < 3; i++) Due.in(outbox, MONDAY.plusSeconds(9), 5);
    assertThat(ao.count(SetAsideRow.class)).isEqualTo(2);

    spoil("OUTBOX", "KIND", "SHIPPED", first);
    ao.deleteWithSQL(OutboxRow.class, "ID = ?", second);

    assertThat(aside.rows(10)).isEmpty();
    assertThat(ao.count(SetAsideRow.class)).isZero();
    assertThat(outbox.find(first)).isPresent();
  }

  @Test
  public void an_undo_window_with_an_unknown_status_or_broken_changes_is_left_out() {
    UndoWindows windows =
        new AoUndoWindows(ao, new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
    long one = window(1);
    long two = window(2);
    window(3);
    spoil("CYCLE", "TO_STATUS", "SOMEDAY", one);
    spoil("CYCLE", "CHANGES", "1,x", two);

    assertThat(windows.toFinish(MONDAY.plusSeconds(99), 0, 10))
        .extracting(window -> window.item().value())
        .containsExactly(3L);
    assertThat(windows.nextEnd()).isEqualTo(MONDAY);
    assertThat(aside.rows(10)).extracting(SetAside.Row::table).containsExactly("CYCLE", "CYCLE");
  }

  private long window(long item) {
    Map<String, Object> row = new HashMap<>();
    row.put("OPEN_KEY", Long.toString(item));
    row.put("VER", 0);
    row.put("ITEM_ID", new IssueId(item).value());
    row.put("PROJECT_ID", RT.value());
    row.put("STEP", "OPEN");
    row.put("FROM_STATUS", "PLANNED");
    row.put("TO_STATUS", "SHIPPED");
    for (String at : List.of("FIRST_AT", "LAST_AT", "ENDS_AT")) row.put(at, MONDAY.toEpochMilli());
    row.put("CHANGES", "1");
    row.put("TOLD", 0);
    return ao.create(UndoWindowRow.class, row).getID();
  }

  /** No query of a worker asks for a word it does not know. */
  @Test
  public void a_row_in_a_state_nobody_asks_for_is_named_all_the_same() {
    JdbcConditionalWrites writes = new JdbcConditionalWrites(db.sql(), "io.roundtrip");
    UndoWindows windows = new AoUndoWindows(ao, writes);
    AoFollows follows = new AoFollows(ao, writes);
    long mail = mail(1);
    spoil("OUTBOX", "STATE", "PONDERING", mail);
    long window = window(1);
    spoil("CYCLE", "STEP", "LATER", window);
    follows.add(
        new ItemShipped(DARK_MODE, new ChangeId(1), MONDAY), List.of(new IssueId(9)), MONDAY);
    long follow = ao.find(FollowRow.class, Query.select())[0].getID();
    spoil("FOLLOW", "OUTCOME", "DREAMT", follow);
    assertThat(Due.in(outbox, MONDAY.plusSeconds(99), 5)).isEmpty();
    assertThat(windows.toFinish(MONDAY.plusSeconds(99), 0, 5)).isEmpty();
    assertThat(follows.waiting(MONDAY.plusSeconds(99), 5)).isEmpty();

    for (int i = 0; i < 2; i++)
      assertThat(aside.rows(10))
          .extracting(row -> row.table() + ":" + row.id())
          .containsExactlyInAnyOrder("OUTBOX:" + mail, "CYCLE:" + window, "FOLLOW:" + follow);
    spoil("OUTBOX", "STATE", "DUE", mail);
    assertThat(aside.rows(10)).extracting(SetAside.Row::table).doesNotContain("OUTBOX");
  }

  @Test
  public void an_id_of_a_part_that_is_no_number_is_named_and_set_up_writes_it_anew() {
    AoPartIds ids = new AoPartIds(ao);
    ids.keep(
        new PartIds.Ids(Optional.empty(), Optional.of(7L), Map.of(Field.NPS, 8L, Field.CSAT, 9L)));
    for (PartRow row : ao.find(PartRow.class, "PART IN ('NPS', 'link-type')"))
      spoil("PART", "JIRA_ID", "customfield_10113", row.getId());

    assertThat(ids.get())
        .isEqualTo(new PartIds.Ids(Optional.empty(), Optional.empty(), Map.of(Field.CSAT, 9L)));
    assertThat(aside.rows(10)).extracting(SetAside.Row::table).containsExactly("PART", "PART");

    ids.keep(new PartIds.Ids(Optional.empty(), Optional.of(7L), Map.of(Field.NPS, 8L)));
    assertThat(ids.get().fields()).containsEntry(Field.NPS, 8L);
    assertThat(ids.get().linkType()).contains(7L);
    assertThat(aside.rows(10)).isEmpty();
  }

  @Test
  public void settings_that_cannot_be_read_let_nothing_leave_and_can_be_saved_over() {
    AoAllSettings settings = new AoAllSettings(ao);
    Settings on =
        new Settings(
            1,
            MONDAY,
            Settings.NEVER.decisions().with(Setting.ON, true),
            new io.roundtrip.kernel.UserKey("admin"),
            MONDAY);
    settings.save(RT, on);
    assertThat(settings.of(RT).decisions().get(Setting.ON)).isTrue();
    SettingsRow row = ao.find(SettingsRow.class, Query.select())[0];
    spoil("SETTINGS", "TEXTS", row.getTexts().replaceAll("since=.*", "since=soon"), row.getId());

    assertThat(settings.of(RT).decisions().get(Setting.ON)).isFalse();
    assertThat(settings.all().get(RT).version()).isEqualTo(1);
    assertThat(aside.rows(10))
        .extracting(SetAside.Row::fault)
        .containsExactly("NumberFormatException");
    Settings next = new Settings(2, MONDAY, on.decisions(), on.by(), Instant.EPOCH);
    assertThat(settings.save(RT, next)).isTrue();
    assertThat(settings.of(RT).version()).isEqualTo(2);
  }

  @Test
  public void settings_that_were_saved_anew_leave_the_list_and_older_ones_do_not_come_on_it() {
    AoAllSettings settings = new AoAllSettings(ao);
    Decisions on = Decisions.NONE.with(Setting.ON, true);
    for (int version = 1; version < 4; version++)
      settings.save(RT, new Settings(version, MONDAY, on, LIN, MONDAY));
    for (SettingsRow row : ao.find(SettingsRow.class, Query.select()))
      spoil("SETTINGS", "TEXTS", "since=xx", row.getId());
    assertThat(settings.all().get(RT).isReadable()).isFalse();
    assertThat(settings.of(RT).isReadable()).isFalse();
    assertThat(aside.rows(10)).hasSize(1);

    settings.save(RT, new Settings(4, MONDAY, on, LIN, MONDAY));

    assertThat(aside.rows(10)).isEmpty();
    assertThat(ao.count(SetAsideRow.class)).isZero();
    assertThat(settings.all().get(RT).isReadable()).isTrue();
    assertThat(aside.rows(10)).isEmpty();
  }

  /** "dryRun=until-friday" is not live. */
  @Test
  public void a_switch_that_cannot_be_read_lets_nothing_leave_either() {
    AoAllSettings settings = new AoAllSettings(ao);
    settings.save(RT, new Settings(1, MONDAY, Decisions.NONE.with(Setting.ON, true), LIN, MONDAY));
    SettingsRow row = ao.find(SettingsRow.class, Query.select())[0];
    String texts = row.getTexts().replace("dryRun=true", "dryRun=until-friday");
    spoil("SETTINGS", "TEXTS", texts, row.getId());

    assertThat(settings.of(RT).get(Setting.ON)).isFalse();
    assertThat(settings.of(RT).get(Setting.DRY_RUN)).isTrue();
    assertThat(aside.rows(10)).extracting(SetAside.Row::table).containsExactly("SETTINGS");
  }

  @Test
  public void a_database_that_does_not_answer_is_no_fault_of_the_row() {
    window(1);
    UndoWindowRow row = ao.find(UndoWindowRow.class, Query.select())[0];

    assertThatThrownBy(
            () ->
                SoundRows.one(
                    ao,
                    UndoWindowRow.class,
                    row,
                    any -> {
                      throw new IllegalStateException(new SQLException("gone"));
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(aside.rows(10)).isEmpty();
  }
}
