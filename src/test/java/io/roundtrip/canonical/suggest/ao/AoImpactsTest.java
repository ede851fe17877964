package io.roundtrip.canonical.suggest.ao;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.CRUMB;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MERIDIAN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.AoDatabases;
import io.roundtrip.canonical.Piece;
import io.roundtrip.canonical.Place;
import io.roundtrip.canonical.ao.AoEvidence;
import io.roundtrip.canonical.ao.EvidenceRow;
import io.roundtrip.canonical.suggest.Standing;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.Rule;
import org.junit.Test;

public class AoImpactsTest {
  private static final IssueId EXPORT = new IssueId(10400);

  @Rule public AoDatabases db = AoDatabases.h2(EvidenceRow.class);

  private void said(long feedback, @Nullable ContactId who, @Nullable AccountId account) {
    new AoEvidence(db.ao()).link(piece(feedback, who, account), new Place(DARK_MODE, List.of()));
  }

  private void below(long feedback, @Nullable ContactId who, @Nullable AccountId account) {
    Place story = new Place(new IssueId(10500), List.of(DARK_MODE));
    new AoEvidence(db.ao()).link(piece(feedback, who, account), story);
  }

  private static Piece piece(long feedback, @Nullable ContactId who, @Nullable AccountId account) {
    return new Piece(new IssueId(feedback), who, account, null, null, null, MONDAY);
  }

  @Test
  public void accounts_and_pieces_are_counted_over_the_same_in_one_statement_and_each_once() {
    said(1, ADA.id(), CRUMB.id());
    said(2, GRACE.id(), MERIDIAN.id());
    said(3, new ContactId(9), MERIDIAN.id());
    said(4, new ContactId(10), null);
    said(5, null, null);
    said(6, new ContactId(11), null);

    below(7, ADA.id(), CRUMB.id());
    below(8, new ContactId(12), null);
    said(1, ADA.id(), CRUMB.id());
    new AoEvidence(db.ao()).link(piece(9, ADA.id(), CRUMB.id()), new Place(EXPORT, List.of()));

    long statements =
        db.statementsOf(
            () ->
                assertThat(new AoImpacts(db.ao()).of(List.of(DARK_MODE, EXPORT)))
                    .isEqualTo(Map.of(DARK_MODE, new Standing(5, 8), EXPORT, new Standing(1, 1))));

    assertThat(statements).isEqualTo(1);
  }
}
