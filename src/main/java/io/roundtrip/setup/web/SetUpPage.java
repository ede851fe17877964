package io.roundtrip.setup.web;

import io.roundtrip.setup.Gap;
import io.roundtrip.setup.GapTexts;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Puts the set-up page together. */
final class SetUpPage {
  private final UnaryOperator<String> words;
  private final GapTexts texts;
  private final String token;
  private final String context;

  SetUpPage(UnaryOperator<String> words, GapTexts texts, String token, String context) {
    this.words = words;
    this.texts = texts;
    this.token = token;
    this.context = context;
  }

  /**
   * @param open whether people may browse it without logging in
   * @param wrong the end of the key of what is wrong with the tick; "" when nothing is
   * @param board what a board's filter says so that feedback stays off the board
   * @param on whether the project is switched on; what is off is never complete
   */
  SetUpView of(
      SettingsPage.Project project,
      List<Gap> gaps,
      boolean on,
      boolean open,
      String wrong,
      String board) {
    return new SetUpView(
        say("title"),
        project.key(),
        project.name() + ": " + say("intro"),
        token,
        context + "/secure/admin/RoundtripSetUp.jspa",
        open ? texts.open(project.key()) : "",
        gaps.stream()
            .map(gap -> new SetUpView.GapView(texts.text(gap), texts.others(gap)))
            .toList(),
        on && gaps.isEmpty(),
        say("complete"),
        gaps.stream()
            .flatMap(gap -> gap.others().stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(",")),
        say("shared"),
        say("confirm"),
        wrong.isEmpty() ? "" : say("confirm." + wrong),
        say("button"),
        say("back"),
        context + "/secure/RoundtripSettings!default.jspa?projectKey=" + project.key(),
        BoardView.of(words, board));
  }

  private String say(String key) {
    return words.apply("roundtrip.setup.page." + key);
  }
}
