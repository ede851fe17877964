package io.roundtrip.priority;

public class InMemoryScoresTest extends ScoresContract {
  private final Scores scores = new InMemoryScores();

  @Override
  protected Scores scores() {
    return scores;
  }
}
