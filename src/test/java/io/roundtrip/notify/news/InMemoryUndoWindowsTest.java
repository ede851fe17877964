package io.roundtrip.notify.news;

import io.roundtrip.notify.news.window.UndoWindows;

public class InMemoryUndoWindowsTest extends UndoWindowsContract {
  private final UndoWindows held = new InMemoryUndoWindows();

  @Override
  protected UndoWindows undoWindows() {
    return held;
  }
}
