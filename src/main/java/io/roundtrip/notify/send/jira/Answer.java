package io.roundtrip.notify.send.jira;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of a step that did not go well.
 *
 * @param end a reply, or none: the connection broke, or nothing came in time
 * @param code the reply's three digits; 0 without a reply
 * @param status the enhanced status "5.1.1" (RFC 3463); "" when the server gave none
 * @param line for the administrator; without addresses
 */
record Answer(Phase phase, End end, int code, String status, String line) {
  enum End {
    REPLY,
    DROP,
    HANG
  }

  private static final int LONGEST = 300;
  private static final Pattern STATUS =
      Pattern.compile("^[45]\\d\\d[ -]#?([45]\\.\\d{1,3}\\.\\d{1,3})(?!\\d)");
  private static final Pattern ADDRESS = Pattern.compile("\\S{1,200}@\\S{1,200}");

  static Answer reply(Phase phase, String text) {
    Matcher found = STATUS.matcher(text);
    return new Answer(
        phase,
        End.REPLY,
        Integer.parseInt(text.substring(0, 3)),
        found.find() ? found.group(1) : "",
        quiet(text));
  }

  static Answer none(Phase phase, End end, String how) {
    return new Answer(phase, end, 0, "", quiet(how));
  }

  boolean isTemporary() {
    return code / 100 == 4;
  }

  /** On one line, bounded, nobody's address in it. */
  static String quiet(String text) {
    String line = text.substring(0, Math.min(4 * LONGEST, text.length())).replaceAll("\\s+", " ");
    String masked = ADDRESS.matcher(line).replaceAll("<…>").strip();
    return masked.substring(0, Math.min(LONGEST, masked.length()));
  }
}
