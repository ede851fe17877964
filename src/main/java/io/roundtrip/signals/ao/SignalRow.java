package io.roundtrip.signals.ao;

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

/** One piece of feedback. A scale is written as "0..10 HIGH_IS_GOOD". */
@Preload
@Table("SIGNAL")
public interface SignalRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  Long getIssueId();

  /**
   * Hash of the project where it was given and source reference; of the issue when there is none.
   * Rows of versions before have the reference alone.
   */
  @NotNull
  @Unique
  @StringLength(64)
  String getSourceKey();

  void setSourceKey(String key);

  @NotNull
  @Indexed
  Long getProjectId();

  void setProjectId(Long project);

  /** Null in rows of feedback that never moved, or came back. */
  @Nullable Long getGivenIn();

  void setGivenIn(@Nullable Long project);

  @Nullable Long getSeenUnder();

  void setSeenUnder(@Nullable Long project);

  @Indexed
  @Nullable Long getContactId();

  void setContactId(@Nullable Long contact);

  @Indexed
  @Nullable Long getAccountId();

  void setAccountId(@Nullable Long account);

  @Nullable Integer getNps();

  void setNps(@Nullable Integer raw);

  @StringLength(30)
  @Nullable String getNpsScale();

  void setNpsScale(@Nullable String scale);

  @Nullable Integer getCsat();

  void setCsat(@Nullable Integer raw);

  @StringLength(30)
  @Nullable String getCsatScale();

  void setCsatScale(@Nullable String scale);

  @Nullable Integer getCes();

  void setCes(@Nullable Integer raw);

  @StringLength(30)
  @Nullable String getCesScale();

  void setCesScale(@Nullable String scale);

  @NotNull
  @StringLength(20)
  String getChannel();

  void setChannel(String channel);

  @StringLength(200)
  @Nullable String getMoment();

  void setMoment(@Nullable String moment);

  @StringLength(450)
  @Nullable String getWords();

  void setWords(@Nullable String words);

  @StringLength(120)
  @Nullable String getSourceSystem();

  void setSourceSystem(@Nullable String system);

  @StringLength(400)
  @Nullable String getSourceRef();

  void setSourceRef(@Nullable String id);

  @NotNull
  Boolean getConsented();

  void setConsented(Boolean consented);

  @NotNull
  @Indexed
  Long getSaidAt();

  /** Null in rows of versions before, which did not ask: they count as dated. */
  @Nullable Boolean getDated();

  /** Null in rows of versions before, which did not ask: then the channel says it. */
  @Nullable Boolean getFromFile();

  /** Null in rows of versions before, which did not ask. */
  @Nullable Boolean getToldName();

  void setToldName(@Nullable Boolean told);

  @Nullable Boolean getToldAccount();

  void setToldAccount(@Nullable Boolean told);

  /** What the piece calls its contact where that is not the kept name. */
  @StringLength(255)
  @Indexed
  @Nullable String getToldPerson();

  void setToldPerson(@Nullable String name);

  @StringLength(255)
  @Nullable String getToldFirm();

  void setToldFirm(@Nullable String name);

  @Nullable Boolean getToldConsent();

  void setToldConsent(@Nullable Boolean granted);

  /** Null in rows of versions before. */
  @Nullable Boolean getReworded();

  void setReworded(@Nullable Boolean reworded);

  /** The issue of the piece that this one only repeats; null otherwise, and in older rows. */
  @Nullable Long getCopyOf();

  void setCopyOf(@Nullable Long original);
}
