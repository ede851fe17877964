package io.roundtrip.notify.guard.web;

import io.roundtrip.host.Phrases;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.guard.FoundMove;
import io.roundtrip.notify.guard.Held;
import io.roundtrip.notify.guard.HeldNews;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Turns held news into words in one reader's language. Times are UTC. */
public final class HeldNewsViews {
  private static final String SAY = "roundtrip.notify.held.";

  private final Phrases texts;
  private final UserNames names;
  private final Visibility visibility;
  private final ProblemTexts problems;

  public HeldNewsViews(
      Phrases texts, UserNames names, Visibility visibility, ProblemTexts problems) {
    this.texts = texts;
    this.names = names;
    this.visibility = visibility;
    this.problems = problems;
  }

  HeldNewsView of(HeldNewsPage page, Held held, List<HeldNewsView.Note> notes) {
    List<HeldNewsView.Way> ways = new ArrayList<>();
    if (held.news().isEmpty() && !page.rules().on())
      ways.add(way("set-up", page.settings(), say("set-up")));
    int next = page.start() + held.news().size();
    if (held.more() > 0) ways.add(way("more", page.list(next), say("more", held.more())));
    if (page.start() > 0) ways.add(way("newest", page.list(0), say("newest")));
    return view(page, notes, "", held.news(), ways);
  }

  /** The word is asked about, with the number of people. */
  HeldNewsView asking(HeldNewsPage page, HeldNews news, String word) {
    HeldNewsView.Way back = way("back", page.list(page.start()), say("back"));
    return view(page, List.of(), word, List.of(news), List.of(back));
  }

  private HeldNewsView view(
      HeldNewsPage page,
      List<HeldNewsView.Note> notes,
      String asked,
      List<HeldNews> held,
      List<HeldNewsView.Way> ways) {
    Map<IssueId, Visibility.Shown> shown = new HashMap<>();
    List<IssueId> all = held.stream().flatMap(news -> news.firstItems().stream()).toList();
    for (List<IssueId> some : Chunks.of(all)) shown.putAll(visibility.shown(some, page.reader()));
    List<HeldNewsView.Batch> batches = new ArrayList<>();
    for (HeldNews news : held) batches.add(batch(news, batches.size() + 1, page, asked, shown));
    return new HeldNewsView(
        say("title"),
        say("intro", page.projectName()),
        notes,
        page.projectKey(),
        page.site() + "/secure/RoundtripHeldNews!decide.jspa",
        page.token(),
        batches.isEmpty() && page.start() == 0 ? empty(page.rules()) : "",
        asked.isEmpty() ? "" : "true",
        batches,
        ways);
  }

  private String empty(Rules rules) {
    if (rules.on()) return rules.dryRun() ? say("empty.but", reason(Reason.DRY_RUN)) : say("empty");
    Reason why = rules.silence().orElse(Reason.PROJECT_OFF);
    return why == Reason.PROJECT_OFF ? say("empty.off") : say("empty.but", reason(why));
  }

  private static HeldNewsView.Way way(String id, String link, String text) {
    return new HeldNewsView.Way("held-" + id, link, text);
  }

  HeldNewsView.Note done(String word) {
    return new HeldNewsView.Note(
        "aui-message aui-message-success success", "status", texts.text(SAY + "done." + word));
  }

  HeldNewsView.Note refused(Refused why) {
    String text = String.join(" ", problems.byField(why).values());
    return new HeldNewsView.Note("aui-message aui-message-error error", "alert", text);
  }

  private HeldNewsView.Batch batch(
      HeldNews news,
      int number,
      HeldNewsPage page,
      String asked,
      Map<IssueId, Visibility.Shown> shown) {
    List<HeldNewsView.Item> items =
        news.firstItems().stream()
            .map(shown::get)
            .filter(Objects::nonNull)
            .map(
                one ->
                    new HeldNewsView.Item(
                        one.key(), one.title(), page.site() + "/browse/" + one.key()))
            .toList();
    String title =
        say(
            "batch",
            by(news, !items.isEmpty()),
            time(news.first(), page.locale()),
            news.items().size(),
            news.people().size());
    return new HeldNewsView.Batch(
        "held-" + number,
        news.key(),
        title,
        why(news),
        say("issues", news.items().size()),
        items,
        unlisted(news, items.size()),
        buttons(news, number, title, asked));
  }

  /** Who moved issues of which the reader may see none is not said, either. */
  private String by(HeldNews news, boolean seen) {
    boolean known = seen && !news.by().value().isEmpty();
    return known ? names.of(news.by()) : say("somebody");
  }

  private List<String> unlisted(HeldNews news, int shown) {
    int hidden = news.firstItems().size() - shown;
    int more = news.items().size() - news.firstItems().size();
    List<String> said = new ArrayList<>();
    if (hidden > 0) said.add(say("hidden", hidden));
    if (more > 0) said.add(say("not-listed", more));
    return said;
  }

  private String why(HeldNews news) {
    if (news.isHalfDone()) return say("half-done");
    if (news.hasLeft()) return say("left");
    FoundMove.Answer answer = news.answer();
    return answer == null
        ? reason(news.why())
        : answer == FoundMove.Answer.TELL ? say("told") : say("not-told");
  }

  private List<HeldNewsView.Button> buttons(HeldNews news, int number, String title, String asked) {
    if (!asked.isEmpty()) return List.of(sure(asked, number, title, news.people().size()));
    FoundMove.Answer answer = news.answer();
    boolean open = answer == null || news.isHalfDone();
    List<HeldNewsView.Button> buttons = new ArrayList<>();
    if (open && answer != FoundMove.Answer.DO_NOT_TELL)
      buttons.add(button("tell", " aui-button-primary", number, title));
    if (open && answer != FoundMove.Answer.TELL) buttons.add(button("leave", "", number, title));
    if (news.canBeTakenBack()) buttons.add(button("take-back", "", number, title));
    return buttons;
  }

  private HeldNewsView.Button sure(String word, int number, String title, int people) {
    String text = say("sure", texts.text(SAY + "button." + word), people);
    String id = "held-" + number + "-sure";
    String tone = "aui-button aui-button-primary";
    return new HeldNewsView.Button(id, word, text, text + " " + title, tone);
  }

  private HeldNewsView.Button button(String word, String tone, int number, String title) {
    String text = texts.text(SAY + "button." + word);
    return new HeldNewsView.Button(
        "held-" + number + "-" + word, word, text, text + ": " + title, "aui-button" + tone);
  }

  private String reason(Reason why) {
    return texts.text("roundtrip.notify.reason." + why.word());
  }

  private static String time(Instant at, Locale locale) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .withZone(ZoneOffset.UTC)
        .format(at);
  }

  private String say(String what, Serializable... args) {
    return texts.text(SAY + what, args);
  }
}
