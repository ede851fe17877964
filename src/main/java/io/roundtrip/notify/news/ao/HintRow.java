package io.roundtrip.notify.news.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * An issue somebody should look at; a taken hint has another key, so that a new event leaves a new
 * hint.
 */
@Table("HINT")
public interface HintRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  @StringLength(60)
  String getHintKey();

  void setHintKey(String value);

  @NotNull
  Integer getVer();

  void setVer(Integer value);

  @NotNull
  @Indexed
  Long getIssueId();

  void setIssueId(Long value);

  @NotNull
  Long getHeardAt();

  void setHeardAt(Long value);

  @NotNull
  @Indexed
  Long getDueAt();

  void setDueAt(Long value);

  @NotNull
  Integer getLooks();

  void setLooks(Integer value);

  @NotNull
  Long getTakenAt();

  void setTakenAt(Long value);
}
