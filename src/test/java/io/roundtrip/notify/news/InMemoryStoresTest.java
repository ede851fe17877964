package io.roundtrip.notify.news;

public class InMemoryStoresTest extends StoresContract {
  private final TrackedItems tracked = new InMemoryTrackedItems();
  private final SeenChanges seen = new InMemorySeenChanges();
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
  protected Marks marks() {
    return marks;
  }
}
