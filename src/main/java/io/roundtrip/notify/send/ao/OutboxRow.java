package io.roundtrip.notify.send.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** One mail to one person. */
@Table("OUTBOX")
@Indexes(
    @Index(
        name = "waiting",
        methodNames = {"getState", "getProjectId", "getDueAt"}))
public interface OutboxRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  @StringLength(64)
  String getDedupeKey();

  @NotNull
  Integer getVer();

  void setVer(Integer value);

  @NotNull
  @Indexed
  @StringLength(20)
  String getState();

  void setState(String value);

  @NotNull
  @Indexed
  Long getItemId();

  @NotNull
  @Indexed
  Long getProjectId();

  @NotNull
  @Indexed
  Long getContactId();

  @NotNull
  @StringLength(20)
  String getKind();

  @NotNull
  Long getChangeId();

  @StringLength(40)
  @Nullable String getToStatus();

  @StringLength(450)
  @Nullable String getWords();

  void setWords(@Nullable String value);

  @NotNull
  Integer getAsked();

  /** Ids of the person's feedback it tells of; NULL when unknown. */
  @StringLength(450)
  @Nullable String getWishes();

  @NotNull
  Long getCreatedAt();

  /** With no index of its own: by it, all that ended long ago comes before what waits. */
  @NotNull
  Long getDueAt();

  void setDueAt(Long value);

  @NotNull
  Integer getAttempt();

  void setAttempt(Integer value);

  @StringLength(255)
  @Nullable String getOwner();

  void setOwner(@Nullable String value);

  @StringLength(40)
  @Nullable String getReason();

  void setReason(@Nullable String value);

  /** When it was tried last with an end that nobody knows; 0, or NULL in old rows, when never. */
  @Nullable Long getMaybeLeftAt();

  void setMaybeLeftAt(@Nullable Long value);

  /** When the days began for which it is tried; 0, or NULL in old rows, before. */
  @Nullable Long getFirstTryAt();

  void setFirstTryAt(@Nullable Long value);

  @StringLength(450)
  @Nullable String getDetail();

  void setDetail(@Nullable String value);

  @StringLength(450)
  @Nullable String getSubject();

  void setSubject(@Nullable String value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getBodyText();

  void setBodyText(@Nullable String value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getBodyHtml();

  void setBodyHtml(@Nullable String value);

  @NotNull
  Long getWrittenAt();

  void setWrittenAt(Long value);

  /** The mails whose news its letter says, too. */
  @Nullable String getOthers();

  void setOthers(@Nullable String value);

  /** The mail that it leaves with. */
  @Nullable Long getLeadId();

  void setLeadId(@Nullable Long value);

  @NotNull
  Long getChangedAt();

  void setChangedAt(Long value);
}
