package io.roundtrip.notify.send.jira;

import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.Delivery;
import io.roundtrip.notify.send.Delivery.About;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

  private static final Set<String> MAILBOX = Set.of("5.2.1", "5.2.2");

  /** The sender's address, and how much it may send (Exchange, Gmail). */
  private static final Set<String> SENDER = Set.of("1.7", "1.8", "1.90", "4.5");

  /** A log-in is missing, may not send as this sender, or nothing for now (Exchange). */
  private static final Set<String> NOT_OURS =
      Set.of("5.7.57", "5.7.60", "5.2.252", "5.7.705", "5.7.750");

  /** Commands that the server does not know. */
  private static final Set<Integer> PROTOCOL = Set.of(500, 502, 503, 504);

  /** Log-in wanted or refused. */
  private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

  /**
   * What our own mail server says when it does not take us, with whatever status: no relay for us,
   * not from this sender, not so much.
   */
  private static final List<String> WORDS =
      List.of(
          "relay access",
          "relay not",
          "relay is not",
          "relay denied",
          "relaying",
          "to relay",
          "not relay",
          "no relay",
          "rcpthosts",
          "sender address rejected",
          "sender address is not allowed",
          "sender verify",
          "sender identity",
          "sender signature",
          "sendasdenied",
          "address is not verified",
          "identities failed the check",
          "badmailfrom",
          "is not allowed to send:",
          "submissionquota",
          "sending limit",
          "sending quota",
          "sending rate",
          "sending activity",
          "sending paused",
          "sending suspended",
          "daily message quota",
          "limit for message recipients",
          "credits exceeded",
          "emails per hour",
          "failures per hour");

  private static final List<String> GREY = List.of("greylist", "graylist");

  private SmtpTable() {}

  static Delivery of(Answer answer) {
    return switch (answer.phase()) {
      case DNS, CONNECT, TLS, BANNER, EHLO, AUTH, MAIL_FROM -> server(answer);
      case RCPT -> answer.end() == Answer.End.REPLY ? recipient(answer) : broken(answer);
      case DATA, BODY -> answer.end() == Answer.End.REPLY ? letter(answer) : broken(answer);
      case DOT ->
          answer.end() == Answer.End.REPLY ? letter(answer) : new Delivery.Unknown(said(answer));
      case QUIT -> new Delivery.Accepted(answer.line());
    };
  }

  /** Jira names a sender that is no address: no server was asked, and no letter is at fault. */
  static Delivery badSender(String why) {
    return new Delivery.NoServer(Reason.SENDER_REFUSED, "From: " + why, false);
  }

  private static Delivery server(Answer answer) {
    boolean refused = answer.code() / 100 == 5 && answer.phase().compareTo(Phase.AUTH) >= 0;
    return new Delivery.NoServer(
        refused ? Reason.SENDER_REFUSED : Reason.SERVER_DOWN, said(answer), false);
  }

  private static Delivery recipient(Answer answer) {
    return us(answer)
        .orElseGet(
            () -> {
              if (answer.isTemporary()) return later(answer);
              if (isPolicy(answer)) return new Delivery.DomainRefused(said(answer));
              return new Delivery.Never(said(answer), about(answer));
            });
  }

  /** 5.7.0 and 5.7.1 after the text was seen are about the text, as spam filters say it. */
  private static Delivery letter(Answer answer) {
    boolean text = answer.status().equals("5.7.0") || answer.status().equals("5.7.1");
    return us(answer)
        .orElseGet(
            () -> {
              if (answer.isTemporary()) return later(answer);
              return isPolicy(answer) && !text
                  ? new Delivery.DomainRefused(said(answer))
                  : new Delivery.Never(
                      said(answer), concernsMailbox(answer) ? About.MAILBOX : About.MAIL);
            });
  }

  /** Asked before anything else: whose fault it is does not depend on whether it will stay. */
  private static Optional<Delivery> us(Answer answer) {
    if (concernsServer(answer)) return Optional.of(halted(Reason.SERVER_DOWN, answer));
    if (!concernsSender(answer) && !saysSender(answer)) return Optional.empty();
    return Optional.of(
        halted(answer.isTemporary() ? Reason.SERVER_DOWN : Reason.SENDER_REFUSED, answer));
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

  private static About about(Answer answer) {
    if (NOBODY.contains(answer.status())) return About.NOBODY;
    return concernsMailbox(answer) ? About.MAILBOX : About.MAIL;
  }

  /** After the text was seen most of 5.2.x is what Exchange says of anything. */
  private static boolean concernsMailbox(Answer answer) {
    if (answer.phase() != Phase.RCPT) return MAILBOX.contains(answer.status());
    if (!answer.status().isEmpty()) return is(answer.status(), "2");
    boolean full = answer.words().contains("full") || answer.words().contains("quota");
    return answer.code() == 552 || (full && answer.words().contains("mailbox"));
  }

  private static boolean isPolicy(Answer answer) {
    return is(answer.status(), "7");
  }

  /** By the words: many give no status, or one of an address or of nothing. */
  private static boolean saysSender(Answer answer) {
    if (answer.isTemporary() && GREY.stream().anyMatch(answer.words()::contains)) return false;
    return WORDS.stream().anyMatch(answer.words()::contains);
  }

  private static boolean is(String status, String subject) {
    return status.length() > 3 && status.startsWith(subject + ".", 2);
  }

  private static Delivery halted(Reason why, Answer answer) {
    return new Delivery.NoServer(why, said(answer), true);
  }

  private static Delivery later(Answer answer) {
    boolean grey = answer.phase() == Phase.RCPT;
    return new Delivery.Later(said(answer), grey ? GREYLISTED : Duration.ZERO);
  }

  private static Delivery broken(Answer answer) {
    return new Delivery.Broken(said(answer));
  }

  private static String said(Answer answer) {
    return answer.phase().name().replace('_', ' ') + ": " + answer.line();
  }
}
