package io.roundtrip.notify.send.jira;

import io.roundtrip.kernel.Text;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.Delivery;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an exception of the mail library says about a mail. Only the class names and the reply code
 * in the text can be relied on; whatever is not clear is {@link Delivery.Unknown}, the safe side.
 */
final class SmtpAnswers {
  private static final Pattern CODE = Pattern.compile("(?:^|\\s)([245])\\d\\d(?=[ -])");
  private static final Pattern NOBODY = Pattern.compile("\\b5\\.1\\.\\d");
  private static final Pattern ADDRESS =
      Pattern.compile("(?<!\\S)[^\\s@]++@\\S++|(?<=[\\s@])@\\S++");

  private SmtpAnswers() {}

  static Delivery of(Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    String line = line(chain);
    if (chain.stream().anyMatch(SmtpAnswers::isServers)) {
      return new Delivery.NoServer(Reason.SERVER_DOWN, line);
    }
    for (Throwable each : chain) {
      Matcher code = CODE.matcher(String.valueOf(each.getMessage()));
      if (!code.find()) continue;
      if (code.group(1).equals("4")) return new Delivery.Later(line);
      if (code.group(1).equals("5"))
        return new Delivery.Never(line, NOBODY.matcher(each.getMessage()).find());
    }
    if (chain.stream().anyMatch(SmtpAnswers::isAddress)) return new Delivery.Never(line, false);
    return new Delivery.Unknown(line);
  }

  /**
   * Before any mail was named: connecting, greeting, log-in, or a sender address the server does
   * not take.
   */
  private static boolean isServers(Throwable each) {
    String name = each.getClass().getSimpleName();
    String text = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
    return each instanceof ConnectException
        || each instanceof UnknownHostException
        || each instanceof NoRouteToHostException
        || List.of(
                "MailConnectException",
                "AuthenticationFailedException",
                "SMTPSenderFailedException")
            .contains(name)
        || text.contains("could not connect to smtp host")
        || text.contains("could not convert socket to tls")
        || text.contains("no mail server");
  }

  private static boolean isAddress(Throwable each) {
    return each.getClass().getSimpleName().equals("AddressException");
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable each = thrown; each != null && chain.size() < 10; each = each.getCause())
      chain.add(each);
    return chain;
  }

  /** For the administrator: the innermost words, without addresses. */
  private static String line(List<Throwable> chain) {
    Throwable last = chain.get(chain.size() - 1);
    String said = last instanceof IOException ? last.getClass().getSimpleName() + ": " : "";
    String text = said + String.valueOf(last.getMessage());
    return ADDRESS.matcher(Text.oneLine(text)).replaceAll("<…>");
  }
}
