package io.roundtrip.canonical.group.ao;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * One issue in a group; a canonical has a row that points at itself. Rows are added and removed,
 * never changed: the unique issue decides every race.
 */
@Preload
@Table("GROUPED")
public interface GroupedRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  Long getIssueId();

  @NotNull
  @Indexed
  Long getCanonicalId();

  /** The issue once more when it is canonical, so that these are found by an index. */
  @Indexed
  @Nullable Long getLeadId();

  @NotNull
  @StringLength(20)
  String getHow();

  @StringLength(40)
  @Nullable String getOperation();

  @StringLength(255)
  @Nullable String getDoneBy();

  @NotNull
  Long getSince();
}
