package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and times as Jira shows them, in the reader's language. */
final class Dates {
  private Dates() {}

  static Html dateTime(@Nullable Date date) {
    if (date == null) return Html.NOTHING;
    ZonedDateTime when = at(date);
    return el("time", attr("datetime", iso(date)), attr("title", text(when)), text(when));
  }

  /** "5 minutes ago" while it is recent, the date later. */
  static Html ago(@Nullable Date date) {
    if (date == null) return Html.NOTHING;
    ZonedDateTime when = at(date);
    return el("time.livestamp", attr("datetime", iso(date)), attr("title", text(when)), text(when));
  }

  static Html day(@Nullable Date date) {
    if (date == null) return Html.NOTHING;
    return el(
        "time",
        attr("datetime", at(date).toLocalDate()),
        attr("title", text(at(date))),
        dayText(at(date).toLocalDate()));
  }

  static String dayText(LocalDate day) {
    return (english()
            ? DateTimeFormatter.ofPattern("dd/MMM/yy", Locale.ENGLISH)
            : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Words.locale()))
        .format(day);
  }

  static String text(ZonedDateTime when) {
    return (english()
            ? DateTimeFormatter.ofPattern("dd/MMM/yy h:mm a", Locale.ENGLISH)
            : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Words.locale()))
        .format(when);
  }

  static String iso(Date date) {
    return Instant.ofEpochMilli(date.getTime()).toString();
  }

  private static boolean english() {
    return Words.locale().getLanguage().equals("en");
  }

  private static ZonedDateTime at(Date date) {
    return Instant.ofEpochMilli(date.getTime()).atZone(ZoneId.systemDefault());
  }
}
