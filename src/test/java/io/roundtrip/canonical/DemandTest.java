package io.roundtrip.canonical;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.CRUMB;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MERIDIAN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Score;
import io.roundtrip.signals.Scores;
import io.roundtrip.signals.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class DemandTest {
  @Test
  public void three_times_the_same_person_is_one_request() {
    Demand demand =
        of(
            said(1, ADA.id(), CRUMB.id()),
            said(2, ADA.id(), CRUMB.id()),
            said(3, ADA.id(), CRUMB.id()));

    assertThat(demand).isEqualTo(new Demand(DARK_MODE, 3, 1, 1, 1));
  }

  @Test
  public void two_people_of_one_account_are_two_requests_and_one_account() {
    Demand demand = of(said(1, ADA.id(), CRUMB.id()), said(2, GRACE.id(), CRUMB.id()));

    assertThat(demand).isEqualTo(new Demand(DARK_MODE, 2, 2, 1, 2));
  }

  @Test
  public void who_has_no_account_counts_as_one() {
    Demand demand =
        of(said(1, ADA.id(), null), said(2, ADA.id(), null), said(3, GRACE.id(), MERIDIAN.id()));

    assertThat(demand).isEqualTo(new Demand(DARK_MODE, 3, 2, 2, 2));
  }

  @Test
  public void a_stranger_is_a_request_but_no_account() {
    Demand demand = of(said(1, null, null), said(2, null, null));

    assertThat(demand).isEqualTo(new Demand(DARK_MODE, 2, 2, 0, 0));
  }

  @Test
  public void nothing_said_is_no_demand() {
    assertThat(of().isNone()).isTrue();
  }

  private static Demand of(Piece... pieces) {
    return Demand.of(DARK_MODE, List.of(pieces));
  }

  private static Piece said(long issue, @Nullable ContactId contact, @Nullable AccountId account) {
    return new Piece(new IssueId(issue), contact, account, null, null, null, MONDAY);
  }

  @Test
  public void what_somebody_wants_is_not_nothing() {
    assertThat(new Demand(DARK_MODE, 1, 1, 1, 1).isNone()).isFalse();
    assertThat(new Demand(DARK_MODE, 0, 0, 0, 0).isNone()).isTrue();
  }

  @Test
  public void a_piece_keeps_how_it_was_scored() {
    Score nine = Score.nps(9);
    Score hard = Score.effort(6);
    Piece piece =
        Piece.of(
            Signal.heard(new IssueId(501), RT, "Words", MONDAY)
                .scored(Scores.NONE.with(nine).with(hard)));

    assertThat(piece.nps()).isEqualTo(nine.normalised()).isNotZero();
    assertThat(piece.effort()).isEqualTo(hard.normalised()).isNotZero();
    assertThat(Piece.unheard(new IssueId(501), MONDAY).nps()).isNull();
  }
}
