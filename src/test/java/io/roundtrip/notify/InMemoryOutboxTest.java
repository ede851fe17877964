package io.roundtrip.notify;

public class InMemoryOutboxTest extends OutboxContract {
  private final Outbox held = new InMemoryOutbox();

  @Override
  protected Outbox outbox() {
    return held;
  }
}
