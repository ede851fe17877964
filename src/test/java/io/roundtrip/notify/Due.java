package io.roundtrip.notify;

import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import java.util.List;

/** What is due, as the senders ask for it, from the first project on. */
public final class Due {
  private Due() {}

  public static List<OutboxEntry> in(Outbox outbox, Instant now, int most) {
    return outbox.dueAfter(new ProjectId(0), now, most);
  }
}
