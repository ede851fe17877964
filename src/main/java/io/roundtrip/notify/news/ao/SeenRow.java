package io.roundtrip.notify.news.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A change of an item that is dealt with. */
@Table("SEEN")
public interface SeenRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  @StringLength(60)
  String getSeenKey();

  @NotNull
  @Indexed
  Long getItemId();

  @NotNull
  Long getChangeId();

  @NotNull
  @Indexed
  Long getSeenAt();
}
