package io.roundtrip.notify.send.jira;

import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whom an answer of a mail server concerns, and what follows. What concerns the server or us as a
 * sender halts the server and costs no mail a try; what one receiving domain says of us holds that
 * domain; what concerns an address concerns that address; what concerns a letter that letter. Of
 * what is not clear, the reading that suppresses nobody.
 *
 * <p>Status codes: RFC 3463 and its registry; 5.7.26, 5.7.515 and their like are a receiver's word
 * about the sender's domain, 5.1.7 and 5.1.8 about the sender's address.
 */
final class SmtpTable {
  /** Greylisting wants a pause; RFC 6647 speaks of one to 24 hours, the usual is minutes. */
  static final Duration GREYLISTED = Duration.ofMinutes(15);

  private static final Set<String> NOBODY = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");
  private static final Set<String> SENDER = Set.of("1.7", "1.8");

  /** A log-in is missing, or may not send as this sender (Exchange). */
  private static final Set<String> NOT_OURS = Set.of("5.7.57", "5.7.60");

  /** Commands that the server does not know. */
  private static final Set<Integer> PROTOCOL = Set.of(500, 502, 503, 504);

  /** Log-in wanted or refused. */
  private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

  /** What our own mail server says when it does not take us. */
  private static final List<String> WORDS =
      List.of("relay", "rcpthosts", "sender address rejected");

  private SmtpTable() {}

  static Delivery of(Answer answer) {
    return switch (answer.phase()) {
      case DNS, CONNECT, TLS, BANNER, EHLO, AUTH, MAIL_FROM -> server(answer);
      case RCPT -> answer.end() == Answer.End.REPLY ? recipient(answer) : later(answer);
      case DATA, BODY -> answer.end() == Answer.End.REPLY ? letter(answer) : later(answer);
      case DOT ->
          answer.end() == Answer.End.REPLY ? letter(answer) : new Delivery.Unknown(answer.line());
      case QUIT -> new Delivery.Accepted(answer.line());
    };
  }

  private static Delivery server(Answer answer) {
    boolean refused = answer.code() / 100 == 5 && answer.phase().compareTo(Phase.AUTH) >= 0;
    return new Delivery.NoServer(
        refused ? Reason.SENDER_REFUSED : Reason.SERVER_DOWN, said(answer), false);
  }

  private static Delivery recipient(Answer answer) {
    if (concernsServer(answer)) return halted(Reason.SERVER_DOWN, answer);
    if (answer.isTemporary()) return later(answer);
    if (concernsSender(answer) || saysSender(answer)) return halted(Reason.SENDER_REFUSED, answer);
    if (isPolicy(answer)) return new Delivery.DomainRefused(said(answer));
    return new Delivery.Never(said(answer), NOBODY.contains(answer.status()));
  }

  /** 5.7.0 and 5.7.1 after the text was seen are about the text, as spam filters say it. */
  private static Delivery letter(Answer answer) {
    if (concernsServer(answer)) return halted(Reason.SERVER_DOWN, answer);
    if (answer.isTemporary()) return later(answer);
    boolean text = answer.status().equals("5.7.0") || answer.status().equals("5.7.1");
    if (concernsSender(answer)) return halted(Reason.SENDER_REFUSED, answer);
    return isPolicy(answer) && !text
        ? new Delivery.DomainRefused(said(answer))
        : new Delivery.Never(said(answer), false);
  }

  /**
   * 4.3.x and 5.3.x: the mail system; but 5.3.4 is a letter that is too big. Not 5.5.x, which some
   * give for an unknown mailbox.
   */
  private static boolean concernsServer(Answer answer) {
    String status = answer.status();
    return answer.code() == 421
        || PROTOCOL.contains(answer.code())
        || (is(status, "3") && !status.equals("5.3.4"));
  }

  private static boolean concernsSender(Answer answer) {
    return LOGIN.contains(answer.code())
        || NOT_OURS.contains(answer.status())
        || (!answer.status().isEmpty() && SENDER.contains(answer.status().substring(2)));
  }

  private static boolean isPolicy(Answer answer) {
    return is(answer.status(), "7");
  }

  /** By the words: "550 relay not permitted", "553 5.7.1 Sender address rejected". */
  private static boolean saysSender(Answer answer) {
    String line = answer.line().toLowerCase(Locale.ROOT);
    boolean unsaid = answer.status().isEmpty() || isPolicy(answer);
    return unsaid && WORDS.stream().anyMatch(line::contains);
  }

  private static boolean is(String status, String subject) {
    return status.length() > 3 && status.startsWith(subject + ".", 2);
  }

  private static Delivery halted(Reason why, Answer answer) {
    return new Delivery.NoServer(why, said(answer), true);
  }

  private static Delivery later(Answer answer) {
    boolean grey = answer.phase() == Phase.RCPT && answer.end() == Answer.End.REPLY;
    return new Delivery.Later(said(answer), grey ? GREYLISTED : Duration.ZERO);
  }

  private static String said(Answer answer) {
    return answer.phase().name().replace('_', ' ') + ": " + answer.line();
  }
}
