package io.roundtrip.notify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The finished mail; the same at every try.
 *
 * @param subject one line, at most 200 characters
 * @param html null once the kept text was deleted
 * @param date goes into the Date header
 * @param others the mails whose news it says, too, in their order; none of its own
 */
public record Body(
    String subject, String text, @Nullable String html, Instant date, List<Long> others) {
  private static final String HIDDEN = "…";

  public Body {
    others = List.copyOf(others);
  }

  /** Of one mail's news. */
  public Body(String subject, String text, @Nullable String html, Instant date) {
    this(subject, text, html, date, List.of());
  }

  /** Whether a letter says several mails' news; null = nothing is written yet. */
  public static boolean isOfSeveral(@Nullable Body letter) {
    return letter != null && !letter.others().isEmpty();
  }

  /** The text for those who only look on: without the link that acts for its reader. */
  public String shown() {
    StringBuilder shown = new StringBuilder();
    int from = 0;
    for (int at; (at = text.indexOf(UnsubscribeLinks.PATH, from)) >= 0; ) {
      int signed = at + UnsubscribeLinks.PATH.length();
      shown.append(text, from, signed).append(HIDDEN);
      from = signed;
      while (from < text.length() && isSigned(text.charAt(from))) from++;
    }
    return shown.append(text, from, text.length()).toString();
  }

  private static boolean isSigned(char c) {
    return c != '<' && c != '>' && c != '"' && c > ' ';
  }
}
