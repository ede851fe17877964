package io.roundtrip.canonical.ao;

import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.EvidenceContract;
import io.roundtrip.canonical.Piece;
import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import org.junit.Rule;
import org.junit.Test;

public class AoEvidenceTest extends EvidenceContract {
  @Rule public AoDatabases db = database();

  protected AoDatabases database() {
    return AoDatabases.h2(EvidenceRow.class);
  }

  @Override
  protected Evidence evidence() {
    return new AoEvidence(db.ao());
  }

  @Test
  public void reading_a_thousand_pieces_is_one_statement() {
    for (int i = 0; i < 1000; i++) {
      Piece piece = Piece.unheard(new IssueId(20_000 + i), Instant.ofEpochMilli(i));
      evidence().link(piece, alone(DARK_MODE));
    }

    long statements = db.statementsOf(() -> assertThat(evidence().of(DARK_MODE)).hasSize(1000));

    assertThat(statements).isEqualTo(1);
  }
}
