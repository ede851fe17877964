package io.roundtrip.setup.web;

import io.roundtrip.setup.Gap;
import io.roundtrip.setup.Settings;
import io.roundtrip.setup.setting.Setting;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Puts the set-up page together. */
final class SetUpPage {
  private final UnaryOperator<String> words;
  private final SetUpNotes notes;
  private final String token;
  private final String context;

  SetUpPage(UnaryOperator<String> words, SetUpNotes notes, String token, String context) {
    this.words = words;
    this.notes = notes;
    this.token = token;
    this.context = context;
  }

  /**
   * @param who may see customers
   * @param granted whether the tick was set
   */
  record Sight(List<String> who, boolean granted) {}

  /**
   * What came of the button.
   *
   * @param done it was set up
   * @param note why nothing was done; "" otherwise
   * @param wrong the end of the key of what is wrong with the tick; "" when nothing is
   */
  record Came(boolean done, String note, String wrong) {}

  /**
   * @param open whether people may browse it without logging in
   * @param now what is in force; what is off is never complete
   */
  SetUpView of(
      SettingsPage.Project project,
      List<Gap> gaps,
      Settings now,
      boolean open,
      Came came,
      Sight sight) {
    return new SetUpView(
        say("title"),
        project.key(),
        project.name() + ": " + say(!now.on() ? "intro" : sends(now) ? "intro.live" : "intro.dry"),
        token,
        Integer.toString(now.version()),
        came.done(),
        came.note(),
        context + "/secure/admin/RoundtripSetUp.jspa",
        open ? notes.gaps().open(project.key()) : "",
        gaps.stream()
            .map(gap -> new SetUpView.GapView(notes.gaps().text(gap), notes.gaps().others(gap)))
            .toList(),
        now.on() && gaps.isEmpty(),
        say(sends(now) ? "complete.live" : "complete"),
        now.on() && !gaps.isEmpty() ? say("remains") : "",
        notes.gaps().seeing(sight.who()),
        notes.gaps().offer(gaps),
        sight.granted(),
        gaps.stream()
            .flatMap(gap -> gap.others().stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(",")),
        say("shared"),
        say("confirm"),
        came.wrong().isEmpty() ? "" : say("confirm." + came.wrong()),
        say(now.on() ? "button.again" : "button"),
        say("back"),
        context + "/secure/RoundtripSettings!default.jspa?projectKey=" + project.key(),
        BoardView.of(words, notes.board().jql()),
        now.on() ? OnwardView.of(this::say, context, project.key()) : OnwardView.NOWHERE);
  }

  private static boolean sends(Settings now) {
    return !now.get(Setting.DRY_RUN);
  }

  private String say(String key) {
    return words.apply("roundtrip.setup.page." + key);
  }
}
