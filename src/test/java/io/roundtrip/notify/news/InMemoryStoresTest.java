package io.roundtrip.notify.news;

import io.roundtrip.notify.letter.InMemoryTemplates;
import io.roundtrip.notify.letter.Templates;

public class InMemoryStoresTest extends StoresContract {
  private final TrackedItems tracked = new InMemoryTrackedItems();
  private final SeenChanges seen = new InMemorySeenChanges();
  private final Templates templates = new InMemoryTemplates();
  private final Marks marks = new InMemoryMarks();

  @Override
  protected TrackedItems tracked() {
    return tracked;
  }

  @Override
  protected SeenChanges seen() {
    return seen;
  }

  @Override
  protected Templates templates() {
    return templates;
  }

  @Override
  protected Marks marks() {
    return marks;
  }
}
