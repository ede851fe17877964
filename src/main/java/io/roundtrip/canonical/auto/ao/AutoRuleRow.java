package io.roundtrip.canonical.auto.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** Whether a project merges by itself; one row a project. */
@Table("AUTO_RULE")
public interface AutoRuleRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getId();

  @NotNull
  @Unique
  Long getProjectId();

  /** Null = decided before versions were counted: the first. */
  @Nullable Integer getVer();

  void setVer(@Nullable Integer version);

  @NotNull
  Boolean getSwitchedOn();

  void setSwitchedOn(Boolean on);

  @NotNull
  Integer getFromPercent();

  void setFromPercent(Integer percent);

  @NotNull
  @StringLength(255)
  String getDecidedBy();

  void setDecidedBy(String user);

  @NotNull
  Long getDecidedAt();

  void setDecidedAt(Long time);
}
