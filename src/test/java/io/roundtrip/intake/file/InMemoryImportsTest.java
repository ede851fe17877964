package io.roundtrip.intake.file;

public class InMemoryImportsTest extends ImportsContract {
  private final InMemoryImports store = new InMemoryImports();

  @Override
  protected Imports imports() {
    return store;
  }
}
