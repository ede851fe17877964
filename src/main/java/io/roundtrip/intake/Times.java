package io.roundtrip.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Times as programs write them: ISO 8601 with or without offset, Jira's own (REST and file), and
 * those of surveys and spreadsheets, where the order of year, month and day is plain. Without an
 * offset they count as UTC. What can be read in two ways, as 7/1/2026, is no time. Pure.
 */
final class Times {
  private static final int LONGEST = 45;
  private static final DateTimeFormatter CLOCK =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.HOUR_OF_DAY, 1, 2, SignStyle.NOT_NEGATIVE)
          .appendLiteral(':')
          .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
          .optionalStart()
          .appendLiteral(':')
          .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, String> GERMAN =
      Map.of("mär", "mar", "mrz", "mar", "mai", "may", "okt", "oct", "dez", "dec");

  private Times() {}

  /** Null when it is no time, or could be two. */
  static @Nullable Instant of(String text) {
    if (text.length() > LONGEST) return null;
    try {
      return read(text.strip().toLowerCase(Locale.ROOT));
    } catch (DateTimeException | NumberFormatException notATime) {
      return null;
    }
  }

  /** Whether the day is written as one that we read, and no calendar has it: 31.11.2026. */
  static boolean isNoDay(String text) {
    if (text.length() > LONGEST) return false;
    String small = text.strip().toLowerCase(Locale.ROOT);
    try {
      date(small.substring(0, dayEnd(small)));
      return false;
    } catch (NumberFormatException notADay) {
      return false;
    } catch (DateTimeException noSuchDay) {
      return true;
    }
  }

  private static @Nullable Instant read(String text) {
    int day = dayEnd(text);
    LocalDate date = date(text.substring(0, day));
    if (date == null) return null;
    List<String> rest = parts(text.substring(day));
    if (rest.isEmpty()) return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    int zone = rest.size() - 1;
    ZoneOffset offset = rest.size() > 1 ? offset(rest.get(zone)) : null;
    List<String> clock = offset == null ? rest : rest.subList(0, zone);
    LocalTime time = time(clock);
    if (time == null) return null;
    return LocalDateTime.of(date, time).toInstant(offset == null ? ZoneOffset.UTC : offset);
  }

  private static int dayEnd(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != 't') at++;
    if (at > 0
        && at < text.length()
        && text.charAt(at) == 't'
        && Character.isLetter(text.charAt(at - 1)))
      while (at < text.length() && text.charAt(at) != ' ') at++;
    return at;
  }

  /** 2026-07-01, 2026/07/01, 01.07.2026, and Jira's 01/Jul/26. */
  private static @Nullable LocalDate date(String text) {
    if (text.indexOf('/') < 0 && text.indexOf('-') < 0) return dayFirst(text);
    char sign = text.indexOf('/') >= 0 ? '/' : '-';
    List<String> parts = List.of(text.split(String.valueOf(sign), -1));
    if (parts.size() != 3) return null;
    int month = month(parts.get(1));
    if (month > 0 && sign == '/')
      return LocalDate.of(year(parts.get(2)), month, number(parts.get(0), 1, 2));
    if (parts.get(0).length() != 4) return null;
    int least = sign == '/' ? 1 : 2;
    return LocalDate.of(
        number(parts.get(0), 4, 4), number(parts.get(1), least, 2), number(parts.get(2), least, 2));
  }

  /** With dots the day comes first in every language that ends on the year. */
  private static @Nullable LocalDate dayFirst(String text) {
    List<String> parts = List.of(text.replace('.', '-').split("-", -1));
    if (parts.size() != 3) return null;
    return LocalDate.of(
        number(parts.get(2), 4, 4), number(parts.get(1), 1, 2), number(parts.get(0), 1, 2));
  }

  private static int month(String name) {
    String shortest = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return MONTHS.indexOf(GERMAN.getOrDefault(shortest, shortest)) + 1;
  }

  private static int year(String text) {
    return text.length() == 2 ? 2000 + number(text, 2, 2) : number(text, 4, 4);
  }

  private static int number(String text, int least, int most) {
    if (text.length() < least
        || text.length() > most
        || !text.chars().allMatch(c -> c >= '0' && c <= '9')) throw new NumberFormatException(text);
    return Integer.parseInt(text);
  }

  /** Clock, half of the day, offset. */
  private static List<String> parts(String text) {
    String behind = text.startsWith("t") ? text.substring(1) : text;
    List<String> parts = new ArrayList<>();
    for (String part : behind.strip().split(" ", -1)) if (!part.isEmpty()) parts.add(part);
    if (parts.isEmpty()) return parts;
    String clock = parts.get(0);
    int zone = Math.max(clock.indexOf('+'), Math.max(clock.indexOf('-'), clock.indexOf('z')));
    if (zone > 0) {
      parts.set(0, clock.substring(0, zone));
      parts.add(1, clock.substring(zone));
    }
    return parts;
  }

  private static @Nullable LocalTime time(List<String> parts) {
    TemporalAccessor read = CLOCK.parse(parts.get(0));
    LocalTime time = LocalTime.from(read);
    if (parts.size() == 1) return time;
    boolean noon = parts.get(1).equals("pm");
    if (parts.size() > 2 || !(noon || parts.get(1).equals("am"))) return null;
    if (time.getHour() < 1 || time.getHour() > 12) return null;
    return time.withHour(time.getHour() % 12 + (noon ? 12 : 0));
  }

  /** "z", "utc", "gmt", "+02", "+0200", "+02:00", "utc+2"; null for everything else. */
  private static @Nullable ZoneOffset offset(String text) {
    boolean named = text.startsWith("utc") || text.startsWith("gmt");
    String sign = named ? text.substring(3) : text;
    if (text.equals("z") || (named && sign.isEmpty())) return ZoneOffset.UTC;
    if (!sign.startsWith("+") && !sign.startsWith("-")) return null;
    String digits = sign.substring(1).replace(":", "");
    if (digits.length() == 1 && !named) return null;
    if (digits.length() > 4 || digits.length() == 3) return null;
    int hours = number(digits.length() > 2 ? digits.substring(0, 2) : digits, 1, 2);
    int minutes = digits.length() > 2 ? number(digits.substring(2), 2, 2) : 0;
    int factor = sign.charAt(0) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(factor * hours, factor * minutes);
  }
}
