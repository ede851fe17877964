package io.roundtrip.priority;

public class InMemoryScoresDueTest extends ScoresDueContract {
  private final ScoresDue due = new InMemoryScoresDue();

  @Override
  protected ScoresDue due() {
    return due;
  }
}
