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
import java.util.Map;

/**
 * Goes through the known duplicates of a tracker in order, each with only what was known before it,
 * with the classes and defaults of the product. System properties: {@code issues} (files, comma
 * separated), {@code qrels}, {@code from} (first questions to skip), {@code dir} (a place for the
 * index), {@code lucene=false} to leave out the rows for comparison.
 */
public final class DedupBench {
  private static final int COMMIT = 1_000;

  private DedupBench() {}

  public static void main(String[] args) throws Exception {
    String issues = required("issues");
    String qrels = required("qrels");
    Tracker tracker = Tracker.read(issues, qrels, Integer.getInteger("from", 0));
    System.out.printf(
        "%,d issues, %,d questions (each with earlier issues only)%n%n",
        tracker.rows().size(), tracker.queries().size());
    List<Measured> table = new ArrayList<>();
    String footer = run(tracker, table, !"false".equals(System.getProperty("lucene")));
    System.out.println(Measured.HEAD);
    table.forEach(m -> System.out.println(m.line()));
    System.out.println(footer);
  }

  static String run(Tracker tracker, List<Measured> table, boolean lucene)
      throws IOException, CorruptIndex {
    Path folder = Files.createTempDirectory("dedup");
    Index index = Index.open(folder, new Meaning(MeaningTable.standard()));
    Finder finder = new Finder(index);
    List<Weights> weights = List.of(Weights.DEFAULT, Weights.DEFAULT.withoutAge());
    Measured ours = new Measured("Roundtrip, defaults", tracker);
    Measured ageless = new Measured("Roundtrip, age weight 0", tracker);
    Measured titles = new Measured("BM25 on titles (Lucene)", tracker);
    Measured mlt = new Measured("MoreLikeThis, defaults (Lucene)", tracker);
    Map<Integer, Integer> groups = new HashMap<>();
    long indexing = 0;
    int next = 0;
    try (LuceneRows rows = new LuceneRows()) {
      for (Tracker.Expected query : tracker.queries()) {
        long start = System.nanoTime();
        for (; next < query.row(); next++) {
          index.put(tracker.rows().get(next).item());
          if (next % COMMIT == COMMIT - 1) index.commit(next);
        }
        indexing += System.nanoTime() - start;
        Item item = tracker.rows().get(query.row()).item();
        answer(ours, finder, item, weights.get(0), query, groups);
        answer(ageless, finder, item, weights.get(1), query, groups);
        if (lucene) compare(rows, tracker, query, titles, mlt, groups);
        join(groups, query);
      }
    }
    if (lucene) table.addAll(List.of(titles, mlt));
    table.addAll(List.of(ours, ageless));
    index.commit(next);
    String footer =
        String.format(
            "index: %,d issues in %.1f s, one at a time; %.1f MB on disk; %d MB heap in use with everything of this bench",
            index.size(), indexing / 1e9, index.bytesOnDisk() / 1e6, heap());
    Index.clear(folder);
    return footer;
  }

  private static int added;

  private static void compare(
      LuceneRows rows,
      Tracker tracker,
      Tracker.Expected query,
      Measured titles,
      Measured mlt,
      Map<Integer, Integer> groups)
      throws IOException {
    if (query.row() < added) added = 0;
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

  private static void answer(
      Measured measured,
      Finder finder,
      Item item,
      Weights weights,
      Tracker.Expected query,
      Map<Integer, Integer> groups) {
    Question question =
        new Question(
            item.title(),
            item.body(),
            item.components(),
            item.created(),
            Projects.ALL,
            id -> id != item.id(),
            Known.NOTHING,
            Measured.DEPTH);
    long start = System.nanoTime();
    long cpu = Measured.Took.busy();
    Suggestions found = finder.find(question, weights);
    Measured.Took took = Measured.Took.since(start, cpu);
    measured.answer(query, found.best().stream().map(s -> (int) s.id()).toList(), took, groups);
  }

  /** What is known to be one group once this question has been answered. */
  private static void join(Map<Integer, Integer> groups, Tracker.Expected query) {
    int group =
        query.relevant().stream().mapToInt(r -> groups.getOrDefault(r, r)).min().orElseThrow();
    groups.put(query.row(), group);
    for (int r : query.relevant()) groups.put(r, group);
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static String required(String name) {
    String value = System.getProperty(name);
    if (value == null || value.isBlank())
      throw new IllegalArgumentException("say -D" + name + "=…");
    return value;
  }
}
