package io.roundtrip.roadmap.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** One version of one project's mapping; written once, never changed. */
@Table("STATUS_MAP")
public interface StatusMapRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getId();

  /** "project:version". */
  @NotNull
  @Unique
  @StringLength(60)
  String getEdition();

  @NotNull
  @Indexed
  Long getProjectId();

  @NotNull
  Integer getVersion();

  /** "#" and how many, then one "statusId=WORD" a line; versions before wrote no number. */
  @StringLength(StringLength.UNLIMITED)
  @Nullable String getBuckets();

  @StringLength(255)
  @Nullable String getSavedBy();

  @NotNull
  Long getSavedAt();
}
