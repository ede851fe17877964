package minijira.jira.thread;

import com.atlassian.jira.util.thread.JiraThreadLocalUtil;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.log4j.Logger;
import org.osgi.framework.BundleReference;
import org.slf4j.LoggerFactory;

/**
 * A thread sees the index as it was at its first search, and permissions as they were when it first
 * asked, until it is cleaned up or changes an issue itself. The host cleans up after its own:
 * requests, jobs, events, start and stop of the plugin. A thread of the plugin that nobody sets up
 * keeps its first view for good.
 */
public final class ThreadLocals implements JiraThreadLocalUtil {
  private static final org.slf4j.Logger log = LoggerFactory.getLogger(ThreadLocals.class);

  private final ThreadLocal<Kept> kept = new ThreadLocal<>();
  private final List<String> unprepared = new CopyOnWriteArrayList<>();
  private final Set<String> searched = ConcurrentHashMap.newKeySet();
  private final Clock clock;
  private final BooleanSupplier inTransaction;

  public ThreadLocals(Clock clock, BooleanSupplier inTransaction) {
    this.clock = clock;
    this.inTransaction = inTransaction;
  }

  /** What is kept for one thread. */
  private static final class Kept {
    private final Map<Object, Object> answers = new HashMap<>();
    private int calls;
    private View view;
    private boolean told;
  }

  /** Work of the host's own, or work that the host starts for the plugin. */
  public <T> T around(Supplier<T> work) {
    preCall();
    try {
      return work.get();
    } finally {
      end();
    }
  }

  public void around(Runnable work) {
    around(
        () -> {
          work.run();
          return null;
        });
  }

  @Override
  public void preCall() {
    Kept mine = kept.get();
    if (mine == null || mine.calls == 0) {
      mine = new Kept();
      kept.set(mine);
    }
    mine.calls++;
  }

  @Override
  public void postCall(Logger logger) {
    if (inTransaction.getAsBoolean())
      logger.error("postCall: this thread has left a transaction open");
    end();
  }

  @Override
  public void postCall() {
    postCall(Logger.getLogger(ThreadLocals.class));
  }

  private void end() {
    Kept mine = kept.get();
    if (mine != null && --mine.calls <= 0) kept.remove();
  }

  /** What a search on this thread may find. */
  public View view() {
    Kept mine = mine();
    if (mine == null) return View.ALL;
    if (mine.view == null) mine.view = new View(clock.millis(), mine.calls > 0);
    if (mine.calls == 0) tell(mine);
    searched.add(Thread.currentThread().getName());
    return mine.view;
  }

  /** The answer of now; on a thread that nobody set up, the first one it was ever given. */
  @SuppressWarnings("unchecked")
  public <T> T remembered(Object question, Supplier<T> answer) {
    Kept mine = mine();
    if (mine == null || mine.calls > 0) return answer.get();
    return (T) mine.answers.computeIfAbsent(question, q -> answer.get());
  }

  /** This thread has changed the index, and sees it anew. */
  public void indexed() {
    Kept mine = kept.get();
    if (mine != null) mine.view = null;
  }

  /** Threads of the plugin that have searched without being set up, with the place. */
  public List<String> unprepared() {
    return List.copyOf(unprepared);
  }

  /** Names of all threads that have searched. */
  public Set<String> searched() {
    return Set.copyOf(searched);
  }

  /** A plugin that starts anew is judged anew. */
  public void judgeAnew() {
    unprepared.clear();
    searched.clear();
  }

  /** Null on a thread of the host. */
  private Kept mine() {
    Kept mine = kept.get();
    if (mine == null && !place().isEmpty()) {
      mine = new Kept();
      kept.set(mine);
    }
    return mine;
  }

  private void tell(Kept mine) {
    if (mine.told) return;
    mine.told = true;
    String line =
        "thread \""
            + Thread.currentThread().getName()
            + "\" searches without being set up at "
            + String.join(", from ", place())
            + ": it keeps its first view of the index and finds nothing newer. Run each turn"
            + " between JiraThreadLocalUtil.preCall() and postCall(…).";
    unprepared.add(line);
    log.warn("{}", line);
  }

  /** The nearest lines of a plugin's code; none on a thread of the host. */
  private static List<String> place() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames
                    .filter(f -> f.getDeclaringClass().getClassLoader() instanceof BundleReference)
                    .map(frame -> frame.toStackTraceElement().toString())
                    .limit(3)
                    .toList());
  }
}
