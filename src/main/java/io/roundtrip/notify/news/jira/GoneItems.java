package io.roundtrip.notify.news.jira;

import com.atlassian.jira.issue.IssueManager;
import io.roundtrip.host.CleanUp;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.news.Mark;
import io.roundtrip.notify.news.Marks;
import io.roundtrip.notify.news.Tracked;
import io.roundtrip.notify.news.TrackedItems;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Nobody is told of an issue that was deleted. Some thousand tracked items a run are asked after,
 * on from where the last run ended.
 */
public final class GoneItems implements CleanUp {
  private static final String MARK = "gone-items";
  private static final int CHUNK = 500;
  private static final int CHUNKS = 20;

  private final TrackedItems tracked;
  private final IssueManager issues;
  private final Marks marks;

  public GoneItems(TrackedItems tracked, IssueManager issues, Marks marks) {
    this.tracked = tracked;
    this.issues = issues;
    this.marks = marks;
  }

  @Override
  public String table() {
    return "TRACK";
  }

  @Override
  public int run(Instant now) {
    long at = marks.find(MARK).map(Mark::detail).map(Long::parseLong).orElse(-1L);
    int gone = 0;
    for (int i = 0; i < CHUNKS; i++) {
      List<Tracked> chunk = tracked.after(at, CHUNK);
      gone += forget(chunk);
      at = chunk.size() < CHUNK ? -1 : chunk.get(CHUNK - 1).item().value();
      if (at < 0) break;
    }
    marks.put(MARK, now, Long.toString(at));
    return gone;
  }

  /** Asked one by one before they go: a list that came back short must not lose anybody. */
  private int forget(List<Tracked> chunk) {
    Set<Long> missing = new HashSet<>(chunk.stream().map(each -> each.item().value()).toList());
    issues.getIssueObjects(Set.copyOf(missing)).forEach(there -> missing.remove(there.getId()));
    missing.removeIf(id -> issues.getIssueObject(id) != null);
    missing.forEach(id -> tracked.end(new IssueId(id)));
    return missing.size();
  }
}
