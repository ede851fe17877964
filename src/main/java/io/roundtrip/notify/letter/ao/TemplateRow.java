package io.roundtrip.notify.letter.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A project's own text of one mail in one language. */
@Table("TEMPLATE")
public interface TemplateRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  @StringLength(100)
  String getTemplateKey();

  @NotNull
  @Indexed
  Long getProjectId();

  @NotNull
  Integer getVer();

  void setVer(Integer value);

  @NotNull
  @StringLength(450)
  String getSubject();

  void setSubject(String value);

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getBody();

  void setBody(String value);

  /** The product's own text counts again; the row stays so that versions go on. */
  @Nullable Boolean getTakenBack();

  void setTakenBack(@Nullable Boolean value);

  @StringLength(255)
  @Nullable String getSavedBy();

  void setSavedBy(@Nullable String value);

  @NotNull
  Long getSavedAt();

  void setSavedAt(Long value);
}
