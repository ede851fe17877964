package io.roundtrip.priority.ao;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.priority.Inputs;
import io.roundtrip.priority.PriorityScore;
import io.roundtrip.priority.Scored;
import io.roundtrip.priority.Scores;
import io.roundtrip.priority.ScoresContract;
import io.roundtrip.priority.Why;
import org.junit.Rule;
import org.junit.Test;

public class AoScoresTest extends ScoresContract {
  @Rule public final AoDatabases db = database();

  AoDatabases database() {
    return AoDatabases.h2(ScoreRow.class);
  }

  @Override
  protected Scores scores() {
    return new AoScores(db.ao(), POLICY);
  }

  /** On Oracle an empty text is null; so nobody is null everywhere. */
  @Test
  public void what_the_plugin_found_itself_names_nobody() {
    PriorityScore score = POLICY.score(new Inputs(LOUD, null, null));
    scores().add(new Scored(DARK_MODE, score, Why.TIME, new UserKey(""), MONDAY));

    assertThat(db.ao().find(ScoreRow.class)[0].getCausedBy()).isNull();
    assertThat(scores().newest(DARK_MODE).orElseThrow().by()).isEqualTo(new UserKey(""));
  }
}
