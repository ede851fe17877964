package io.roundtrip.notify.guard;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

/** What a page of held news is made of. */
public class ReadHeldNewsTest {
  private final MovableClock clock = new MovableClock(MONDAY.plus(Duration.ofHours(1)));
  private final InMemoryFoundMoves moves = new InMemoryFoundMoves();
  private final List<HeldMail> mails = new ArrayList<>();
  private final ReadHeldNews read =
      new ReadHeldNews(
          moves,
          some -> mails.stream().filter(mail -> isAbout(mail, some)).toList(),
          item -> Optional.empty(),
          clock);

  private static boolean isAbout(HeldMail mail, Collection<FoundMove> some) {
    return some.stream().map(FoundMove.About::of).anyMatch(FoundMove.About.of(mail)::equals);
  }

  private FoundMove moved(long item, Instant at, @Nullable Reason why) {
    return moved(item, at, why, LIN);
  }

  private FoundMove moved(long item, Instant at, @Nullable Reason why, UserKey by) {
    IssueId issue = new IssueId(item);
    ChangeId change = new ChangeId(item + 500);
    moves.note(FoundMove.fresh(issue, RT, change, by, at));
    FoundMove found = moves.find(issue, change).orElseThrow();
    if (why != null) moves.hold(found.because(why));
    return moves.find(issue, change).orElseThrow();
  }

  private void mail(FoundMove about, Contact reader, State state, @Nullable Reason why) {
    mails.add(
        new HeldMail(
            mails.size() + 1L, about.item(), about.change(), reader.id(), state, why, false));
  }

  /** With one mail that is held. */
  private FoundMove held(long item, Instant at, Reason why) {
    FoundMove move = moved(item, at, why);
    mail(move, ADA, why.waits() ? State.DUE : State.SKIPPED, why);
    return move;
  }

  private FoundMove many(long item, Instant at) {
    return held(item, at, Reason.HELD_FOR_REVIEW);
  }

  private void decided(FoundMove move, FoundMove.Answer answer) {
    moves.decide(move.answered(answer, "decided"));
  }

  private List<List<Long>> read() {
    return read.of(RT).stream()
        .map(news -> news.items().stream().map(IssueId::value).toList())
        .toList();
  }

  @Test
  public void what_is_more_than_a_minute_apart_is_decided_apart_the_newest_first() {
    many(1, MONDAY);
    many(2, MONDAY.plusSeconds(60));
    many(3, MONDAY.plusSeconds(121));

    assertThat(read()).containsExactly(List.of(3L), List.of(1L, 2L));
  }

  @Test
  public void what_two_people_did_at_once_is_decided_apart() {
    many(1, MONDAY);
    FoundMove other =
        moved(2, MONDAY.plusSeconds(1), Reason.HELD_FOR_REVIEW, new UserKey("somebody-else"));
    mail(other, ADA, State.DUE, Reason.HELD_FOR_REVIEW);

    assertThat(read()).containsExactly(List.of(2L), List.of(1L));
    assertThat(read.of(RT)).extracting(HeldNews::key).doesNotHaveDuplicates();
  }

  @Test
  public void many_at_once_and_without_mail_are_two_matters() {
    many(1, MONDAY);
    held(2, MONDAY.plusSeconds(1), Reason.NO_MAIL_CHOSEN);

    assertThat(read()).containsExactly(List.of(2L), List.of(1L));
    assertThat(read.of(RT)).extracting(HeldNews::key).doesNotHaveDuplicates();
  }

  @Test
  public void what_waits_for_a_word_stands_before_what_was_decided() {
    many(1, MONDAY);
    FoundMove later = many(2, MONDAY.plusSeconds(600));
    decided(later, FoundMove.Answer.DO_NOT_TELL);

    assertThat(read()).containsExactly(List.of(1L), List.of(2L));
  }

  @Test
  public void the_key_says_what_there_is_to_decide_about_whatever_came_to_it() {
    FoundMove first = held(1, MONDAY, Reason.NO_MAIL_CHOSEN);
    FoundMove between = moved(2, MONDAY.plusSeconds(1), null);
    held(3, MONDAY.plusSeconds(2), Reason.NO_MAIL_CHOSEN);
    String shown = read.of(RT).get(0).key();
    assertThat(read.of(RT).get(0).key()).isEqualTo(shown);

    moves.hold(between.because(Reason.NO_MAIL_CHOSEN));
    mail(between, GRACE, State.SKIPPED, Reason.NO_MAIL_CHOSEN);

    assertThat(read.of(RT)).hasSize(1);
    assertThat(read.of(RT).get(0).first()).isEqualTo(first.at());
    assertThat(read.of(RT).get(0).key()).isNotEqualTo(shown);
  }

  @Test
  public void what_nobody_would_have_heard_of_is_not_asked_about() {
    moved(1, MONDAY, Reason.HELD_FOR_REVIEW);

    assertThat(read()).isEmpty();
  }

  @Test
  public void what_is_two_weeks_old_is_not_shown_any_more() {
    decided(many(1, MONDAY), FoundMove.Answer.TELL);
    clock.pass(Duration.ofDays(13));
    assertThat(read()).hasSize(1);

    clock.pass(Duration.ofDays(1));

    assertThat(read()).isEmpty();
  }

  @Test
  public void moves_whose_mails_are_still_to_come_are_decided_with_the_others() {
    many(1, MONDAY);
    moved(2, MONDAY.plusSeconds(5), null);
    decided(many(3, MONDAY.plusSeconds(6)), FoundMove.Answer.DO_NOT_TELL);
    held(4, MONDAY.plusSeconds(7), Reason.NO_MAIL_CHOSEN);

    assertThat(read())
        .as("and nothing that is decided, or held for another reason")
        .containsExactly(List.of(4L), List.of(1L, 2L), List.of(3L));
  }

  @Test
  public void after_a_yes_those_count_who_are_told() {
    FoundMove move = moved(1, MONDAY, Reason.HELD_FOR_REVIEW);
    mail(move, ADA, State.SENT, null);
    mail(move, GRACE, State.SKIPPED, Reason.UNSUBSCRIBED);
    decided(move, FoundMove.Answer.TELL);

    assertThat(read.of(RT).get(0).people())
        .as("not who was never held, or wants no mail by now")
        .containsExactly(ADA.id());
  }

  @Test
  public void what_left_is_leaving_or_may_have_left_cannot_be_taken_back() {
    FoundMove move = moved(1, MONDAY, Reason.HELD_FOR_REVIEW);
    decided(move, FoundMove.Answer.TELL);

    for (State state : State.values()) {
      mails.clear();
      mail(move, ADA, state, null);
      boolean left = state == State.HANDOFF || state == State.SENT || state == State.PARKED;
      assertThat(read.of(RT).get(0).canBeTakenBack()).as(state.name()).isNotEqualTo(left);
    }

    mails.clear();
    mails.add(new HeldMail(1, move.item(), move.change(), ADA.id(), State.RETRY, null, true));
    assertThat(read.of(RT).get(0).canBeTakenBack()).as("a try may have left").isFalse();
  }
}
