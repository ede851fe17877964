package io.roundtrip.priority.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** An item that waits for its score. */
@Table("SCORE_DUE")
public interface DueRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getId();

  @NotNull
  @Unique
  Long getItemId();

  @NotNull
  @StringLength(20)
  String getWhy();

  void setWhy(String why);

  /** When it was marked last. */
  @NotNull
  Long getSince();

  void setSince(Long since);

  @NotNull
  Integer getMark();

  void setMark(Integer mark);
}
