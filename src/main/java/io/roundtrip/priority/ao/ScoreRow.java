package io.roundtrip.priority.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** One score an item had, with all that went into it; written once, never changed. */
@Table("SCORE")
public interface ScoreRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getId();

  @NotNull
  @Indexed
  Long getItemId();

  @NotNull
  Long getScoredAt();

  @NotNull
  @StringLength(20)
  String getWhy();

  @StringLength(255)
  @Nullable String getCausedBy();

  @NotNull
  Integer getWeights();

  @Nullable Double getPriority();

  @NotNull
  Double getImpact();

  @NotNull
  Double getConfidence();

  @NotNull
  Integer getRequests();

  @NotNull
  Integer getAccounts();

  @NotNull
  Integer getAnswers();

  @NotNull
  Integer getDetractors();

  @NotNull
  Integer getHardAnswers();

  @NotNull
  Integer getHardTotal();

  @NotNull
  Integer getSources();

  @NotNull
  Integer getActiveWeeks();

  @NotNull
  Integer getWeeks();

  @Nullable Double getSeverity();

  @StringLength(255)
  @Nullable String getSeverityName();

  @Nullable Double getEffort();

  @StringLength(20)
  @Nullable String getEffortSource();
}
