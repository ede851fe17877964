package io.roundtrip.canonical.auto.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One merge nobody made by hand; written once, never changed. */
@Table("AUTO_MERGE")
public interface AutoMergeRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getId();

  @NotNull
  @Unique
  @StringLength(40)
  String getOperation();

  @NotNull
  @Indexed
  Long getProjectId();

  @NotNull
  @Indexed
  Long getFeedbackId();

  @NotNull
  Long getIntoId();

  @NotNull
  Integer getPercent();

  @NotNull
  Long getMergedAt();
}
