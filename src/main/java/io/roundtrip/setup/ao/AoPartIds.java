package io.roundtrip.setup.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.setup.PartIds;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;

/** The ids in the table PART. */
public final class AoPartIds implements PartIds {
  private static final String ISSUE_TYPE = "issue-type";
  private static final String LINK_TYPE = "link-type";

  private final ActiveObjects ao;

  public AoPartIds(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Ids get() {
    Map<Field, Long> fields = new EnumMap<>(Field.class);
    Map<String, PartRow> rows = rows();
    for (Field field : Field.values()) {
      if (rows.containsKey(field.name()))
        fields.put(field, Long.valueOf(rows.get(field.name()).getJiraId()));
    }
    return new Ids(id(rows, ISSUE_TYPE), id(rows, LINK_TYPE).map(Long::valueOf), fields);
  }

  @Override
  public void keep(Ids ids) {
    Map<String, PartRow> rows = rows();
    ids.issueType().ifPresent(id -> keep(rows, ISSUE_TYPE, id));
    ids.linkType().ifPresent(id -> keep(rows, LINK_TYPE, Long.toString(id)));
    ids.fields().forEach((field, id) -> keep(rows, field.name(), Long.toString(id)));
  }

  private static Optional<String> id(Map<String, PartRow> rows, String part) {
    return Optional.ofNullable(rows.get(part)).map(PartRow::getJiraId);
  }

  private void keep(Map<String, PartRow> rows, String part, String id) {
    PartRow row = rows.get(part);
    if (row == null) {
      ao.create(PartRow.class, new DBParam("PART", part), new DBParam("JIRA_ID", id));
    } else if (!row.getJiraId().equals(id)) {
      row.setJiraId(id);
      row.save();
    }
  }

  private Map<String, PartRow> rows() {
    Map<String, PartRow> rows = new LinkedHashMap<>();
    for (PartRow row : ao.find(PartRow.class)) rows.put(row.getPart(), row);
    return rows;
  }
}
