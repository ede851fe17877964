package io.roundtrip.canonical.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

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

  Long getContactId();

  void setContactId(Long contact);

  Long getAccountId();

  void setAccountId(Long account);

  @StringLength(20)
  String getChannel();

  void setChannel(String channel);

  Integer getNps();

  void setNps(Integer nps);

  /** 1 (easy) to 7 (hard). */
  Integer getHardship();

  void setHardship(Integer hardship);

  @NotNull
  Long getSaidAt();

  void setSaidAt(Long at);
}
