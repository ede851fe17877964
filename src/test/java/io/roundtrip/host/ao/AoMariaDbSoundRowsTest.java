package io.roundtrip.host.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.notify.news.ao.UndoWindowRow;
import io.roundtrip.notify.send.ao.OutboxRow;
import io.roundtrip.roadmap.follow.ao.FollowRow;
import io.roundtrip.setup.ao.PartRow;
import io.roundtrip.setup.ao.SettingsRow;
import org.junit.Rule;

public class AoMariaDbSoundRowsTest extends SoundRowsContract {
  @Rule
  public final AoDatabases db =
      AoDatabases.mariadb(
          SetAsideRow.class,
          OutboxRow.class,
          UndoWindowRow.class,
          SettingsRow.class,
          FollowRow.class,
          PartRow.class);

  @Override
  protected AoDatabases database() {
    return db;
  }
}
