package io.roundtrip.notify.guard;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.host.Race;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Reason;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.junit.Test;

public abstract class GuardStoresContract {
  private static final ProjectId OTHER = new ProjectId(10001);
  private static final UserKey LIN = new UserKey("lin");
  private static final String BY_LIN = FoundMove.nameless(LIN);

  private static final Set<Reason> HELD = Set.of(Reason.HELD_FOR_REVIEW, Reason.FOUND_LATE);

  private static final Function<FoundMove, Long> ITEM = move -> move.item().value();

  protected abstract FoundMoves moves();

  protected abstract QuietChanges quiet();

  private static FoundMove move(long item, ProjectId project, UserKey by, Instant at) {
    return FoundMove.fresh(new IssueId(item), project, new ChangeId(item + 500), by, at);
  }

  @Test
  public void a_move_is_kept_once_whoever_finds_it() throws Exception {
    Race.of(
        4,
        () -> {
          moves().note(move(1, RT, LIN, MONDAY));
          return true;
        });

    assertThat(moves().by(BY_LIN, RT, MONDAY, MONDAY, 10)).hasSize(1);
    assertThat(moves().find(new IssueId(1), new ChangeId(501))).isPresent();
    assertThat(moves().find(new IssueId(1), new ChangeId(502))).isEmpty();
  }

  @Test
  public void what_is_known_against_a_move_when_it_is_found_is_kept() {
    moves().note(move(1, RT, LIN, MONDAY).because(Reason.FOUND_LATE));
    moves().note(move(1, RT, LIN, MONDAY));

    assertThat(moves().open(RT, HELD, MONDAY, 10))
        .extracting(FoundMove::why)
        .containsExactly(Reason.FOUND_LATE);
  }

  @Test
  public void an_authors_moves_of_a_time_are_found_oldest_first() {
    moves().note(move(2, RT, LIN, MONDAY.plusSeconds(2)));
    moves().note(move(1, RT, LIN, MONDAY));
    moves().note(move(3, RT, LIN, MONDAY.plusSeconds(61)));
    moves().note(move(4, RT, new UserKey("pm"), MONDAY));
    moves().note(move(5, OTHER, LIN, MONDAY));

    assertThat(moves().by(BY_LIN, RT, MONDAY, MONDAY.plusSeconds(60), 10))
        .extracting(move -> move.item().value())
        .containsExactly(1L, 2L);
    assertThat(moves().by(BY_LIN, RT, MONDAY, MONDAY.plusSeconds(60), 1)).hasSize(1);
  }

  @Test
  public void what_is_held_and_decided_is_kept_and_can_be_taken_back() {
    moves().note(move(1, RT, LIN, MONDAY));
    moves().note(move(2, RT, LIN, MONDAY));
    FoundMove found = moves().find(new IssueId(1), new ChangeId(501)).orElseThrow();

    FoundMove told =
        found.because(Reason.HELD_FOR_REVIEW).answered(FoundMove.Answer.TELL, "lin-1-many");
    moves().decide(told);

    assertThat(moves().decided(RT, MONDAY, 10)).containsExactly(told);
    assertThat(moves().decided(RT, MONDAY.plusSeconds(1), 10)).isEmpty();
    assertThat(moves().decided(OTHER, MONDAY, 10)).isEmpty();
    assertThat(moves().open(RT, HELD, MONDAY, 10)).isEmpty();
    moves().decide(told.answered(null, ""));
    assertThat(moves().decided(RT, MONDAY, 10)).isEmpty();
    assertThat(moves().open(RT, HELD, MONDAY, 10))
        .containsExactly(found.because(Reason.HELD_FOR_REVIEW));
  }

  @Test
  public void a_reason_that_comes_late_does_not_undo_what_a_person_decided() {
    moves().note(move(1, RT, LIN, MONDAY));
    FoundMove found = moves().find(new IssueId(1), new ChangeId(501)).orElseThrow();
    moves().decide(found.answered(FoundMove.Answer.TELL, "lin-1-many"));

    moves().hold(found.because(Reason.HELD_FOR_REVIEW));

    assertThat(moves().decided(RT, MONDAY, 10))
        .extracting(FoundMove::answer)
        .containsExactly(FoundMove.Answer.TELL);
  }

  @Test
  public void the_newest_are_found_of_what_is_open_for_these_reasons_and_of_what_is_decided() {
    for (int i = 0; i < 8; i++) {
      Reason why = i % 2 == 0 ? Reason.HELD_FOR_REVIEW : Reason.NO_MAIL_CHOSEN;
      moves().note(move(i, RT, LIN, MONDAY.plusSeconds(i / 2)).because(why));
    }
    moves().note(move(8, RT, LIN, MONDAY.plusSeconds(9)));
    moves().note(move(9, OTHER, LIN, MONDAY.plusSeconds(9)).because(Reason.HELD_FOR_REVIEW));
    for (int i = 4; i < 8; i++)
      moves()
          .decide(
              moves()
                  .find(new IssueId(i), new ChangeId(i + 500L))
                  .orElseThrow()
                  .answered(FoundMove.Answer.TELL, "some"));

    assertThat(moves().open(RT, HELD, MONDAY, 9)).extracting(ITEM).containsExactly(2L, 0L);
    assertThat(moves().open(RT, HELD, MONDAY, 1)).extracting(ITEM).containsExactly(2L);
    assertThat(moves().open(RT, HELD, MONDAY.plusSeconds(1), 9))
        .extracting(ITEM)
        .containsExactly(2L);
    assertThat(moves().open(RT, Set.of(Reason.NO_MAIL_CHOSEN), MONDAY, 9))
        .extracting(ITEM)
        .containsExactly(3L, 1L);
    assertThat(moves().decided(RT, MONDAY, 3)).extracting(ITEM).containsExactly(7L, 6L, 5L);
  }

  @Test
  public void quiet_changes_of_an_item_are_found_newest_first() {
    QuietChange first = new QuietChange(DARK_MODE, "1", "10002", MONDAY);
    QuietChange second = new QuietChange(DARK_MODE, "10002", "1", MONDAY.plusSeconds(5));
    quiet().note(first);
    quiet().note(second);
    quiet().note(new QuietChange(new IssueId(1), "1", "10002", MONDAY));

    assertThat(quiet().of(DARK_MODE, 10)).containsExactly(second, first);
  }
}
