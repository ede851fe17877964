package io.roundtrip.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours of the day in which customers get no mail. Where clocks are put forward a missing end is
 * the moment after the gap; where they are put back an hour that comes twice is quiet twice.
 *
 * @param from the first quiet minute; the same as {@code to}: none
 * @param to the first that is not quiet any more, perhaps on the next day
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
  public static final QuietHours NONE =
      new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneId.of("UTC"));

  private static final int LONGEST = 40;

  /** With any of the dashes that people and their programs write. */
  private static final Pattern WRITTEN =
      Pattern.compile(" ?(\\d{1,2}:\\d\\d) ?[-\u2010-\u2015\u2212] ?(\\d{1,2}:\\d\\d) ?");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final Duration LEAST_OPEN = Duration.ofHours(1);

  /** "22:00-07:00"; empty when it is no such thing. */
  public static Optional<QuietHours> read(String written, ZoneId zone) {
    return pair(written, zone).filter(pair -> !pair.isNever());
  }

  /** As {@link #read}, also where both are the same time. */
  public static Optional<QuietHours> pair(String written, ZoneId zone) {
    if (written.length() > LONGEST) return Optional.empty();
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) return Optional.empty();
    try {
      LocalTime from = LocalTime.parse(parts.group(1), TIME);
      return Optional.of(new QuietHours(from, LocalTime.parse(parts.group(2), TIME), zone));
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }

  /** "22:00-07:00". */
  public String written() {
    return from + "-" + to;
  }

  public boolean isNever() {
    return from.equals(to);
  }

  /** Less than an hour a day is left for mail. */
  public boolean isNearlyAllDay() {
    Duration open = Duration.between(to, from);
    return (open.isNegative() ? open.plusDays(1) : open).compareTo(LEAST_OPEN) < 0;
  }

  /** When they end; empty when it is not quiet now. */
  public Optional<Instant> until(Instant now) {
    ZonedDateTime here = now.atZone(zone);
    if (!isQuiet(here.toLocalTime())) return Optional.empty();
    boolean tomorrow = !here.toLocalTime().isBefore(to);
    ZonedDateTime end = here.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(to).atZone(zone);
    return Optional.of((end.isAfter(here) ? end : end.withLaterOffsetAtOverlap()).toInstant());
  }

  private boolean isQuiet(LocalTime at) {
    boolean overMidnight = to.isBefore(from);
    return overMidnight
        ? !at.isBefore(from) || at.isBefore(to)
        : !at.isBefore(from) && at.isBefore(to);
  }
}
