package io.roundtrip.setup.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.setup.PartIds;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** The ids in the table PART. */
public final class AoPartIds implements PartIds {
  private static final String ISSUE_TYPE = "issue-type";
  private static final String LINK_TYPE = "link-type";

  private record Part(String name, String id, long number) {}

  private final ActiveObjects ao;

  public AoPartIds(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Ids get() {
    Map<Field, Long> fields = new EnumMap<>(Field.class);
    Map<String, Part> parts = new HashMap<>();
    for (Part part : SoundRows.read(ao, PartRow.class, Query.select(), AoPartIds::part))
      parts.put(part.name(), part);
    for (Field field : Field.values()) {
      Part part = parts.get(field.name());
      if (part != null) fields.put(field, part.number());
    }
    return new Ids(
        Optional.ofNullable(parts.get(ISSUE_TYPE)).map(Part::id),
        Optional.ofNullable(parts.get(LINK_TYPE)).map(Part::number),
        fields);
  }

  /** Only the issue type's id is a text to Jira. */
  private static Part part(PartRow row) {
    String id = row.getJiraId();
    boolean isText = row.getPart().equals(ISSUE_TYPE);
    if (isText && id.isEmpty()) throw new IllegalArgumentException("no id");
    return new Part(row.getPart(), id, isText ? 0 : Long.parseLong(id));
  }

  @Override
  public void keep(Ids ids) {
    Map<String, PartRow> rows = rows();
    ids.issueType().ifPresent(id -> keep(rows, ISSUE_TYPE, id));
    ids.linkType().ifPresent(id -> keep(rows, LINK_TYPE, Long.toString(id)));
    ids.fields().forEach((field, id) -> keep(rows, field.name(), Long.toString(id)));
  }

  private void keep(Map<String, PartRow> rows, String part, String id) {
    PartRow row = rows.get(part);
    if (row == null) {
      ao.create(PartRow.class, new DBParam("PART", part), new DBParam("JIRA_ID", id));
    } else if (!id.equals(row.getJiraId())) {
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
