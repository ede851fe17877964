package io.roundtrip.notify.send;

import io.roundtrip.notify.Outbox;

public class InMemoryOutboxTest extends OutboxContract {
  private final Outbox held = new InMemoryOutbox();

  @Override
  protected Outbox outbox() {
    return held;
  }
}
