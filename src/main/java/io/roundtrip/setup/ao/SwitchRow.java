package io.roundtrip.setup.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** One thing that holds for the whole installation. */
@Table("SWITCH")
public interface SwitchRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getId();

  @NotNull
  @Unique
  @StringLength(60)
  String getTitle();

  @StringLength(450)
  @Nullable String getText();

  void setText(String text);

  @StringLength(255)
  @Nullable String getSetBy();

  void setSetBy(String user);

  @NotNull
  Long getSetAt();

  void setSetAt(Long time);
}
