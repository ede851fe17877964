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
    stop.shownMail()
        .ifPresent(
            mail ->
                lines.add(
                    phrases.text(
                        language,
                        "roundtrip.notify.mail.stop-by-mail",
                        mail.address(),
                        mail.subject())));
    return lines;
  }

  List<String> html() {
    List<String> lines = new ArrayList<>(spoken().stream().map(Html::escape).toList());
    stop.link().ifPresent(link -> lines.add(anchor(link, "roundtrip.notify.mail.unsubscribe")));
    stop.shownMail()
        .ifPresent(mail -> lines.add(anchor(mail.mailto(), "roundtrip.notify.mail.mail-to-stop")));
    return lines;
  }

  private String anchor(String address, String key) {
    return "<a href=\"" + Html.escape(address) + "\">" + Html.escape(say(key)) + "</a>";
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
    if (answers && stop.header().isEmpty()) lines.add(say("roundtrip.notify.mail.stop-by-answer"));
    return lines;
  }

  private String say(String key) {
    return phrases.text(language, key);
  }
}
