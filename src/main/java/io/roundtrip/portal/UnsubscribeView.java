package io.roundtrip.portal;

import io.roundtrip.host.Phrases;
import java.util.Locale;

/**
 * The page with finished words.
 *
 * @param act value of the button; "" = no button
 */
public record UnsubscribeView(
    String language, String title, String text, String act, String button, String style) {

  private static final String KEY = "roundtrip.portal.unsubscribe.";

  /** Before anything was done. */
  static UnsubscribeView ask(Phrases phrases, Locale language, String project, String style) {
    return view(phrases, language, "ask", project, "stop", style);
  }

  /** No more mail; the button takes it back. */
  static UnsubscribeView stopped(Phrases phrases, Locale language, String project, String style) {
    return view(phrases, language, "stopped", project, "again", style);
  }

  /** No more mail for good: this link takes nothing back. */
  static UnsubscribeView ended(Phrases phrases, Locale language, String project, String style) {
    return view(phrases, language, "ended", project, "", style);
  }

  static UnsubscribeView again(Phrases phrases, Locale language, String project, String style) {
    return view(phrases, language, "again", project, "stop", style);
  }

  /** Not a link of ours. */
  static UnsubscribeView unknown(Phrases phrases, Locale language, String style) {
    return view(phrases, language, "unknown", "", "", style);
  }

  /** Too often; later is fine. */
  static UnsubscribeView busy(Phrases phrases, Locale language, String style) {
    return view(phrases, language, "busy", "", "", style);
  }

  /** No link can be read; later it can. */
  static UnsubscribeView rests(Phrases phrases, Locale language, String style) {
    return view(phrases, language, "rests", "", "", style);
  }

  private static UnsubscribeView view(
      Phrases phrases, Locale language, String what, String project, String act, String style) {
    return new UnsubscribeView(
        language.toLanguageTag(),
        phrases.text(language, KEY + what + ".title", project),
        phrases.text(language, KEY + what + ".text", project),
        act,
        act.isEmpty() ? "" : phrases.text(language, KEY + "button." + act),
        style);
  }
}
