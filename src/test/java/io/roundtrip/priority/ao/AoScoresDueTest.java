package io.roundtrip.priority.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.priority.ScoresDue;
import io.roundtrip.priority.ScoresDueContract;
import org.junit.Rule;

public class AoScoresDueTest extends ScoresDueContract {
  @Rule public final AoDatabases db = database();

  AoDatabases database() {
    return AoDatabases.h2(DueRow.class);
  }

  @Override
  protected ScoresDue due() {
    return new AoScoresDue(db.ao());
  }
}
