package io.roundtrip.notify;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
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

  private static final int LONGEST = 11;
  private static final Pattern WRITTEN = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

  /** "22:00-07:00"; empty when it is no such thing. */
  public static Optional<QuietHours> read(String written, ZoneId zone) {
    if (written.length() > LONGEST) return Optional.empty();
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) return Optional.empty();
    try {
      LocalTime from = LocalTime.parse(parts.group(1));
      LocalTime to = LocalTime.parse(parts.group(2));
      return from.equals(to) ? Optional.empty() : Optional.of(new QuietHours(from, to, zone));
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
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
