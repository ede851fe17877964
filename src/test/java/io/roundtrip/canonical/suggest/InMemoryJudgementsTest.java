package io.roundtrip.canonical.suggest;

public class InMemoryJudgementsTest extends JudgementsContract {
  private final Judgements judgements = new InMemoryJudgements();

  @Override
  protected Judgements judgements() {
    return judgements;
  }
}
