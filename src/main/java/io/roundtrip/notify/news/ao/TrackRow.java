package io.roundtrip.notify.news.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** An item somebody waits for. */
@Table("TRACK")
public interface TrackRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  Long getItemId();

  @NotNull
  Long getSince();

  /** What the item was when it was looked at last; null in older rows. */
  @StringLength(60)
  @Nullable String getLooked();

  void setLooked(@Nullable String state);
}
