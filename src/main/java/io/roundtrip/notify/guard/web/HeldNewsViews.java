package io.roundtrip.notify.guard.web;

import io.roundtrip.host.Phrases;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.guard.FoundMove;
import io.roundtrip.notify.guard.HeldNews;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  HeldNewsView of(
      HeldNewsPage page, List<HeldNews> held, List<HeldNewsView.Note> notes, UserKey reader) {
    List<HeldNewsView.Batch> batches = new ArrayList<>();
    for (HeldNews news : held) batches.add(batch(news, batches.size() + 1, page, reader));
    return new HeldNewsView(
        say("title"),
        say("intro", page.projectName()),
        notes,
        page.projectKey(),
        page.site() + "/secure/RoundtripHeldNews!decide.jspa",
        page.token(),
        batches.isEmpty() ? say("empty") : "",
        batches);
  }

  HeldNewsView.Note done(String word) {
    return new HeldNewsView.Note(
        "aui-message aui-message-success success", "status", texts.text(SAY + "done." + word));
  }

  HeldNewsView.Note refused(Refused why) {
    String text = String.join(" ", problems.byField(why).values());
    return new HeldNewsView.Note("aui-message aui-message-error error", "alert", text);
  }

  private HeldNewsView.Batch batch(HeldNews news, int number, HeldNewsPage page, UserKey reader) {
    var shown = visibility.shown(news.items(), reader);
    List<HeldNewsView.Item> items =
        news.items().stream()
            .map(shown::get)
            .filter(Objects::nonNull)
            .map(
                one ->
                    new HeldNewsView.Item(
                        one.key(), one.title(), page.site() + "/browse/" + one.key()))
            .toList();
    int hidden = news.items().size() - items.size();
    String title =
        say(
            "batch",
            names.of(news.by()),
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
        hidden == 0 ? "" : say("hidden", hidden),
        buttons(news, number, title));
  }

  private String why(HeldNews news) {
    if (news.hasLeft()) return say("left");
    FoundMove.Answer answer = news.answer();
    return answer == null
        ? texts.text("roundtrip.notify.reason." + news.why().word())
        : answer == FoundMove.Answer.TELL ? say("told") : say("not-told");
  }

  private List<HeldNewsView.Button> buttons(HeldNews news, int number, String title) {
    if (news.answer() != null)
      return news.canBeTakenBack() ? List.of(button("take-back", "", number, title)) : List.of();
    return List.of(
        button("tell", " aui-button-primary", number, title), button("leave", "", number, title));
  }

  private HeldNewsView.Button button(String word, String tone, int number, String title) {
    String text = texts.text(SAY + "button." + word);
    return new HeldNewsView.Button(
        "held-" + number + "-" + word, word, text, text + ": " + title, "aui-button" + tone);
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
