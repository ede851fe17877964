package io.roundtrip.intake.file.ao;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** A row of a file that was refused, with its reasons. */
@Preload
@Table("REJECT")
public interface RejectRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Indexed
  Long getImportId();

  @NotNull
  Long getLineNumber();

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getLineText();

  /** In Base64; null when the text says it all. */
  @StringLength(StringLength.UNLIMITED)
  @Nullable String getLineBytes();

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getReasons();
}
