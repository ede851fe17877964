package io.roundtrip.intake.file.ao;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** How many rows of a file without an id say the same, so far. */
@Preload
@Table("IMPORTED")
public interface ImportedRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Indexed
  Long getImportId();

  @NotNull
  @Indexed
  @StringLength(64)
  String getDigest();

  @NotNull
  Integer getTimes();

  void setTimes(Integer times);
}
