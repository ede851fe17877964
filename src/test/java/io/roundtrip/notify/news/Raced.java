package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.UndoWindows;
import java.time.Instant;
import java.util.List;

/** Somebody else is at the same item. */
class Raced implements UndoWindows {
  private final UndoWindows there;

  Raced(UndoWindows there) {
    this.there = there;
  }

  @Override
  public boolean open(UndoWindow fresh, List<UndoWindow> known) {
    return there.open(fresh, known);
  }

  @Override
  public List<UndoWindow> of(IssueId item, int most) {
    return there.of(item, most);
  }

  @Override
  public List<UndoWindow> underWay(ProjectId project, long last, int most) {
    return there.underWay(project, last, most);
  }

  @Override
  public List<UndoWindow> toFinish(Instant now, long last, int most) {
    return there.toFinish(now, last, most);
  }

  @Override
  public Instant nextEnd() {
    return there.nextEnd();
  }

  @Override
  public boolean move(UndoWindow now, UndoWindow next) {
    return there.move(now, next);
  }
}
