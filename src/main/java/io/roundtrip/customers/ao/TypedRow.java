package io.roundtrip.customers.ao;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A name or address as it was typed, for a week. */
@Preload
@Table("TYPED")
public interface TypedRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  @StringLength(64)
  String getTypedKey();

  @NotNull
  @StringLength(450)
  String getTypedText();

  @Indexed
  @NotNull
  Long getTypedAt();

  void setTypedAt(Long time);
}
