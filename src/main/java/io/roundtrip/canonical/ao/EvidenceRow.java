package io.roundtrip.canonical.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * One piece of feedback, linked to one item, counting for one holder: the item itself or one above
 * it. So an epic with everything below it is read through one index.
 */
@Table("EVIDENCE")
public interface EvidenceRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getId();

  /** "feedback-item-holder". */
  @NotNull
  @Unique
  @StringLength(80)
  String getTrace();

  @NotNull
  @Indexed
  Long getFeedbackId();

  @NotNull
  @Indexed
  Long getItemId();

  @NotNull
  @Indexed
  Long getHolderId();

  @Nullable Long getContactId();

  void setContactId(@Nullable Long contact);

  @Nullable Long getAccountId();

  void setAccountId(@Nullable Long account);

  @StringLength(20)
  @Nullable String getChannel();

  void setChannel(@Nullable String channel);

  @Nullable Integer getNps();

  void setNps(@Nullable Integer nps);

  /** 1 (easy) to 7 (hard). */
  @Nullable Integer getHardship();

  void setHardship(@Nullable Integer hardship);

  @NotNull
  Long getSaidAt();

  void setSaidAt(Long at);

  /** The feedback that it only repeats; null where it repeats none, and in older rows. */
  @Nullable Long getWishId();

  void setWishId(@Nullable Long wish);
}
