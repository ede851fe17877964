package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.InMemoryKeptQuotes;
import io.roundtrip.canonical.group.KeptQuotes;

public class InMemoryOperationsTest extends OperationsContract {
  private final Operations operations = new InMemoryOperations();
  private final KeptQuotes quotes = new InMemoryKeptQuotes();

  @Override
  protected Operations operations() {
    return operations;
  }

  @Override
  protected KeptQuotes quotes() {
    return quotes;
  }
}
