package io.roundtrip.notify.letter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a person stops the mail.
 *
 * @param link works by POST without log-in; empty while nobody said where customers reach us
 * @param answers the address where answers are read; "" = none but the sender's own
 */
public record HowToStop(Optional<String> link, String answers) {
  /** The mail that such a mail program writes; a person reads it. */
  private static final String SUBJECT = "unsubscribe";

  /** Value of the header List-Unsubscribe (RFC 2369), best way first; "" when there is none. */
  public String header() {
    List<String> ways = new ArrayList<>();
    link.ifPresent(address -> ways.add("<" + address + ">"));
    if (!answers.isEmpty()) ways.add("<mailto:" + encoded(answers) + "?subject=" + SUBJECT + ">");
    return String.join(", ", ways);
  }

  /** One click (RFC 8058) is promised for a link only. */
  public boolean byOneClick() {
    return link.isPresent();
  }

  /** RFC 6068: everything but the @ that is not plain is written in percent. */
  private static String encoded(String address) {
    return URLEncoder.encode(address, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%40", "@");
  }
}
