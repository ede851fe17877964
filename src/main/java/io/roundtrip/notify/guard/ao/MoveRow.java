package io.roundtrip.notify.guard.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A move on the roadmap, and what a person decided about its news. */
@Table("FOUND_MOVE")
public interface MoveRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  @StringLength(60)
  String getMoveKey();

  @NotNull
  Long getItemId();

  @NotNull
  @Indexed
  Long getProjectId();

  @NotNull
  Long getChangeId();

  @NotNull
  @Indexed
  @StringLength(64)
  String getAuthor();

  @NotNull
  @Indexed
  Long getMovedAt();

  @StringLength(40)
  @Nullable String getWhy();

  void setWhy(@Nullable String value);

  @StringLength(20)
  @Nullable String getAnswer();

  void setAnswer(@Nullable String value);

  @StringLength(80)
  @Nullable String getBatch();

  void setBatch(@Nullable String value);
}
