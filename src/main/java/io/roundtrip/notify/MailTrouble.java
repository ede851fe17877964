package io.roundtrip.notify;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells the administrators that the mail server, or this Jira as a sender, is why mail waits. Kept
 * for all nodes until a mail is accepted again.
 */
public interface MailTrouble {
  /** A step, a code with its enhanced status (RFC 3463) or the name of an exception. */
  Pattern BRIEF =
      Pattern.compile(
          "(?:([A-Z]{3,7}(?: FROM)?)(?::? |$))?"
              + "(?:(?:([45]\\d\\d)(?!\\d)(?:[ -]#?([45]\\.\\d{1,3}\\.\\d{1,3})(?!\\d))?)"
              + "|([A-Za-z]{1,60}(?:Exception|Error))(?![A-Za-z]))?");

  /**
   * What may stand anywhere of what a server said: the step and the code, "RCPT 550 5.7.1". Its
   * words are about one mail, name whom they like, and stand on that mail only.
   *
   * @param said "RCPT: 550 5.7.1 not for …", or what this made of it
   */
  static String brief(String said) {
    Matcher found = BRIEF.matcher(said);
    if (!found.lookingAt()) return "";
    return IntStream.rangeClosed(1, found.groupCount())
        .mapToObj(found::group)
        .filter(part -> part != null)
        .collect(Collectors.joining(" "));
  }

  /**
   * Safe to repeat.
   *
   * @param why SERVER_DOWN or SENDER_REFUSED
   * @param said what the server said; {@link #brief} is kept
   */
  void raise(Reason why, String said);

  /** SERVER_DOWN or SENDER_REFUSED, on every node; empty when there is no trouble. One query. */
  Optional<Reason> reason();

  /** The server took a mail, or said something about one. One query when there is no trouble. */
  void over();
}
