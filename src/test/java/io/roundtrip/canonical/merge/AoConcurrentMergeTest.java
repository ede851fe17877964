package io.roundtrip.canonical.merge;

import io.roundtrip.AoDatabases;
import io.roundtrip.canonical.group.ao.AoGroups;
import io.roundtrip.canonical.group.ao.GroupedRow;
import org.junit.Rule;

/** The same on real tables. */
public class AoConcurrentMergeTest extends ConcurrentMergeTest {
  @Rule public AoDatabases db = AoDatabases.h2(GroupedRow.class);

  @Override
  protected MergeWorld world() {
    db.ao().deleteWithSQL(GroupedRow.class, "ID > ?", 0L);
    return new MergeWorld(new AoGroups(db.ao()));
  }

  @Override
  protected int rounds() {
    return 20;
  }
}
