package io.roundtrip.intake;

public class InMemoryClaimsTest extends ClaimsContract {
  private final InMemoryClaims store = new InMemoryClaims();

  @Override
  protected Claims claims() {
    return store;
  }
}
