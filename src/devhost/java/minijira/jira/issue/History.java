package minijira.jira.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryItem;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.jira.people.UserStore;
import minijira.store.Db;

/**
 * Change groups and items: written in the transaction of the change, read in the order in which
 * they happened.
 */
public final class History implements ChangeHistoryManager {
  private static final String READ =
      "SELECT g.id, g.issue_id, g.author, g.created, c.id, c.field_type, c.field, c.old_value,"
          + " c.old_string, c.new_value, c.new_string FROM change_group g JOIN change_item c ON"
          + " c.group_id = g.id WHERE ";
  private static final String IN_ORDER = " ORDER BY g.created, g.id, c.id";

  private final Db db;
  private final IssueStore issues;
  private final UserStore users;

  public History(Db db, IssueStore issues, UserStore users) {
    this.db = db;
    this.issues = issues;
    this.users = users;
  }

  private record Row(
      long group,
      long issueId,
      String author,
      Timestamp created,
      long item,
      ChangeItemBean change) {
    static Row of(ResultSet r) throws SQLException {
      Timestamp created = new Timestamp(r.getLong(4));
      ChangeItemBean change =
          new ChangeItemBean(
              r.getString(6),
              r.getString(7),
              r.getString(8),
              r.getString(9),
              r.getString(10),
              r.getString(11),
              created);
      return new Row(r.getLong(1), r.getLong(2), r.getString(3), created, r.getLong(5), change);
    }
  }

  /** The id of the new group. */
  public long write(Long issueId, ApplicationUser author, List<ChangeItemBean> items, long now) {
    long group = db.nextId("change_group");
    db.update(
        "INSERT INTO change_group (id, issue_id, author, created) VALUES (?, ?, ?, ?)",
        group,
        issueId,
        author == null ? null : author.getKey(),
        now);
    db.batch(
        "INSERT INTO change_item (id, group_id, field_type, field, old_value, old_string,"
            + " new_value, new_string) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        items.stream()
            .map(
                item ->
                    new Object[] {
                      db.nextId("change_item"),
                      group,
                      item.getFieldType(),
                      item.getField(),
                      item.getFrom(),
                      item.getFromString(),
                      item.getTo(),
                      item.getToString()
                    })
            .toList());
    return group;
  }

  @Override
  public List<ChangeHistory> getChangeHistories(Issue issue) {
    return histories(db.query(READ + "g.issue_id = ?" + IN_ORDER, Row::of, issue.getId()), issue);
  }

  @Override
  public List<ChangeHistory> getChangeHistoriesSince(Issue issue, Date since) {
    return histories(
        db.query(
            READ + "g.issue_id = ? AND g.created > ?" + IN_ORDER,
            Row::of,
            issue.getId(),
            since.getTime()),
        issue);
  }

  @Override
  public List<ChangeItemBean> getChangeItemsForField(Issue issue, String changeItemFieldName) {
    return db
        .query(
            READ + "g.issue_id = ? AND c.field = ?" + IN_ORDER,
            Row::of,
            issue.getId(),
            changeItemFieldName)
        .stream()
        .map(Row::change)
        .toList();
  }

  /** One item for all fields of a group that have one name, whosever they are. */
  @Override
  public List<ChangeHistoryItem> getAllChangeItems(Issue issue) {
    Map<String, ChangeHistoryItem> items = new LinkedHashMap<>();
    for (Row row : db.query(READ + "g.issue_id = ?" + IN_ORDER, Row::of, issue.getId()))
      items.merge(
          row.group + " " + row.change.getField(), item(row, issue), ChangeHistoryItem::with);
    return List.copyOf(items.values());
  }

  private static ChangeHistoryItem item(Row row, Issue issue) {
    ChangeItemBean change = row.change;
    return new ChangeHistoryItem(
        row.item,
        row.group,
        issue.getProjectId(),
        row.issueId,
        issue.getKey(),
        change.getField(),
        row.created,
        change.getFromString(),
        change.getToString(),
        change.getFrom(),
        change.getTo(),
        row.author);
  }

  /** Null if there is none. */
  @Override
  public ChangeHistory getChangeHistoryById(Long changeGroupId) {
    List<Row> rows = db.query(READ + "g.id = ?" + IN_ORDER, Row::of, changeGroupId);
    return rows.isEmpty() ? null : histories(rows, issues.byId(rows.get(0).issueId)).get(0);
  }

  private List<ChangeHistory> histories(List<Row> rows, Issue issue) {
    Map<Long, List<Row>> groups = new LinkedHashMap<>();
    rows.forEach(row -> groups.computeIfAbsent(row.group, k -> new ArrayList<>()).add(row));
    return groups.values().stream().map(group -> history(group, issue)).toList();
  }

  private ChangeHistory history(List<Row> group, Issue issue) {
    Row first = group.get(0);
    return new ChangeHistory(
        first.group,
        first.author,
        users.byKey(first.author),
        first.created,
        issue,
        group.stream().map(Row::change).toList());
  }
}
