package io.roundtrip;

import io.roundtrip.similarity.DedupBench;
import io.roundtrip.similarity.DedupScaleBench;
import io.roundtrip.similarity.SuggestionSheet;
import java.util.Map;
import java.util.TreeMap;

/** {@code mvn -Pbench -Dbench=NAME}: runs one bench, which prints a table. */
public final class Benches {
  /** Something that measures and prints. */
  interface Bench {
    void main(String[] args) throws Exception;
  }

  private static final Map<String, Bench> ALL =
      new TreeMap<>(
          Map.of(
              "dedup", DedupBench::main,
              "dedup-scale", DedupScaleBench::main,
              "dedup-sheet", SuggestionSheet::main,
              "import", ImportBench::main));

  private Benches() {}

  public static void main(String[] args) throws Exception {
    Bench bench = args.length == 0 ? null : ALL.get(args[0]);
    if (bench == null) throw new IllegalArgumentException("-Dbench= one of " + ALL.keySet());
    bench.main(new String[0]);
  }
}
