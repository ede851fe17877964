package io.roundtrip.host.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A row of another table that cannot be read. Holds nothing of what the row holds. */
@Table("SETASIDE")
public interface SetAsideRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  /** Table and id. */
  @NotNull
  @Unique
  @StringLength(60)
  String getRowKey();

  @NotNull
  @StringLength(40)
  String getTableName();

  @NotNull
  Long getRowId();

  @NotNull
  @StringLength(100)
  String getFault();
}
