package io.roundtrip.kernel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** What a mail server said, as it may stand anywhere. */
public final class ServerReply {
  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 60;

  private static final Set<String> STEPS =
      Set.of(
          "DNS", "CONNECT", "TLS", "BANNER", "EHLO", "AUTH", "MAIL", "FROM", "RCPT", "DATA", "BODY",
          "DOT", "QUIT");

  /**
   * SPF, DKIM and DMARC, without the first figure: RFC 7372 and its registry, Gmail (7.27 to 7.40),
   * Exchange (7.509, 7.515).
   */
  private static final Set<String> AUTHENTICATION =
      Set.of(
          "7.20", "7.21", "7.22", "7.23", "7.24", "7.25", "7.26", "7.27", "7.30", "7.32", "7.40",
          "7.509", "7.515");

  private ServerReply() {}

  /** Whether a receiver says that it cannot tell that a mail is from its sender. */
  public static boolean isOfAuthentication(String said) {
    String brief = brief(said);
    String status = brief.substring(brief.lastIndexOf(' ') + 1);
    return isStatus(status) && AUTHENTICATION.contains(status.substring(2));
  }

  /**
   * The step and the code: "RCPT 550 5.7.1", "CONNECT UnknownHostException". A server's words are
   * about one mail, name whom they like, and stand on that mail only.
   *
   * @param said "RCPT: 550 5.7.1 not for …", or what this made of it
   * @return "" when neither is there
   */
  public static String brief(String said) {
    String line = Text.cut(said, LONGEST).replace('-', ' ').replace(':', ' ');
    Iterator<String> words =
        List.of(Text.oneLine(line).split(" ", -1)).stream().map(ServerReply::plain).iterator();
    List<String> kept = new ArrayList<>();
    String word = words.next();
    while (STEPS.contains(word)) {
      kept.add(word);
      word = words.hasNext() ? words.next() : "";
    }
    boolean code = isCode(word);
    if (code || isException(word)) kept.add(word);
    if (code && words.hasNext()) {
      String status = words.next();
      if (isStatus(status)) kept.add(status);
    }
    return String.join(" ", kept);
  }

  /** Some write "#5.1.0". */
  private static String plain(String word) {
    return word.startsWith("#") ? word.substring(1) : word;
  }

  private static boolean isCode(String word) {
    return Text.isDigits(word, 3) && word.length() == 3 && isNo(word);
  }

  /** An enhanced status (RFC 3463). */
  private static boolean isStatus(String word) {
    String[] parts = word.split("\\.", -1);
    return parts.length == 3
        && parts[0].length() == 1
        && isNo(word)
        && Text.isDigits(parts[1], 3)
        && Text.isDigits(parts[2], 3);
  }

  private static boolean isNo(String word) {
    return word.startsWith("4") || word.startsWith("5");
  }

  private static boolean isException(String word) {
    return (word.endsWith("Exception") || word.endsWith("Error"))
        && word.length() <= LONGEST_NAME
        && word.chars().allMatch(c -> c < 128 && Character.isLetter(c));
  }
}
