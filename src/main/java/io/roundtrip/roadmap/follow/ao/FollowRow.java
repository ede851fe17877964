package io.roundtrip.roadmap.follow.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One piece of feedback that was to follow one item. */
@Table("FOLLOW")
public interface FollowRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  /** Item, change, feedback. */
  @NotNull
  @Unique
  @StringLength(80)
  String getFollowKey();

  @NotNull
  Integer getVer();

  @NotNull
  @Indexed
  Long getItemId();

  @NotNull
  Long getChangeId();

  @NotNull
  Long getFeedbackId();

  @NotNull
  @Indexed
  @StringLength(20)
  String getOutcome();

  @NotNull
  Integer getTries();

  /** Before it nobody takes it. */
  @NotNull
  Long getDueAt();

  @NotNull
  Long getNotedAt();
}
