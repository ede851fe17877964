package io.roundtrip.canonical.group.ao;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** What somebody said, as it was merged; never changed. */
@Preload
@Table("QUOTE")
public interface QuoteRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Indexed
  Long getFeedbackId();

  @NotNull
  Long getCanonicalId();

  @StringLength(40)
  @Nullable String getOperation();

  @StringLength(450)
  @Nullable String getWords();

  @Indexed
  @Nullable Long getContactId();

  @Nullable Long getAccountId();

  @NotNull
  @StringLength(20)
  String getChannel();

  @NotNull
  @StringLength(20)
  String getConsent();

  @NotNull
  Long getSaidAt();

  /** Null in rows of versions before, which did not ask: they count as dated. */
  @Nullable Boolean getDated();

  @NotNull
  Long getKeptAt();
}
