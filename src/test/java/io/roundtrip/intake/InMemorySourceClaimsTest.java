package io.roundtrip.intake;

public class InMemorySourceClaimsTest extends SourceClaimsContract {
  private final InMemorySourceClaims store = new InMemorySourceClaims();

  @Override
  protected SourceClaims claims() {
    return store;
  }
}
