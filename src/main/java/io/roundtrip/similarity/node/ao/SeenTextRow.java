package io.roundtrip.similarity.node.ao;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;

/** This issue may read otherwise now. Only ever added and pruned. */
@Preload
@Table("SEEN_TEXT")
public interface SeenTextRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  Long getIssueId();

  @NotNull
  @Indexed
  Long getSeenAt();
}
