package io.roundtrip.notify.send;

import io.roundtrip.notify.Body;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import java.time.Instant;

/** Until a project goes live its mails are composed and shown, and none leaves. */
final class DryRun {
  private DryRun() {}

  /** The mail with its text, for people to look at; never sent, also when the project goes live. */
  static OutboxEntry shown(OutboxEntry mail, Body body, Instant now) {
    return mail.skipped(Reason.DRY_RUN, "", body, now);
  }
}
