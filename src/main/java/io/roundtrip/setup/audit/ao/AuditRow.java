package io.roundtrip.setup.audit.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** One entry of the audit log; never changed. */
@Table("AUDIT")
public interface AuditRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getId();

  @NotNull
  Long getHappenedAt();

  @StringLength(255)
  @Nullable String getDoneBy();

  @NotNull
  @StringLength(60)
  String getWhat();

  /** In words; null when it is short and stands in the next column. */
  @StringLength(StringLength.UNLIMITED)
  @Nullable String getWords();

  @StringLength(450)
  @Nullable String getAbout();

  /** Null = all of Jira, or written before projects were kept. */
  @Nullable Long getProjectId();
}
