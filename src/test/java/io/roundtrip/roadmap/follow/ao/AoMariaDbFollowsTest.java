package io.roundtrip.roadmap.follow.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.roadmap.follow.Follows;
import io.roundtrip.roadmap.follow.FollowsContract;
import org.junit.Rule;

public class AoMariaDbFollowsTest extends FollowsContract {
  @Rule public final AoDatabases db = AoDatabases.mariadb(FollowRow.class);

  @Override
  protected Follows follows() {
    return new AoFollows(db.ao(), new JdbcConditionalWrites(db.sql(), "io.roundtrip"));
  }
}
