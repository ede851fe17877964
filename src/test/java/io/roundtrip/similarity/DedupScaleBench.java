package io.roundtrip.similarity;

import io.roundtrip.similarity.meaning.Meaning;
import io.roundtrip.similarity.meaning.MeaningTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Builds an index of {@code -Dn=} made-up issues with two threads and asks it, one thread, five of
 * fifty projects.
 */
public final class DedupScaleBench {
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
    double making = making(made, n);
    long start = System.nanoTime();
    double cpu = build(index, made, n);
    double wall = (System.nanoTime() - start) / 1e9;
    System.out.printf("%,d made-up issues%n", n);
    System.out.printf(
        "build: %.1f s wall, %.1f s CPU of two threads, of which about %.1f s make up the texts%n",
        wall, cpu, making);
    System.out.printf("disk: %.0f MB%n", index.bytesOnDisk() / 1e6);
    ask(new Finder(index), made, n, Projects.of(Set.of(1L, 2L, 3L, 4L, 5L)), "5 of 50 projects");
    ask(new Finder(index), made, n, Projects.ALL, "all projects");
    System.out.printf(
        "heap: %d MB in use after collection (%d MB before)%n", heap() >> 20, before >> 20);
    start = System.nanoTime();
    Index again = Index.open(folder, new Meaning(MeaningTable.standard()));
    System.out.printf(
        "open again with all checksums: %.1f s, %,d issues%n",
        (System.nanoTime() - start) / 1e9, again.size());
    Index.clear(folder);
  }

  private static double making(MadeUpIssues made, int n) {
    int sample = Math.min(n, 20_000);
    long start = System.nanoTime();
    long length = 0;
    for (int i = 0; i < sample; i++) length += made.item(i).body().length();
    return length < 0 ? 0 : (System.nanoTime() - start) / 1e9 * n / sample;
  }

  private static double build(Index index, MadeUpIssues made, int n) throws Exception {
    AtomicInteger next = new AtomicInteger();
    long[] cpu = new long[2];
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 2; t++) {
      int self = t;
      threads.add(
          new Thread(
              () -> {
                for (int i = next.getAndIncrement(); i < n; i = next.getAndIncrement()) {
                  index.put(made.item(i));
                  if (i % BATCH == BATCH - 1) commit(index, i);
                }
                cpu[self] =
                    ManagementFactory.getThreadMXBean()
                        .getThreadCpuTime(Thread.currentThread().getId());
              }));
    }
    for (Thread t : threads) t.start();
    for (Thread t : threads) t.join();
    commit(index, n);
    return (cpu[0] + cpu[1]) / 1e9;
  }

  private static void commit(Index index, int position) {
    try {
      index.commit(position);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
