package io.roundtrip.notify.news;

public class InMemoryUndoWindowsTest extends UndoWindowsContract {
  private final UndoWindows held = new InMemoryUndoWindows();

  @Override
  protected UndoWindows undoWindows() {
    return held;
  }
}
