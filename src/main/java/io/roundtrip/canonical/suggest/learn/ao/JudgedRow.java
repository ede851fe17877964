package io.roundtrip.canonical.suggest.learn.ao;

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

/** One pair of which a person said that it is, or is not, the same. */
@Preload
@Table("JUDGED")
public interface JudgedRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  /** "low-high". */
  @NotNull
  @Unique
  @StringLength(50)
  String getPairKey();

  @NotNull
  @Indexed
  Long getLowId();

  @NotNull
  @Indexed
  Long getHighId();

  @NotNull
  @Indexed
  Long getProjectId();

  void setProjectId(Long project);

  @NotNull
  Boolean getConfirmed();

  void setConfirmed(Boolean confirmed);

  /** What spoke for it, as seven numbers; null when nothing is to be learned from this row. */
  @StringLength(200)
  @Nullable String getSigns();

  void setSigns(@Nullable String signs);

  @NotNull
  @StringLength(255)
  String getJudgedBy();

  void setJudgedBy(String user);

  @NotNull
  Long getJudgedAt();

  void setJudgedAt(Long at);
}
