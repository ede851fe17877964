package io.roundtrip.priority.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.priority.Scores;
import io.roundtrip.priority.ScoresContract;
import org.junit.Rule;

public class AoScoresTest extends ScoresContract {
  @Rule public final AoDatabases db = database();

  AoDatabases database() {
    return AoDatabases.h2(ScoreRow.class);
  }

  @Override
  protected Scores scores() {
    return new AoScores(db.ao(), POLICY);
  }
}
