package io.roundtrip.similarity;

import io.roundtrip.similarity.meaning.Meaning;
import io.roundtrip.similarity.meaning.MeaningTable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Builds an index of {@code -Dn=} made-up issues as the product does, in batches read on two
 * threads, and asks it, one thread, five of fifty projects.
 */
public final class DedupScaleBench {
  private static final Projects FIVE = Projects.of(Set.of(1L, 2L, 3L, 4L, 5L));
  private static final int EDITS = 1_000;
  private static final int BATCH = 20_000;
  private static final int QUESTIONS = 400;
  private static final int WARM_UP = 200;

  private DedupScaleBench() {}

  public static void main(String[] args) throws Exception {
    int n = Integer.getInteger("n", 1_000_000);
    long before = heap();
    Path folder = Files.createTempDirectory("dedup-scale");
    MadeUpIssues made = new MadeUpIssues(n);
    Index index = Index.open(folder, new Meaning(MeaningTable.standard()));
    String build = build(index, made, n);
    System.out.printf("%,d made-up issues%n%s%n", n, build);
    System.out.printf("disk: %.0f MB%n", index.bytesOnDisk() / 1e6);
    ask(new Finder(index), made, n, FIVE, "5 of 50 projects");
    ask(new Finder(index), made, n, Projects.ALL, "all projects");
    for (int i = 0; i < EDITS; i++) index.put(made.item(i * (n / EDITS)));
    index.commit(n + 1);
    ask(new Finder(index), made, n, FIVE, "5 of 50 projects, after 1,000 edits");
    System.out.printf(
        "heap: %d MB in use after collection (%d MB before)%n", heap() >> 20, before >> 20);
    long start = System.nanoTime();
    Index again = Index.open(folder, new Meaning(MeaningTable.standard()));
    System.out.printf(
        "open again with all checksums: %.1f s, %,d issues%n",
        (System.nanoTime() - start) / 1e9, again.size());
    Index.clear(folder);
  }

  /** The texts of a batch are made up while the clock stands still. */
  private static String build(Index index, MadeUpIssues made, int n) throws IOException {
    long wall = 0;
    long cpu = 0;
    for (int from = 0; from < n; from += BATCH) {
      List<Item> batch = new ArrayList<>(BATCH);
      for (int i = from; i < Math.min(n, from + BATCH); i++) batch.add(made.item(i));
      long start = System.nanoTime();
      long startCpu = processCpu();
      index.putAll(batch);
      index.commit(from + batch.size());
      wall += System.nanoTime() - start;
      cpu += processCpu() - startCpu;
    }
    return String.format(
        "build: %.1f s wall, %.1f s CPU of the whole process", wall / 1e9, cpu / 1e9);
  }

  private static long processCpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void ask(
      Finder finder, MadeUpIssues made, int n, Projects projects, String which) {
    long[] wall = new long[QUESTIONS];
    long[] cpu = new long[QUESTIONS];
    for (int i = -WARM_UP; i < QUESTIONS; i++) {
      Item item = made.item(n + 100 + i);
      long start = System.nanoTime();
      long startCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      finder.find(
          new Question(
              item.title(),
              item.body(),
              item.components(),
              item.created(),
              projects,
              id -> true,
              Known.NOTHING,
              10));
      if (i < 0) continue;
      cpu[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startCpu;
      wall[i] = System.nanoTime() - start;
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    System.out.printf(
        "find, %s: p50 %.1f ms, p95 %.1f ms (CPU time p50 %.1f, p95 %.1f)%n",
        which,
        wall[QUESTIONS / 2] / 1e6,
        wall[QUESTIONS * 95 / 100] / 1e6,
        cpu[QUESTIONS / 2] / 1e6,
        cpu[QUESTIONS * 95 / 100] / 1e6);
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
