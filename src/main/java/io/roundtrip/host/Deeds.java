package io.roundtrip.host;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where it is written down who did what: one line a deed, in words, in Jira's own language,
 * whatever the language of who did it.
 */
public interface Deeds {
  /** As much of a text that somebody wrote as stands in a line, in characters. */
  int MOST_SAID = 160;

  /** One of our texts in the language of the log. */
  String say(String key, Serializable... args);

  /** Adds one line; time is now. */
  void done(DeedLine line);

  /**
   * Who did one of these last, when and what, in one sentence; "" when nobody did.
   *
   * @param part words that the line holds; "" = any line
   */
  String last(@Nullable ProjectId project, String part, String... whats);

  /** Another number after each such deed; 0 before the first. */
  long version(@Nullable ProjectId project, String what);

  /** "Mail: Dry run → Send"; long texts are cut, line breaks become blanks. */
  default String change(String name, String before, String after) {
    return say("roundtrip.deed.change", name, said(before), said(after));
  }

  /** "Mail: Send"; cut as {@link #change} does. */
  default String decided(String name, String now) {
    return say("roundtrip.deed.decided", name, said(now));
  }

  /** A form older than what is in force; names who changed what meanwhile. */
  default Refused meanwhile(@Nullable ProjectId project, String... whats) {
    return meanwhileOn("", project, whats);
  }

  /** As {@link #meanwhile}, where lines of one kind are about several things. */
  default Refused meanwhileOn(String part, @Nullable ProjectId project, String... whats) {
    return new Refused(
        Refused.Kind.CONFLICT,
        Problem.of("version", "saved-meanwhile", last(project, part, whats)));
  }

  private String said(String text) {
    String line = Text.line(text);
    return line.isEmpty() ? say("roundtrip.deed.nothing") : Text.cut(line, MOST_SAID);
  }
}
