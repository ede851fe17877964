package io.roundtrip.similarity.keep;

public class InMemoryChangesTest extends ChangesContract {
  private final Changes changes = new InMemoryChanges();

  @Override
  protected Changes changes() {
    return changes;
  }
}
