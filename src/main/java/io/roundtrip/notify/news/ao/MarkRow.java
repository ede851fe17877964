package io.roundtrip.notify.news.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** When something last happened. */
@Table("MARK")
public interface MarkRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  @StringLength(60)
  String getMarkName();

  @NotNull
  Long getMarkedAt();

  void setMarkedAt(Long value);

  @StringLength(450)
  @Nullable String getDetail();

  void setDetail(@Nullable String value);
}
