package io.roundtrip.notify.send.jira;

import io.roundtrip.notify.back.StatusTable;
import io.roundtrip.notify.send.Delivery;

/** {@link SmtpTable} for the answers that come later, in a report of their own (RFC 3464). */
public final class ReturnedStatus {
  private ReturnedStatus() {}

  /** The server's own words count before the status that the reporter made of them. */
  public static StatusTable.Concerns of(String status, String diagnostic) {
    String words = diagnostic.substring(diagnostic.indexOf(';') + 1).strip();
    if (!Answer.isNo(words))
      words = (status.startsWith("4") ? "450 " : "550 ") + status + " " + words;
    Answer said = Answer.reply(Phase.RCPT, words);
    if (said.status().isEmpty())
      said = Answer.reply(Phase.RCPT, said.code() + " " + status + " " + words);
    Delivery became = SmtpTable.of(said);
    if (became instanceof Delivery.Later) return StatusTable.Concerns.MAILBOX;
    if (!(became instanceof Delivery.Never never)) return StatusTable.Concerns.OTHERS;
    return never.about() == Delivery.About.NOBODY
        ? StatusTable.Concerns.NOBODY
        : StatusTable.Concerns.MAILBOX;
  }
}
