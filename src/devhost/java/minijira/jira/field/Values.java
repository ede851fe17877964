package minijira.jira.field;

import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import minijira.store.Db;
import minijira.store.Words;

/** Rows of custom field values, in the column that their kind asks for. */
public final class Values implements CustomFieldValuePersister {
  private static final String INSERT =
      "INSERT INTO custom_field_value (id, issue_id, field_id, %s, words) VALUES (?, ?, ?, ?, ?)";
  private final Db db;
  private final IndexWatch watch;

  public Values(Db db, IndexWatch watch) {
    this.db = db;
    this.watch = watch;
  }

  private void watch(Long issueId) {
    if (watch.isForgotten()) db.afterCommit(() -> watch.written(issueId));
  }

  @Override
  public void createValues(
      CustomField field,
      Long issueId,
      PersistenceFieldType persistenceFieldType,
      Collection values) {
    if (values == null) return;
    watch(issueId);
    List<Object[]> rows = new ArrayList<>();
    for (Object value : values) {
      if (value == null || "".equals(value) || "-1".equals(value)) continue;
      Object stored = stored(persistenceFieldType, value);
      rows.add(
          new Object[] {
            db.nextId("custom_field_value"),
            issueId,
            field.getIdAsLong(),
            stored,
            stored instanceof String text ? Words.searchable(text) : null
          });
    }
    db.batch(INSERT.formatted(column(persistenceFieldType)), rows);
  }

  @Override
  public void updateValues(
      CustomField customField,
      Long issueId,
      PersistenceFieldType persistenceFieldType,
      Collection values) {
    db.tx(
        () -> {
          db.update(
              "DELETE FROM custom_field_value WHERE issue_id = ? AND field_id = ?",
              issueId,
              customField.getIdAsLong());
          createValues(customField, issueId, persistenceFieldType, values);
        });
  }

  @Override
  public List<Object> getValues(
      CustomField field, Long issueId, PersistenceFieldType persistenceFieldType) {
    if (issueId == null) return List.of();
    String column = column(persistenceFieldType);
    return db.query(
        "SELECT "
            + column
            + " FROM custom_field_value WHERE issue_id = ? AND field_id = ? AND "
            + column
            + " IS NOT NULL ORDER BY id",
        r -> read(persistenceFieldType, r.getObject(1)),
        issueId,
        field.getIdAsLong());
  }

  @Override
  public Set<Long> getIssueIdsWithValue(
      CustomField field, PersistenceFieldType persistenceFieldType, Object value) {
    return new LinkedHashSet<>(
        db.query(
            "SELECT issue_id FROM custom_field_value WHERE field_id = ? AND "
                + column(persistenceFieldType)
                + " = ? ORDER BY issue_id",
            r -> r.getLong(1),
            field.getIdAsLong(),
            stored(persistenceFieldType, value)));
  }

  @Override
  public Set<Long> removeAllValues(String customFieldId) {
    long id = Long.parseLong(customFieldId.substring("customfield_".length()));
    Set<Long> issues =
        new HashSet<>(
            db.query(
                "SELECT DISTINCT issue_id FROM custom_field_value WHERE field_id = ?",
                r -> r.getLong(1),
                id));
    db.update("DELETE FROM custom_field_value WHERE field_id = ?", id);
    return issues;
  }

  private static String column(PersistenceFieldType type) {
    if (type == PersistenceFieldType.TYPE_DECIMAL) return "number_value";
    if (type == PersistenceFieldType.TYPE_DATE) return "date_value";
    return type == PersistenceFieldType.TYPE_UNLIMITED_TEXT ? "text_value" : "string_value";
  }

  private static Object stored(PersistenceFieldType type, Object value) {
    if (type == PersistenceFieldType.TYPE_DECIMAL) return ((Number) value).doubleValue();
    if (type == PersistenceFieldType.TYPE_DATE) return ((Date) value).getTime();
    return (String) value;
  }

  private static Object read(PersistenceFieldType type, Object stored) {
    return type == PersistenceFieldType.TYPE_DATE
        ? new Timestamp(((Number) stored).longValue())
        : stored;
  }
}
