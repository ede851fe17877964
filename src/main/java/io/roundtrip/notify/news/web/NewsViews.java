package io.roundtrip.notify.news.web;

import io.roundtrip.host.Phrases;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.QuietHours;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.notify.news.ReadNews.News;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.seen.SeenMails;
import io.roundtrip.roadmap.Followed;
import io.roundtrip.roadmap.RoadmapStatus;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

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

  /**
   * @param heldNews where a person decides about held news; "" when the reader may not
   */
  NewsView of(News news, SeenMails.About mails, String heldNews, Instant now) {
    return new NewsView(
        news.windows().stream()
            .map(window -> line(window, about(window, mails), news, now))
            .toList(),
        heldNews,
        news.isSettled(now),
        "",
        "");
  }

  /** With a way to the page on which a person decides; unless none of these waits for one. */
  NewsView leading(NewsView view, SeenMails.About mails, String link) {
    boolean stuck = mails.shown().stream().anyMatch(mail -> State.STUCK.contains(mail.state()));
    return stuck
        ? new NewsView(view.lines(), view.heldNews(), view.settled(), say("stuck"), link)
        : view;
  }

  private static SeenMails.About about(UndoWindow window, SeenMails.About mails) {
    return new SeenMails.About(
        mails.open(),
        mails.shown().stream().filter(mail -> mail.change().equals(window.news())).toList(),
        mails.withheld().stream().filter(window.news()::equals).toList());
  }

  private NewsView.Line line(UndoWindow undoWindow, SeenMails.About mails, News news, Instant now) {
    String moved =
        say("moved", time(undoWindow.last()), status(undoWindow.from()), status(undoWindow.to()));
    List<Followed.Tally> followed =
        news.followed().stream().filter(f -> f.change().equals(undoWindow.news())).toList();
    boolean shown = undoWindow.last().isAfter(now.minus(NewsGuard.SHOWN));
    String word = shown ? word(mails) : "";
    return new NewsView.Line(
        moved, outcome(undoWindow, mails, news), held(mails, news.quiet()), word, follow(followed));
  }

  private List<String> follow(List<Followed.Tally> followed) {
    return followed.stream()
        .sorted(Comparator.comparing(Followed.Tally::outcome))
        .map(
            each ->
                say(
                    "followed",
                    each.feedback(),
                    texts.text("roundtrip.roadmap.follow." + each.outcome())))
        .toList();
  }

  private List<String> held(SeenMails.About mails, QuietHours quiet) {
    Map<String, Integer> people = new TreeMap<>();
    for (Outbox.Standing mail : mails.shown()) {
      if (mail.state() == State.SENT) continue;
      Reason why = mail.reason();
      people.merge(why == null ? say("waits") : waits(why, quiet), 1, Integer::sum);
    }
    List<String> held = new ArrayList<>();
    people.forEach((reason, many) -> held.add(say("held", many, reason)));
    if (!mails.shown().isEmpty() && !mails.withheld().isEmpty()) held.add(unseen(mails));
    return held;
  }

  private String waits(Reason why, QuietHours quiet) {
    if (why != Reason.QUIET_HOURS || quiet.isNever()) return reason(why);
    return say("quiet", quiet.to().toString(), quiet.zone().getId());
  }

  private static boolean isHeld(Outbox.Standing mail) {
    return mail.reason() != null && mail.reason().isOpenToAWord();
  }

  private String word(SeenMails.About mails) {
    long people = mails.shown().stream().filter(NewsViews::isHeld).count();
    return people == 0 ? "" : texts.text("roundtrip.notify.held.waits", people);
  }

  private String outcome(UndoWindow undoWindow, SeenMails.About mails, News news) {
    Reason why = undoWindow.outcome();
    boolean whole = mails.open() && mails.withheld().isEmpty();
    if (why != null && (whole || !why.isPersonal())) return say("nobody", reason(why));
    if (undoWindow.step() != UndoWindow.Step.DONE) return open(time(undoWindow.ends()), news);
    List<Outbox.Standing> shown = mails.shown();
    if (shown.isEmpty() && !mails.withheld().isEmpty()) return unseen(mails);
    return say(
        shown.stream().allMatch(mail -> mail.state().isFinal()) ? "told" : "told-so-far",
        shown.stream().filter(mail -> mail.state() == State.SENT).count());
  }

  private String unseen(SeenMails.About mails) {
    return say("unseen", mails.withheld().size());
  }

  private String open(String ends, News news) {
    return news.standstill()
        .map(why -> say("open-waits", ends, reason(why)))
        .orElseGet(() -> say(news.dry() ? "open-dry" : "open", ends));
  }

  private String reason(Reason why) {
    return texts.text("roundtrip.notify.reason." + why.word());
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
