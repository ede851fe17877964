package io.roundtrip.notify.guard;

public class InMemoryGuardStoresTest extends GuardStoresContract {
  private final FoundMoves moves = new InMemoryFoundMoves();
  private final QuietChanges quiet = new InMemoryQuietChanges();

  @Override
  protected FoundMoves moves() {
    return moves;
  }

  @Override
  protected QuietChanges quiet() {
    return quiet;
  }
}
