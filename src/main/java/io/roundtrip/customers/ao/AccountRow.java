package io.roundtrip.customers.ao;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One customer account. ACCOUNT_KEY is a hash of the name in lower case. */
@Preload
@Table("ACCOUNT")
public interface AccountRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  @StringLength(64)
  String getAccountKey();

  @NotNull
  @StringLength(450)
  String getName();
}
