package io.roundtrip.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.Test;

public class QuietHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static QuietHours hours(String written) {
    return QuietHours.read(written, BERLIN).orElseThrow();
  }

  private static void quiet(String hours, String now, String until) {
    assertThat(hours(hours).until(Instant.parse(now))).contains(Instant.parse(until));
  }

  private static void loud(String hours, String now) {
    assertThat(hours(hours).until(Instant.parse(now))).isEmpty();
  }

  @Test
  public void over_midnight_they_end_on_the_next_day() {
    quiet("22:00-07:00", "2026-11-30T21:00:00Z", "2026-12-01T06:00:00Z");
    quiet("22:00-07:00", "2026-12-01T05:59:59.999Z", "2026-12-01T06:00:00Z");
    loud("22:00-07:00", "2026-12-01T06:00:00Z");
    loud("22:00-07:00", "2026-11-30T20:59:59.999Z");
  }

  @Test
  public void within_a_day_they_end_on_the_same() {
    quiet("12:00-13:30", "2026-11-30T11:00:00Z", "2026-11-30T12:30:00Z");
    loud("12:00-13:30", "2026-11-30T12:30:00Z");
    loud("12:00-13:30", "2026-11-30T10:59:59Z");
  }

  /** On 2026-03-29 Berlin has no time from 02:00 to 03:00. */
  @Test
  public void an_end_that_the_clock_leaves_out_is_the_moment_after() {
    quiet("22:00-02:30", "2026-03-29T00:59:59Z", "2026-03-29T01:30:00Z");
    quiet("22:00-07:00", "2026-03-28T22:00:00Z", "2026-03-29T05:00:00Z");
    loud("02:10-02:40", "2026-03-29T01:00:00Z");
  }

  /** On 2026-10-25 Berlin has the time from 02:00 to 03:00 twice. */
  @Test
  public void an_hour_that_comes_twice_is_quiet_twice() {
    quiet("22:00-02:30", "2026-10-25T00:10:00Z", "2026-10-25T00:30:00Z");
    loud("22:00-02:30", "2026-10-25T00:40:00Z");
    quiet("22:00-02:30", "2026-10-25T01:10:00Z", "2026-10-25T01:30:00Z");
    loud("22:00-02:30", "2026-10-25T01:30:00Z");
    quiet("22:00-07:00", "2026-10-25T00:10:00Z", "2026-10-25T06:00:00Z");
  }

  @Test
  public void an_end_is_always_later_and_never_quiet() {
    for (String written : List.of("22:00-07:00", "00:00-23:59", "02:15-02:45", "23:00-02:30")) {
      QuietHours hours = hours(written);
      Instant now = Instant.parse("2026-03-27T00:00:00Z");
      for (int i = 0; i < 5 * 24 * 60; i += 7) {
        Instant at = now.plusSeconds(60L * i);
        hours.until(at).ifPresent(end -> assertThat(end).as(written + " " + at).isAfter(at));
      }
      for (String changed : List.of("2026-10-24T20:00:00Z", "2026-03-28T20:00:00Z"))
        for (int i = 0; i < 12 * 60; i++) {
          Instant at = Instant.parse(changed).plusSeconds(60L * i);
          hours.until(at).ifPresent(end -> assertThat(end).as(written + " " + at).isAfter(at));
        }
    }
  }

  @Test
  public void a_dash_of_any_length_with_or_without_blanks_is_read() {
    for (String written :
        List.of("22:00 - 07:00", "22:00–07:00", "22:00 — 07:00", " 22:00-7:00", "22:00 − 07:00"))
      assertThat(hours(written)).as(written).isEqualTo(hours("22:00-07:00"));
    assertThat(hours("9:00–7:05").written()).isEqualTo("09:00-07:05");
  }

  @Test
  public void hours_that_leave_less_than_one_for_mail_are_nearly_all_day() {
    for (String all : List.of("00:00-23:59", "08:00-07:01")) {
      assertThat(hours(all).isNearlyAllDay()).as(all).isTrue();
    }
    for (String some : List.of("00:00-23:00", "08:00-07:00", "22:00-07:00", "12:00-12:01"))
      assertThat(hours(some).isNearlyAllDay()).as(some).isFalse();
  }

  @Test
  public void what_is_no_pair_of_times_is_not_taken_for_one() {
    for (String odd :
        List.of("", "22-7", "22:00", "24:00-07:00", "22:00-22:00", "22:60-07:00", "22:00--07:00"))
      assertThat(QuietHours.read(odd, BERLIN)).as(odd).isEmpty();
    assertThat(QuietHours.read("1".repeat(1_000_000), BERLIN)).isEmpty();
    assertThat(QuietHours.NONE.until(Instant.parse("2026-11-30T00:00:00Z"))).isEmpty();
  }
}
