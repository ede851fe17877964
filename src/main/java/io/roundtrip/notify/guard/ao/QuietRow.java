package io.roundtrip.notify.guard.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A change of status for which Jira was asked to send no mail. */
@Table("QUIET_CHANGE")
public interface QuietRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Indexed
  Long getItemId();

  @NotNull
  @StringLength(60)
  String getFromStatus();

  @NotNull
  @StringLength(60)
  String getToStatus();

  @NotNull
  @Indexed
  Long getHeardAt();
}
