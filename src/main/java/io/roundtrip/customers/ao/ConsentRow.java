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
import org.jspecify.annotations.Nullable;

/** One answer in the consent ledger. Rows are only ever added. */
@Preload
@Table("CONSENT")
public interface ConsentRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  /** Hash of everything in the row: the same answer is kept once. */
  @NotNull
  @Unique
  @StringLength(64)
  String getEntryKey();

  @NotNull
  @Indexed
  Long getContactId();

  @NotNull
  @StringLength(20)
  String getState();

  @StringLength(100)
  @Nullable String getSource();

  @StringLength(100)
  @Nullable String getWording();

  /** When it was given; 0 = undated. */
  @NotNull
  Long getAnsweredAt();

  /** Whose word and which; NULL in rows from before there was a difference. */
  @StringLength(20)
  @Nullable String getWord();

  /** When we learned of it; NULL in the same rows. */
  @Nullable Long getKnownAt();
}
