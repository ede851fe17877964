package minijira.store;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts executed statements: of this node, and of the calling thread; and of the calling thread
 * those with which plugins write.
 */
public final class Statements {
  private static final Set<String> WRITES = Set.of("INSERT", "UPDATE", "DELETE", "MERGE");

  private static final Pattern TABLE =
      Pattern.compile("(?i)\\b(?:FROM|INTO|UPDATE)\\s+[\"`]?(?:\\w+[\"`]?\\.[\"`]?)?(\\w+)");

  private final Map<String, LongAdder> byWork = new ConcurrentHashMap<>();
  private final LongAdder all = new LongAdder();
  private final ThreadLocal<long[]> mine = ThreadLocal.withInitial(() -> new long[1]);
  private final ThreadLocal<long[]> written = ThreadLocal.withInitial(() -> new long[1]);

  /** A statement of the host itself. */
  void own(String sql) {
    all.increment();
    mine.get()[0]++;
    byWork.computeIfAbsent(work(sql), first -> new LongAdder()).increment();
  }

  /** A statement of a plugin. */
  void one(String sql) {
    own(sql);
    if (WRITES.contains(verb(sql))) written.get()[0]++;
  }

  public long writtenByThread() {
    return written.get()[0];
  }

  /** How many since the start by "thread: verb table", threads without their numbers. */
  public Map<String, Long> byWork() {
    Map<String, Long> counts = new TreeMap<>();
    byWork.forEach((work, count) -> counts.put(work, count.sum()));
    return counts;
  }

  private static String work(String sql) {
    Matcher table = TABLE.matcher(sql);
    String name = table.find() ? table.group(1).toUpperCase(Locale.ROOT) : "";
    String thread = Thread.currentThread().getName().replaceAll("\\d+", "");
    return thread + ": " + verb(sql) + " " + name;
  }

  private static String verb(String sql) {
    return sql.strip().split("\\W", 2)[0].toUpperCase(Locale.ROOT);
  }

  public long ofNode() {
    return all.sum();
  }

  public long ofThread() {
    return mine.get()[0];
  }
}
