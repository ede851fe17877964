package io.roundtrip.notify.letter;

import io.roundtrip.notify.UnsubscribeLinks.ByMail;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a person stops the mail.
 *
 * @param link works by POST without log-in; empty while nobody said where customers reach us
 * @param mail empty while we read no mail
 * @param answers the address where a person reads answers; "" = none but the sender's own
 */
public record HowToStop(Optional<String> link, Optional<ByMail> mail, String answers) {
  /** What a reader sees in the list of sent mails; the token follows. */
  private static final String SUBJECT = "unsubscribe ";

  public HowToStop(Optional<String> link, String answers) {
    this(link, Optional.empty(), answers);
  }

  /** Value of the header List-Unsubscribe (RFC 2369), best way first; "" when there is none. */
  public String header() {
    List<String> ways = new ArrayList<>();
    link.ifPresent(address -> ways.add("<" + address + ">"));
    mail.ifPresent(it -> ways.add("<" + mailto(it) + ">"));
    return String.join(", ", ways);
  }

  /**
   * The way that is shown to a reader who has no link.
   *
   * @param address where to write
   * @param subject what the mail must be about
   */
  record ShownMail(String address, String subject, String mailto) {}

  Optional<ShownMail> shownMail() {
    return link.isPresent()
        ? Optional.empty()
        : mail.map(it -> new ShownMail(it.address(), SUBJECT + it.token(), mailto(it)));
  }

  private static String mailto(ByMail it) {
    return "mailto:"
        + encoded(it.address()).replace("%40", "@")
        + "?subject="
        + encoded(SUBJECT + it.token());
  }

  /** One click (RFC 8058) is promised for a link only. */
  public boolean byOneClick() {
    return link.isPresent();
  }

  /** RFC 6068: everything that is not plain is written in percent. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
