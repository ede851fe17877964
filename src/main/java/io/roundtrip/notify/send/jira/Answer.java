package io.roundtrip.notify.send.jira;

import io.roundtrip.kernel.Text;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of a step that did not go well.
 *
 * @param end a reply, or none: the connection broke, or nothing came in time
 * @param code the reply's three digits; 0 without a reply
 * @param status the enhanced status "5.1.1" (RFC 3463); "" when the server gave none
 * @param words the reply, more of it than the line, in small letters; not to be shown
 * @param line for the administrator; without addresses
 */
record Answer(Phase phase, End end, int code, String status, String words, String line) {
  enum End {
    REPLY,
    DROP,
    HANG
  }

  private static final Pattern STATUS =
      Pattern.compile("^[45]\\d\\d[ -]#?([45]\\.\\d{1,3}\\.\\d{1,3})(?!\\d)");

  static Answer reply(Phase phase, String text) {
    Matcher found = STATUS.matcher(text);
    return new Answer(
        phase,
        End.REPLY,
        Integer.parseInt(text.substring(0, 3)),
        found.find() ? found.group(1) : "",
        Text.cut(text, 4 * KeptWords.LONGEST).toLowerCase(Locale.ROOT),
        KeptWords.of(text));
  }

  static Answer none(Phase phase, End end, String how) {
    return new Answer(phase, end, 0, "", "", KeptWords.of(how));
  }

  /** The line without what this address may say of a name. */
  Answer to(String address) {
    return new Answer(phase, end, code, status, words, KeptWords.of(line, address));
  }

  boolean isTemporary() {
    return code / 100 == 4;
  }

  /** Whether a server says "no": 4 or 5, two more digits, and nothing or a blank or a dash. */
  static boolean isNo(String said) {
    return said.length() >= 3
        && (said.charAt(0) == '4' || said.charAt(0) == '5')
        && Text.isDigits(said.substring(0, 3), 3)
        && (said.length() == 3 || said.charAt(3) == ' ' || said.charAt(3) == '-');
  }
}
