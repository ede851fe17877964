package io.roundtrip.similarity;

import io.roundtrip.similarity.meaning.Meaning;
import io.roundtrip.similarity.meaning.MeaningTable;
import io.roundtrip.similarity.store.CorruptIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Goes through the known duplicates of a tracker in order, each with only what was known before it,
 * with the classes and defaults of the product. System properties: {@code issues} (files, comma
 * separated), {@code qrels}, {@code from} (first questions to skip), {@code lucene=false} to leave
 * out the rows for comparison.
 */
public final class DedupBench {
  private static final int COMMIT = 1_000;
  private static final int WARM_UP = 200;

  private final Tracker tracker;
  private final Map<Integer, Integer> groups = new HashMap<>();
  private final Measured titles;
  private final Measured mlt;
  private final Measured ours;
  private final Measured ageless;
  private int added;

  private DedupBench(Tracker tracker) {
    this.tracker = tracker;
    this.titles = new Measured("BM25 on titles (Lucene)", tracker);
    this.mlt = new Measured("MoreLikeThis, defaults (Lucene)", tracker);
    this.ours = new Measured("Roundtrip, defaults", tracker);
    this.ageless = new Measured("Roundtrip, age weight 0", tracker);
  }

  public static void main(String[] args) throws Exception {
    Tracker tracker = Tracker.read(required("issues"), required("qrels"), from());
    System.out.printf(
        "%n%,d issues, %,d questions, each with what was known before it%n",
        tracker.rows().size(), tracker.asked());
    tracker.notes().forEach(System.out::println);
    boolean lucene = !"false".equals(System.getProperty("lucene"));
    DedupBench bench = new DedupBench(tracker);
    String cost = bench.run(lucene);
    List<Measured> table = new ArrayList<>(List.of(bench.ours, bench.ageless));
    if (lucene) table.addAll(0, List.of(bench.titles, bench.mlt));
    System.out.printf("%n%s%n%s%n", Measured.report(table), cost);
  }

  /** What the index costs. */
  String run(boolean lucene) throws IOException, CorruptIndex {
    Path folder = Files.createTempDirectory("dedup");
    long before = heap();
    Index index = Index.open(folder, new Meaning(MeaningTable.standard()));
    Finder finder = new Finder(index);
    long indexing = 0;
    int next = 0;
    boolean warm = false;
    try (LuceneRows rows = new LuceneRows()) {
      for (Tracker.Expected query : tracker.queries()) {
        long start = System.nanoTime();
        for (; next < query.row(); next++) {
          index.put(tracker.rows().get(next).item());
          if (next % COMMIT == COMMIT - 1) index.commit(next);
        }
        indexing += System.nanoTime() - start;
        if (!query.skipped()) {
          if (!warm) for (int i = 0; i < WARM_UP; i++) finder.find(question(query));
          warm = true;
          answer(ours, finder, Weights.DEFAULT, query);
          answer(ageless, finder, Weights.DEFAULT.withoutAge(), query);
          if (lucene) compare(rows, query);
        }
        join(query);
      }
    }
    index.commit(next);
    long heap = heap() - before;
    String cost =
        String.format(
            Locale.ROOT,
            "index: %,d issues in %.1f s, put one at a time; %.1f MB on disk; %d MB heap with the"
                + " table of meanings",
            index.size(),
            indexing / 1e9,
            index.bytesOnDisk() / 1e6,
            heap >> 20);
    finder.find(question(tracker.queries().get(0)));
    Index.clear(folder);
    return cost;
  }

  private void compare(LuceneRows rows, Tracker.Expected query) throws IOException {
    for (; added < query.row(); added++) rows.add(added, tracker.rows().get(added).item());
    Item item = tracker.rows().get(query.row()).item();
    try (LuceneRows.Asked asked = rows.new Asked()) {
      long start = System.nanoTime();
      long cpu = Measured.Took.busy();
      List<Integer> byTitle = asked.titles(item);
      titles.answer(query, byTitle, Measured.Took.since(start, cpu), groups);
      start = System.nanoTime();
      cpu = Measured.Took.busy();
      List<Integer> like = asked.moreLikeThis(item);
      mlt.answer(query, like, Measured.Took.since(start, cpu), groups);
    }
  }

  private void answer(Measured measured, Finder finder, Weights weights, Tracker.Expected query) {
    Question question = question(query);
    long start = System.nanoTime();
    long cpu = Measured.Took.busy();
    Suggestions found = finder.find(question, weights);
    Measured.Took took = Measured.Took.since(start, cpu);
    measured.answer(query, found.best().stream().map(s -> (int) s.id()).toList(), took, groups);
  }

  private Question question(Tracker.Expected query) {
    Item item = tracker.rows().get(query.row()).item();
    return new Question(
        item.title(),
        item.body(),
        item.components(),
        item.created(),
        Projects.ALL,
        id -> id != item.id(),
        Known.NOTHING,
        Measured.DEPTH);
  }

  /** What is known to be one group once this question has been answered. */
  private void join(Tracker.Expected query) {
    int group =
        query.relevant().stream().mapToInt(r -> groups.getOrDefault(r, r)).min().orElseThrow();
    groups.put(query.row(), group);
    for (int r : query.relevant()) groups.put(r, group);
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static String required(String name) {
    String value = System.getProperty(name);
    if (value == null || value.isBlank())
      throw new IllegalArgumentException(
          "-D"
              + name
              + "= is missing; usage: -Dissues=FILE[,FILE…] -Dqrels=FILE [-Dfrom=N]"
              + " [-Dlucene=false]");
    return value.strip();
  }

  private static int from() {
    String from = System.getProperty("from", "").strip();
    if (!from.matches("\\d{0,8}"))
      throw new IllegalArgumentException("-Dfrom=" + from + ": no number");
    return from.isEmpty() ? 0 : Integer.parseInt(from);
  }
}
