package minijira.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The newest 500 requests and what each cost in database statements of its own thread, and with how
 * many of them plugins wrote.
 */
public final class RequestLog {
  /** Status and times as the person waited for them. */
  public record Entry(
      String method, String path, int status, long statements, long writes, double millis) {}

  private static final int KEPT = 500;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private final LongSupplier statementsOfThread;
  private final LongSupplier writtenByThread;

  RequestLog(LongSupplier statementsOfThread, LongSupplier writtenByThread) {
    this.statementsOfThread = statementsOfThread;
    this.writtenByThread = writtenByThread;
  }

  long writes() {
    return writtenByThread.getAsLong();
  }

  long statements() {
    return statementsOfThread.getAsLong();
  }

  synchronized void add(Entry entry) {
    entries.addFirst(entry);
    if (entries.size() > KEPT) entries.removeLast();
  }

  /** Newest first; only paths that contain the text. */
  public synchronized List<Entry> newest(String part) {
    return entries.stream().filter(entry -> entry.path.contains(part)).toList();
  }
}
