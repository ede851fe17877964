package io.roundtrip.canonical.suggest.learn;

public class InMemoryJudgementsTest extends JudgementsContract {
  private final Judgements judgements = new InMemoryJudgements();

  @Override
  protected Judgements judgements() {
    return judgements;
  }
}
