package io.roundtrip.notify.letter;

import io.roundtrip.host.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What stands below every mail: why it came, whether answers are read, how to stop it.
 *
 * @param project "" = not named
 */
record Footer(Phrases phrases, Locale language, String project, HowToStop stop) {
  Footer {
    project = LetterValues.oneLine(project);
  }

  List<String> text() {
    List<String> lines = spoken();
    stop.link()
        .ifPresent(link -> lines.add(say("roundtrip.notify.mail.unsubscribe") + ": " + link));
    return lines;
  }

  List<String> html() {
    List<String> lines = new ArrayList<>(spoken().stream().map(Html::escape).toList());
    stop.link()
        .ifPresent(
            link ->
                lines.add(
                    "<a href=\""
                        + Html.escape(link)
                        + "\">"
                        + Html.escape(say("roundtrip.notify.mail.unsubscribe"))
                        + "</a>"));
    return lines;
  }

  /** An answer is a way to stop only where somebody reads it. */
  private List<String> spoken() {
    boolean answers = !stop.answers().isEmpty();
    List<String> lines = new ArrayList<>();
    lines.add(
        project.isEmpty()
            ? say("roundtrip.notify.mail.why-asked")
            : phrases.text(language, "roundtrip.notify.mail.why", project));
    if (answers) lines.add(say("roundtrip.notify.mail.answer"));
    else lines.add(say("roundtrip.notify.mail.no-answer"));
    if (answers && stop.link().isEmpty()) lines.add(say("roundtrip.notify.mail.stop-by-answer"));
    return lines;
  }

  private String say(String key) {
    return phrases.text(language, key);
  }
}
