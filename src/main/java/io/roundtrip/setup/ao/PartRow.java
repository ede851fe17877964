package io.roundtrip.setup.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Jira's id of one thing that the set-up made. */
@Table("PART")
public interface PartRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getId();

  /** "issue-type", "link-type", or the name of a field's meaning such as NPS. */
  @NotNull
  @Unique
  @StringLength(60)
  String getPart();

  @NotNull
  @StringLength(60)
  String getJiraId();

  void setJiraId(String id);
}
