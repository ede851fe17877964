package io.roundtrip.canonical;

import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class TrendTest {
  private final List<Piece> pieces = new ArrayList<>();

  private TrendTest said(long contact, int daysAgo) {
    pieces.add(
        new Piece(
            new IssueId(1000 + pieces.size()),
            new ContactId(contact),
            null,
            null,
            null,
            null,
            MONDAY.minus(Duration.ofDays(daysAgo))));
    return this;
  }

  private Trend trend() {
    return Trend.of(pieces, MONDAY);
  }

  @Test
  public void nobody_is_a_flat_line() {
    assertThat(trend().weeks()).containsOnly(0).hasSize(8);
    assertThat(trend().course()).isEqualTo(Trend.Course.BLIP);
  }

  @Test
  public void people_are_counted_in_their_week() {
    said(1, 0).said(2, 6).said(3, 7).said(4, 55).said(5, 56).said(6, 400);

    assertThat(trend().weeks()).containsExactly(1, 0, 0, 0, 0, 0, 1, 2);
    assertThat(trend().lately()).isEqualTo(3);
    assertThat(trend().before()).isEqualTo(1);
  }

  @Test
  public void who_says_it_again_in_the_same_week_counts_once() {
    said(1, 0).said(1, 1).said(1, 2).said(1, 3).said(1, 20);

    assertThat(trend().weeks()).containsExactly(0, 0, 0, 0, 0, 1, 0, 1);
    assertThat(trend().course()).isEqualTo(Trend.Course.BLIP);
  }

  @Test
  public void three_people_in_two_weeks_are_a_pattern() {
    said(1, 30).said(2, 30).said(3, 20);

    assertThat(trend().course()).isEqualTo(Trend.Course.PATTERN);
  }

  @Test
  public void three_people_on_one_day_are_an_incident() {
    said(1, 30).said(2, 30).said(3, 30);

    assertThat(trend().course()).isEqualTo(Trend.Course.BLIP);
  }

  @Test
  public void many_at_once_after_silence_are_a_spike() {
    said(1, 1).said(2, 2).said(3, 3);
    assertThat(trend().course()).isEqualTo(Trend.Course.BLIP);

    said(4, 4);

    assertThat(trend().course()).isEqualTo(Trend.Course.SPIKE);
  }

  @Test
  public void as_many_as_every_week_are_no_spike() {
    for (int person = 0; person < 32; person++) said(person, person / 4 * 7 + 1);

    assertThat(trend().weeks()).containsOnly(4);
    assertThat(trend().course()).isEqualTo(Trend.Course.PATTERN);
  }
}
