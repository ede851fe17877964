package io.roundtrip.notify.send.decide.rest;

import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Standstill;
import io.roundtrip.notify.seen.SeenMails;
import java.util.List;

/** Mails as they stand at this moment, as far as one reader may know. */
public final class ShownMails {
  private final Standstill standstill;
  private final SeenMails seen;
  private final Mails mails;

  public ShownMails(Standstill standstill, SeenMails seen, Mails mails) {
    this.standstill = standstill;
    this.seen = seen;
    this.mails = mails;
  }

  /** Few queries, whatever the number of mails. */
  public List<MailJson> of(List<OutboxEntry> rows, UserKey reader) {
    List<OutboxEntry> now = rows.stream().map(standstill.look()::now).toList();
    SeenMails.Known known = seen.of(now.stream().map(Outbox.Standing::of).toList(), reader);
    return mails.json(
        now.stream().map(row -> row.shownBecause(known.reason(Outbox.Standing.of(row)))).toList(),
        reader);
  }
}
