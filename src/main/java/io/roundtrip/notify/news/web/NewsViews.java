package io.roundtrip.notify.news.web;

import io.roundtrip.host.Phrases;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.news.UndoWindow;
import io.roundtrip.roadmap.RoadmapStatus;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Turns undo windows into words in one reader's language. */
final class NewsViews {
  private static final String SAY = "roundtrip.notify.news.";

  private final Phrases texts;
  private final DateTimeFormatter time;

  NewsViews(Phrases texts, Locale locale, ZoneId zone) {
    this.texts = texts;
    this.time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(zone);
  }

  NewsView of(List<UndoWindow> newestFirst) {
    return new NewsView(newestFirst.stream().map(this::line).toList());
  }

  private NewsView.Line line(UndoWindow undoWindow) {
    String moved =
        say("moved", time(undoWindow.last()), status(undoWindow.from()), status(undoWindow.to()));
    return new NewsView.Line(moved, outcome(undoWindow));
  }

  private String outcome(UndoWindow undoWindow) {
    Reason why = undoWindow.outcome();
    if (why != null) return say("nobody", texts.text("roundtrip.notify.reason." + why.word()));
    return undoWindow.step() == UndoWindow.Step.DONE
        ? say("told", undoWindow.told())
        : say("open", time(undoWindow.ends()));
  }

  private String status(RoadmapStatus status) {
    return texts.text("roundtrip.roadmap.status." + status.word());
  }

  private String time(Instant at) {
    return time.format(at);
  }

  private String say(String what, Serializable... args) {
    return texts.text(SAY + what, args);
  }
}
