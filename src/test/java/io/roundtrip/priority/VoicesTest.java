package io.roundtrip.priority;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.CRUMB;
import static io.roundtrip.People.GRACE;
import static io.roundtrip.People.MERIDIAN;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.Piece;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Channel;
import java.time.Duration;
import java.util.List;
import org.junit.Test;

public class VoicesTest {
  @Test
  public void own_repeats_never_count_twice() {
    Piece first = ada(1, Channel.EMAIL, 3, 7);
    Piece second = ada(2, Channel.EMAIL, 9, 1);

    Voices voices = Voices.of(List.of(second, first), MONDAY);

    assertThat(voices.requests()).isEqualTo(1);
    assertThat(voices.accounts()).isEqualTo(1);
    assertThat(voices.answers()).isEqualTo(1);
    assertThat(voices.detractors()).as("the newest answer is heard").isZero();
    assertThat(voices.hardshipTotal()).isEqualTo(1);
    assertThat(voices.sources()).isEqualTo(1);
  }

  @Test
  public void two_people_of_one_account_are_one_account() {
    Piece ada = ada(1, Channel.EMAIL, 3, 7);
    Piece colleague =
        new Piece(new IssueId(2), GRACE.id(), CRUMB.id(), Channel.PHONE, null, null, MONDAY);

    Voices voices = Voices.of(List.of(ada, colleague), MONDAY);

    assertThat(voices.requests()).isEqualTo(2);
    assertThat(voices.accounts()).isEqualTo(1);
    assertThat(voices.sources()).as("two channels").isEqualTo(2);
  }

  @Test
  public void a_person_without_account_counts_as_one_and_a_stranger_as_a_request_only() {
    Piece person = new Piece(new IssueId(1), ADA.id(), null, Channel.EMAIL, null, null, MONDAY);
    Piece stranger = Piece.unheard(new IssueId(2), MONDAY);

    Voices voices = Voices.of(List.of(person, stranger), MONDAY);

    assertThat(voices.requests()).isEqualTo(2);
    assertThat(voices.accounts()).isEqualTo(1);
  }

  @Test
  public void one_account_over_one_channel_is_one_source_whoever_speaks() {
    Piece ada = ada(1, Channel.EMAIL, 3, 7);
    Piece colleague =
        new Piece(new IssueId(2), GRACE.id(), CRUMB.id(), Channel.EMAIL, null, null, MONDAY);

    assertThat(Voices.of(List.of(ada, colleague), MONDAY).sources()).isEqualTo(1);
  }

  @Test
  public void each_stranger_is_a_source_and_a_person_without_account_is_one() {
    Piece person = new Piece(new IssueId(1), ADA.id(), null, Channel.EMAIL, null, null, MONDAY);
    Piece again = new Piece(new IssueId(2), ADA.id(), null, Channel.EMAIL, null, null, MONDAY);
    Piece stranger = Piece.unheard(new IssueId(3), MONDAY);
    Piece other = Piece.unheard(new IssueId(4), MONDAY);

    Voices voices = Voices.of(List.of(person, again, stranger, other), MONDAY);

    assertThat(voices.sources()).isEqualTo(3);
    assertThat(voices.accounts()).isEqualTo(1);
  }

  @Test
  public void six_is_a_detractor_and_seven_is_none() {
    List<Piece> answers = List.of(scored(1, 6), scored(2, 7), scored(3, 0), scored(4, 10));

    Voices voices = Voices.of(answers, MONDAY);

    assertThat(voices.answers()).isEqualTo(4);
    assertThat(voices.detractors()).isEqualTo(2);
  }

  @Test
  public void how_hard_it_was_is_summed_over_those_who_said_so() {
    Piece grace =
        new Piece(new IssueId(2), GRACE.id(), MERIDIAN.id(), Channel.EMAIL, null, 4, MONDAY);
    Piece silent = Piece.unheard(new IssueId(3), MONDAY);

    Voices voices = Voices.of(List.of(ada(1, Channel.EMAIL, 3, 7), grace, silent), MONDAY);

    assertThat(voices.hardshipAnswers()).isEqualTo(2);
    assertThat(voices.hardshipTotal()).isEqualTo(11);
  }

  @Test
  public void the_ninth_week_back_is_no_longer_looked_at() {
    assertThat(Voices.of(List.of(at(55)), MONDAY).activeWeeks()).isEqualTo(1);
    assertThat(Voices.of(List.of(at(56)), MONDAY).activeWeeks()).isZero();
    assertThat(Voices.of(List.of(at(49)), MONDAY).weeks()).isEqualTo(8);
    assertThat(Voices.of(List.of(at(48)), MONDAY).weeks()).isEqualTo(7);
  }

  @Test
  public void a_clock_that_runs_ahead_counts_as_this_week() {
    Voices voices = Voices.of(List.of(at(-20)), MONDAY);

    assertThat(voices.activeWeeks()).isEqualTo(1);
    assertThat(voices.weeks()).isEqualTo(1);
  }

  @Test
  public void weeks_are_counted_back_from_today() {
    List<Piece> pieces =
        List.of(at(0), at(1), at(9), at(30), at(400)); // weeks 0, 0, 1, 4, and long ago

    Voices voices = Voices.of(pieces, MONDAY);

    assertThat(voices.activeWeeks()).isEqualTo(3);
    assertThat(voices.weeks()).isEqualTo(8);
  }

  @Test
  public void a_young_item_is_measured_over_its_own_weeks() {
    Voices voices = Voices.of(List.of(at(1), at(8)), MONDAY);

    assertThat(voices.activeWeeks()).isEqualTo(2);
    assertThat(voices.weeks()).isEqualTo(2);
  }

  @Test
  public void silence_is_nothing() {
    assertThat(Voices.of(List.of(), MONDAY)).isEqualTo(new Voices(0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  private static Piece ada(long issue, Channel channel, int nps, int effort) {
    return new Piece(new IssueId(issue), ADA.id(), CRUMB.id(), channel, nps, effort, MONDAY);
  }

  private static Piece scored(long issue, int nps) {
    return new Piece(new IssueId(issue), null, null, Channel.EMAIL, nps, null, MONDAY);
  }

  private static Piece at(int daysAgo) {
    return new Piece(
        new IssueId(1000 + daysAgo),
        null,
        MERIDIAN.id(),
        Channel.EMAIL,
        null,
        null,
        MONDAY.minus(Duration.ofDays(daysAgo)));
  }
}
