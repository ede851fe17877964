package io.roundtrip.notify.news.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.notify.news.Marks;
import io.roundtrip.notify.news.SeenChanges;
import io.roundtrip.notify.news.StoresContract;
import io.roundtrip.notify.news.TrackedItems;
import org.junit.Rule;

public class AoMariaDbStoresTest extends StoresContract {
  @Rule
  public final AoDatabases db = AoDatabases.mariadb(TrackRow.class, SeenRow.class, MarkRow.class);

  @Override
  protected TrackedItems tracked() {
    return new AoTrackedItems(db.ao());
  }

  @Override
  protected SeenChanges seen() {
    return new AoSeenChanges(db.ao());
  }

  @Override
  protected Marks marks() {
    return new AoMarks(db.ao());
  }
}
