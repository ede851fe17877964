package io.roundtrip.setup.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** One version of one project's settings; written once, never changed. */
@Table("SETTINGS")
public interface SettingsRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getId();

  /** "project:version". */
  @NotNull
  @Unique
  @StringLength(60)
  String getEdition();

  @NotNull
  @Indexed
  Long getProjectId();

  @NotNull
  Integer getVersion();

  /** "name=value", one a line. */
  @StringLength(StringLength.UNLIMITED)
  @Nullable String getTexts();

  @StringLength(255)
  @Nullable String getSavedBy();

  @NotNull
  Long getSavedAt();
}
