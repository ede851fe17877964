package io.roundtrip.notify.send.lease.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How often one start of the plugin on one node was heard. */
@Table("BEAT")
public interface BeatRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  @StringLength(100)
  String getNodeName();

  @NotNull
  Long getBeats();

  void setBeats(Long value);

  @NotNull
  Long getBeatAt();

  void setBeatAt(Long value);
}
