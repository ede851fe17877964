package io.roundtrip.canonical.merge;

import io.roundtrip.AoDatabases;
import io.roundtrip.canonical.group.ao.AoGroups;
import io.roundtrip.canonical.group.ao.GroupedRow;
import org.junit.Rule;

/** The same on real tables, with fewer seeds. */
public class AoMergePropertyTest extends MergePropertyTest {
  @Rule public AoDatabases db = AoDatabases.h2(GroupedRow.class);

  @Override
  protected MergeWorld world() {
    db.ao().deleteWithSQL(GroupedRow.class, "ID > ?", 0L);
    return new MergeWorld(new AoGroups(db.ao()));
  }

  @Override
  protected int seeds() {
    return 3;
  }
}
