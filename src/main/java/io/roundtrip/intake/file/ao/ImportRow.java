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

/** A file that is being read in. Columns are separated by tabs. */
@Preload
@Table("IMPORT")
public interface ImportRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @StringLength(255)
  String getStartedBy();

  @NotNull
  @StringLength(450)
  String getName();

  @NotNull
  @StringLength(120)
  String getSourceSystem();

  @StringLength(255)
  @Nullable String getProjectKey();

  @Indexed
  @Nullable Long getProjectId();

  @NotNull
  @StringLength(10)
  String getFormat();

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getTitles();

  void setTitles(@Nullable String titles);

  @NotNull
  @StringLength(10)
  String getDelimiter();

  void setDelimiter(String delimiter);

  @NotNull
  Long getNextLine();

  void setNextLine(Long line);

  @NotNull
  Long getAccepted();

  void setAccepted(Long rows);

  @NotNull
  Long getRepeated();

  void setRepeated(Long rows);

  @NotNull
  Long getRejected();

  void setRejected(Long rows);

  /** A charset. */
  @StringLength(60)
  @Nullable String getReadAs();

  void setReadAs(@Nullable String charset);

  @Nullable Boolean getQuotes();

  void setQuotes(@Nullable Boolean quotes);

  @Nullable Long getNextByte();

  void setNextByte(@Nullable Long at);

  @NotNull
  Long getStartedAt();

  /** Null in rows that were begun before. */
  @Nullable Boolean getByLine();
}
