package io.roundtrip.canonical.auto;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * New feedback that has not been looked at. In memory: what waits when a node dies is merged by
 * nobody but people, and stays among the unmerged.
 */
public final class Waiting {
  private static final int MOST = 10_000;

  /** A piece of feedback that came in just now. */
  public record One(IssueId feedback, ProjectId project) {}

  private final Queue<One> queue = new ConcurrentLinkedQueue<>();

  /** Beyond {@value #MOST} nothing more is taken in. */
  public void add(IssueId feedback, ProjectId project) {
    if (queue.size() < MOST) queue.add(new One(feedback, project));
  }

  /** Null when nothing waits. */
  public @Nullable One next() {
    return queue.poll();
  }
}
