package io.roundtrip.canonical.suggest.learn.ao;

import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.canonical.suggest.learn.Judgements;
import io.roundtrip.canonical.suggest.learn.JudgementsContract;
import io.roundtrip.kernel.IssueId;
import org.junit.Rule;
import org.junit.Test;

public class AoJudgementsTest extends JudgementsContract {
  @Rule public AoDatabases db = database();

  protected AoDatabases database() {
    return AoDatabases.h2(JudgedRow.class);
  }

  @Override
  protected Judgements judgements() {
    return new AoJudgements(db.ao());
  }

  @Test
  public void reading_is_one_statement_however_much_was_judged() {
    for (int i = 0; i < 300; i++)
      judgements().keep(judgement(new IssueId(20_000 + i), DARK_MODE, false, i));

    long statements =
        db.statementsOf(() -> assertThat(judgements().dismissedWith(DARK_MODE)).hasSize(300));

    assertThat(statements).isEqualTo(1);
  }
}
