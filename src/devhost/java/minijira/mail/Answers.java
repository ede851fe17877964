package minijira.mail;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import minijira.boot.Mail;

/** What mail programs and mail servers send back about a mail, as messages on the wire. */
public final class Answers {
  private Answers() {}

  /**
   * A message.
   *
   * @param to one address
   */
  public record Answer(String to, String raw) {}

  /** A server gives up: RFC 3464. */
  public static String bounce(Mail mail, String status, String diagnostic) {
    String fields =
        "Reporting-MTA: dns; mx.example.net\r\n\r\nFinal-Recipient: rfc822; "
            + mail.to()
            + "\r\nAction: "
            + (status.startsWith("4") ? "delayed" : "failed")
            + "\r\nStatus: "
            + status
            + "\r\nDiagnostic-Code: smtp; "
            + diagnostic
            + "\r\n";
    return report("delivery-status", "message/delivery-status", fields, mail, "Undelivered Mail");
  }

  /** A mail provider passes on that its reader called it junk: RFC 5965. */
  public static String complaint(Mail mail) {
    String fields =
        "Feedback-Type: abuse\r\nUser-Agent: Example/1.0\r\nVersion: 1\r\n"
            + "Original-Rcpt-To: <"
            + mail.to()
            + ">\r\n";
    return report("feedback-report", "message/feedback-report", fields, mail, "Complaint");
  }

  /** What a mail program writes when its reader presses "unsubscribe": RFC 2369. */
  public static Optional<Answer> unsubscribe(Mail mail) {
    for (String way : mail.headers().getOrDefault("List-Unsubscribe", "").split(",")) {
      String link = way.strip();
      if (!link.startsWith("<mailto:") || !link.contains("?subject=")) continue;
      String[] parts = link.substring(8, link.length() - 1).split("\\?subject=", 2);
      return Optional.of(new Answer(decoded(parts[0]), plain(mail, decoded(parts[1]))));
    }
    return Optional.empty();
  }

  private static String plain(Mail mail, String subject) {
    return "From: <"
        + mail.to()
        + ">\r\nSubject: "
        + subject
        + "\r\nMessage-ID: "
        + id()
        + "\r\nContent-Type: text/plain\r\n\r\n\r\n";
  }

  private static String report(String kind, String type, String fields, Mail mail, String subject) {
    String end = "--=_" + UUID.randomUUID();
    int body = mail.raw().indexOf("\r\n\r\n");
    String head = body < 0 ? mail.raw() : mail.raw().substring(0, body + 2);
    return "From: MAILER-DAEMON@mx.example.net\r\nSubject: "
        + subject
        + "\r\nMessage-ID: "
        + id()
        + "\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/report; report-type="
        + kind
        + "; boundary=\""
        + end.substring(2)
        + "\"\r\n\r\n"
        + end
        + "\r\nContent-Type: text/plain\r\n\r\nThis is about your mail.\r\n"
        + end
        + "\r\nContent-Type: "
        + type
        + "\r\n\r\n"
        + fields
        + "\r\n"
        + end
        + "\r\nContent-Type: text/rfc822-headers\r\n\r\n"
        + head
        + "\r\n"
        + end
        + "--\r\n";
  }

  private static String id() {
    return "<" + UUID.randomUUID() + "@mx.example.net>";
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
