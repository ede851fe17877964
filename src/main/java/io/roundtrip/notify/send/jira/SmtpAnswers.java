package io.roundtrip.notify.send.jira;

import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.Delivery;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an exception of Jira's own mail server object says about a mail. Only the class names and
 * the reply in the text can be relied on; whatever is not clear is {@link Delivery.Unknown}, the
 * safe side.
 */
final class SmtpAnswers {
  private static final Pattern REPLY = Pattern.compile("[45]\\d\\d[ -]");

  private SmtpAnswers() {}

  /**
   * @param from the sender as Jira's server names it
   */
  static Delivery of(Throwable thrown, @Nullable String from, String to) {
    List<Throwable> chain = chain(thrown);
    String line = KeptWords.of(line(chain), to);
    for (Throwable each : chain) {
      String text = String.valueOf(each.getMessage()).strip();
      if (REPLY.matcher(text).lookingAt()) {
        return SmtpTable.of(Answer.reply(phase(each, chain), text).to(to));
      }
    }
    if (chain.stream().anyMatch(SmtpAnswers::isServers)) {
      return new Delivery.NoServer(Reason.SERVER_DOWN, line, false);
    }
    Optional<Throwable> address =
        chain.stream().filter(each -> name(each).equals("AddressException")).findFirst();
    if (address.isEmpty()) return new Delivery.Unknown(line);
    return address.get().toString().contains("``" + from + "''")
        ? SmtpTable.badSender(name(address.get()))
        : new Delivery.Never(line, Delivery.About.MAIL);
  }

  /** A reply in an exception that is not about sending was given to the greeting. */
  private static Phase phase(Throwable said, List<Throwable> chain) {
    return switch (name(said)) {
      case "SMTPSenderFailedException" -> Phase.MAIL_FROM;
      case "AuthenticationFailedException" -> Phase.AUTH;
      case "SMTPSendFailedException" -> Phase.DOT;
      default ->
          chain.stream()
                  .anyMatch(each -> name(each).startsWith("Send") || name(each).contains("Address"))
              ? Phase.RCPT
              : Phase.EHLO;
    };
  }

  /** Before any mail was named: connecting, greeting, log-in. */
  private static boolean isServers(Throwable each) {
    String text = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
    return each instanceof ConnectException
        || each instanceof UnknownHostException
        || each instanceof NoRouteToHostException
        || List.of(
                "MailConnectException",
                "AuthenticationFailedException",
                "SMTPSenderFailedException")
            .contains(name(each))
        || text.contains("could not connect to smtp host")
        || text.contains("could not convert socket to tls")
        || text.contains("no mail server");
  }

  private static String name(Throwable each) {
    return each.getClass().getSimpleName();
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable each = thrown; each != null && chain.size() < 10; each = each.getCause())
      chain.add(each);
    return chain;
  }

  /** The innermost words. */
  private static String line(List<Throwable> chain) {
    Throwable last = chain.get(chain.size() - 1);
    return name(last) + ": " + last.getMessage();
  }
}
