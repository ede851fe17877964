package io.roundtrip.notify.send.decide.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** How one mail stood before it was decided about; written once, never changed. */
@Table("DECIDED")
public interface DecidedRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Indexed
  Long getDecisionId();

  @NotNull
  Long getMailId();

  /** The mail's version since. */
  @NotNull
  Integer getAfterVer();

  @NotNull
  @StringLength(20)
  String getState();

  @StringLength(40)
  @Nullable String getReason();

  @NotNull
  Integer getAttempt();

  @StringLength(450)
  @Nullable String getDetail();

  @NotNull
  @Indexed
  Long getMadeAt();
}
