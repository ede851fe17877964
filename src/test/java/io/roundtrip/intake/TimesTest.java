package io.roundtrip.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.Test;

public class TimesTest {
  private static final Instant TEN = Instant.parse("2026-07-01T10:00:00Z");

  @Test
  public void ten_o_clock_in_all_the_ways_it_is_written() {
    for (String written :
        new String[] {
          "2026-07-01T12:00:00.000+0200",
          "2026-07-01T10:00:00.000+0000",
          "2026-07-01 12:00:00 +0200",
          "2026-07-01 10:00:00 UTC",
          "2026-07-01T12:00:00+02",
          "2026-07-01T12:00:00+02:00",
          "2026-07-01T10:00:00Z",
          "2026-07-01 10:00:00",
          "2026-07-01T10:00",
          "2026/07/01 12:00:00 PM UTC+2",
          "01/Jul/26 10:00 AM",
          "1/Jul/2026 10:00",
          "1.7.2026 10:00",
          "01.07.2026 10:00:00",
          "01.07.2026 12:00 +0200",
          "2026-07-01t10:00:00z",
          "2026-07-01T10:00:00.000000000Z",
          "2026-07-01 05:30:00 -0430",
          " 2026-07-01 10:00 "
        }) assertThat(Times.of(written)).as(written).isEqualTo(TEN);
    assertThat(Times.of("2026-07-01")).isEqualTo(Instant.parse("2026-07-01T00:00:00Z"));
    assertThat(Times.of("14/Mär/25 12:15 AM")).isEqualTo(Instant.parse("2025-03-14T00:15:00Z"));
    assertThat(Times.of("14/Oct/25 3:42 PM")).isEqualTo(Instant.parse("2025-10-14T15:42:00Z"));
    assertThat(Times.of("14/Aug/25 12:42 PM")).isEqualTo(Instant.parse("2025-08-14T12:42:00Z"));
  }

  @Test
  public void what_could_be_two_times_or_none_is_no_time() {
    for (String written :
        new String[] {
          "7/1/2026 10:00",
          "13/7/2026",
          "1782900000",
          "1782900000000",
          "2026-02-30",
          "2026-13-01",
          "yesterday",
          "",
          "T",
          "2026-07-01T25:00",
          "2026-07-01 13:00 PM",
          "2026-07-01 10:00 CET",
          "01-07-2026",
          "01-07.2026",
          "7.13.2026",
          "1.7.26",
          "1.7.",
          "2026.7.1",
          "26/07/01",
          "2026-07-01T10:00+9",
          "2026-07-01T10",
          "2026-07-01 10:00:00 +02000",
          "2026-07-01T10:00:00+25:00",
          "2026-07-01 10:00 +x",
          "9".repeat(100_000),
          "2026-07-01T" + "1".repeat(1_000_000)
        })
      assertThat(Times.of(written))
          .as(written.substring(0, Math.min(30, written.length())))
          .isNull();
  }

  @Test
  public void a_day_that_no_calendar_has_is_told_from_what_is_no_day() {
    for (String written :
        new String[] {"31.11.2026", "2026-02-30", "29.2.2027 10:00", "2026/13/01", "32/Jul/26"})
      assertThat(Times.isNoDay(written)).as(written).isTrue();
    for (String written :
        new String[] {"30.11.2026", "yesterday", "", "31/11/2026", "2026-07-01T25:00", "1.7.26"})
      assertThat(Times.isNoDay(written)).as(written).isFalse();
  }
}
