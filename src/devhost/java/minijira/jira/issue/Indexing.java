package minijira.jira.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import minijira.jira.field.IndexWatch;
import minijira.jira.thread.ThreadLocals;

/**
 * Search asks the database, so there is no index; this checks what Jira would check, and counts.
 */
public final class Indexing implements IssueIndexingService {
  private final IssueStore store;
  private final IndexWatch watch;
  private final ThreadLocals threads;
  private final AtomicLong count = new AtomicLong();

  public Indexing(IssueStore store, IndexWatch watch, ThreadLocals threads) {
    this.store = store;
    this.watch = watch;
    this.threads = threads;
  }

  @Override
  public void reIndex(Issue issue) throws IndexException {
    reIndexIssueObjects(List.of(issue));
  }

  @Override
  public void reIndex(Issue issue, IssueIndexingParams issueIndexingParams) throws IndexException {
    reIndexIssueObjects(List.of(issue), issueIndexingParams);
  }

  @Override
  public long reIndexIssueObjects(Collection<? extends Issue> issues) throws IndexException {
    return reIndexIssueObjects(issues, IssueIndexingParams.INDEX_ALL);
  }

  @Override
  public long reIndexIssueObjects(
      Collection<? extends Issue> issues, IssueIndexingParams issueIndexingParams)
      throws IndexException {
    List<Long> ids = issues.stream().map(Issue::getId).toList();
    if (ids.contains(null)) throw new IndexException("an issue without an id cannot be indexed");
    count.addAndGet(store.byIds(ids).size());
    watch.indexed(ids);
    threads.indexed();
    return 0;
  }

  /** Issues that were given to be indexed since the start. */
  public long count() {
    return count.get();
  }
}
