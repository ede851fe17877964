package io.roundtrip.notify.news.web;

import io.roundtrip.host.Phrases;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.news.UndoWindow;
import io.roundtrip.roadmap.Followed;
import io.roundtrip.roadmap.RoadmapStatus;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns undo windows into words in one reader's language. */
final class NewsViews {
  private static final String SAY = "roundtrip.notify.news.";

  private final Phrases texts;
  private final DateTimeFormatter time;
  private final boolean dry;
  private final Optional<Reason> halt;

  /**
   * @param halt why all mail waits
   */
  NewsViews(Phrases texts, Locale locale, ZoneId zone, boolean dry, Optional<Reason> halt) {
    this.halt = halt;
    this.dry = dry;
    this.texts = texts;
    this.time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(zone);
  }

  NewsView of(
      List<UndoWindow> newestFirst, List<Outbox.Standing> mails, List<Followed.Tally> followed) {
    Map<ChangeId, List<Outbox.Standing>> about =
        mails.stream().collect(Collectors.groupingBy(Outbox.Standing::change));
    return new NewsView(
        newestFirst.stream()
            .map(
                window ->
                    line(
                        window,
                        about.getOrDefault(window.news(), List.of()),
                        followed.stream().filter(f -> f.change().equals(window.news())).toList()))
            .toList());
  }

  private NewsView.Line line(
      UndoWindow undoWindow, List<Outbox.Standing> mails, List<Followed.Tally> followed) {
    String moved =
        say("moved", time(undoWindow.last()), status(undoWindow.from()), status(undoWindow.to()));
    return new NewsView.Line(moved, outcome(undoWindow, mails), held(mails), follow(followed));
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

  private List<String> held(List<Outbox.Standing> mails) {
    Map<String, Integer> people = new TreeMap<>();
    for (Outbox.Standing mail : mails) {
      if (mail.state() == State.SENT) continue;
      Reason why = mail.reason();
      String reason =
          why == null ? say("waits") : texts.text("roundtrip.notify.reason." + why.word());
      people.merge(reason, 1, Integer::sum);
    }
    return people.entrySet().stream()
        .map(each -> say("held", each.getValue(), each.getKey()))
        .toList();
  }

  private String outcome(UndoWindow undoWindow, List<Outbox.Standing> mails) {
    Reason why = undoWindow.outcome();
    if (why != null) return say("nobody", texts.text("roundtrip.notify.reason." + why.word()));
    return undoWindow.step() == UndoWindow.Step.DONE
        ? say(
            mails.stream().allMatch(mail -> mail.state().isFinal()) ? "told" : "told-so-far",
            mails.stream().filter(mail -> mail.state() == State.SENT).count())
        : open(time(undoWindow.ends()));
  }

  /** A dry run writes, and sends nothing anyway; without the key not even that. */
  private String open(String ends) {
    return halt.filter(why -> !dry || why == Reason.KEY_LOST)
        .map(why -> say("open-waits", ends, texts.text("roundtrip.notify.reason." + why.word())))
        .orElseGet(() -> say(dry ? "open-dry" : "open", ends));
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
