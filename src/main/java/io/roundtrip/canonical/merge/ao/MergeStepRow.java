package io.roundtrip.canonical.merge.ao;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** One step of one operation; never changed. */
@Preload
@Table("MERGE_STEP")
public interface MergeStepRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Indexed
  @StringLength(40)
  String getOperation();

  /** Order within the operation, from 0. */
  @NotNull
  Integer getPlace();

  @NotNull
  @StringLength(20)
  String getDeed();

  @NotNull
  Long getFeedbackId();

  @Indexed
  @Nullable Long getProjectId();

  @Nullable Long getBeforeId();

  @Nullable Long getAfterId();

  @NotNull
  @StringLength(20)
  String getHow();

  @NotNull
  @StringLength(20)
  String getRegression();

  @NotNull
  Boolean getLinked();

  @NotNull
  Boolean getLabelled();

  @StringLength(255)
  @Nullable String getDoneBy();

  @NotNull
  @Indexed
  Long getDoneAt();

  @Indexed
  @StringLength(40)
  @Nullable String getUndoes();
}
