package io.roundtrip.notify.send.decide.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** One press of a button about stuck mails. */
@Table("DECISION")
public interface DecisionRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  /** 0 while its mails are being decided or when that broke off, 1 then, 2 when taken back. */
  @NotNull
  Integer getVer();

  void setVer(Integer value);

  @NotNull
  @Indexed
  Long getProjectId();

  @NotNull
  @StringLength(20)
  String getDecision();

  @NotNull
  @StringLength(255)
  String getMadeBy();

  @NotNull
  @Indexed
  Long getMadeAt();

  @StringLength(255)
  @Nullable String getWhy();

  @NotNull
  Integer getMails();

  void setMails(Integer value);

  /** Null in rows of older versions. */
  @Nullable Integer getPeople();

  void setPeople(@Nullable Integer value);
}
