package minijira.jira.search;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time as JQL writes them, in the zone of the server. */
final class Dates {
  private static final Pattern PERIOD = Pattern.compile("([+-]?)\\s*((\\d{1,9}[wdhm]\\s*)+)");
  private static final Pattern PART = Pattern.compile("(\\d{1,9})([wdhm])");
  private static final Pattern INCREMENT = Pattern.compile("([+-]?\\d{1,6})([yMwdhm]?)");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-M-d H:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-M-d");

  private Dates() {}

  /** From (inclusive) to (exclusive), milliseconds: a day, a minute or a single millisecond. */
  record Span(long from, long to) {}

  /** Empty if the text is no date. */
  static Optional<Span> span(String text, ZonedDateTime now) {
    String clean = text.strip();
    if (PERIOD.matcher(clean).matches()) return Optional.of(moment(period(clean, now)));
    String date = clean.replace('/', '-');
    try {
      if (date.contains(":"))
        return Optional.of(
            of(LocalDateTime.parse(date, MINUTE), Duration.ofMinutes(1), now.getZone()));
      LocalDate day = LocalDate.parse(date, DAY);
      return Optional.of(
          new Span(
              millis(day.atStartOfDay(now.getZone())),
              millis(day.plusDays(1).atStartOfDay(now.getZone()))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static Span moment(long millis) {
    return new Span(millis, millis + 1);
  }

  private static Span of(LocalDateTime from, Duration length, ZoneId zone) {
    long start = millis(from.atZone(zone));
    return new Span(start, start + length.toMillis());
  }

  private static long millis(ZonedDateTime time) {
    return time.toInstant().toEpochMilli();
  }

  private static long period(String text, ZonedDateTime now) {
    long minutes = 0;
    Matcher part = PART.matcher(text);
    while (part.find())
      minutes +=
          Long.parseLong(part.group(1))
              * switch (part.group(2)) {
                case "w" -> 7 * 24 * 60;
                case "d" -> 24 * 60;
                case "h" -> 60;
                default -> 1;
              };
    return millis(now.plusMinutes(text.startsWith("-") ? -minutes : minutes));
  }

  /**
   * startOfDay, endOfWeek and so on; null if there is no such function or the increment is none.
   */
  static Long function(String name, List<String> args, ZonedDateTime now) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("now")) return millis(now);
    if (!lower.startsWith("startof") && !lower.startsWith("endof")) return null;
    ChronoUnit unit = unit(lower.substring(lower.indexOf("of") + 2));
    if (unit == null) return null;
    ZonedDateTime base = args.isEmpty() ? now : shifted(args.get(0), unit, now);
    if (base == null) return null;
    ZonedDateTime start = start(base, unit);
    return lower.startsWith("start") ? millis(start) : millis(start.plus(1, unit)) - 1;
  }

  static boolean isFunction(String name) {
    return function(name, List.of(), ZonedDateTime.ofInstant(Instant.EPOCH, ZoneId.of("UTC")))
        != null;
  }

  private static ChronoUnit unit(String word) {
    return switch (word) {
      case "day" -> ChronoUnit.DAYS;
      case "week" -> ChronoUnit.WEEKS;
      case "month" -> ChronoUnit.MONTHS;
      case "year" -> ChronoUnit.YEARS;
      default -> null;
    };
  }

  private static ZonedDateTime shifted(String increment, ChronoUnit natural, ZonedDateTime now) {
    Matcher parts = INCREMENT.matcher(increment.strip());
    if (!parts.matches()) return null;
    ChronoUnit unit =
        switch (parts.group(2)) {
          case "y" -> ChronoUnit.YEARS;
          case "M" -> ChronoUnit.MONTHS;
          case "w" -> ChronoUnit.WEEKS;
          case "d" -> ChronoUnit.DAYS;
          case "h" -> ChronoUnit.HOURS;
          case "m" -> ChronoUnit.MINUTES;
          default -> natural;
        };
    return now.plus(Long.parseLong(parts.group(1)), unit);
  }

  private static ZonedDateTime start(ZonedDateTime time, ChronoUnit unit) {
    ZonedDateTime day = time.truncatedTo(ChronoUnit.DAYS);
    return switch (unit) {
      case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHS -> day.withDayOfMonth(1);
      case YEARS -> day.withDayOfYear(1);
      default -> day;
    };
  }
}
