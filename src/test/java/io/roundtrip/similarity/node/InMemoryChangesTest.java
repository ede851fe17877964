package io.roundtrip.similarity.node;

public class InMemoryChangesTest extends ChangesContract {
  private final Changes changes = new InMemoryChanges();

  @Override
  protected Changes changes() {
    return changes;
  }
}
