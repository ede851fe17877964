package io.roundtrip.notify.back.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** One mail that came back and was read. */
@Table("RETURNED")
public interface ReturnRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  @StringLength(64)
  String getNameHash();

  @NotNull
  @StringLength(20)
  String getHeard();

  /** NULL = nobody's. */
  @Indexed
  @Nullable Long getContactId();

  /** The outbox's row; 0 = none. */
  @NotNull
  @Indexed
  Long getMailId();

  @NotNull
  @Indexed
  Long getHeardAt();
}
