package io.roundtrip.notify.news.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** One undo window of one item. */
@Table("CYCLE")
public interface UndoWindowRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  @StringLength(60)
  String getOpenKey();

  @NotNull
  Integer getVer();

  void setVer(Integer value);

  @NotNull
  @Indexed
  Long getItemId();

  @NotNull
  @Indexed
  Long getProjectId();

  void setProjectId(Long value);

  @NotNull
  @Indexed
  @StringLength(20)
  String getStep();

  void setStep(String value);

  @NotNull
  @StringLength(40)
  String getFromStatus();

  void setFromStatus(String value);

  @NotNull
  @StringLength(40)
  String getToStatus();

  void setToStatus(String value);

  @NotNull
  Long getFirstAt();

  void setFirstAt(Long value);

  @NotNull
  Long getLastAt();

  void setLastAt(Long value);

  @NotNull
  Long getEndsAt();

  void setEndsAt(Long value);

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getChanges();

  void setChanges(String value);

  @StringLength(40)
  @Nullable String getOutcome();

  void setOutcome(@Nullable String value);

  @NotNull
  Integer getTold();

  void setTold(Integer value);
}
