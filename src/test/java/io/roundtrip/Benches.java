package io.roundtrip;

import io.roundtrip.canonical.SuggestBench;
import io.roundtrip.notify.bench.FourNodesBench;
import io.roundtrip.notify.bench.OutboxBench;
import io.roundtrip.notify.crash.CrashBench;
import io.roundtrip.notify.crash.CrashHostBench;
import io.roundtrip.notify.crash.DbFaultsBench;
import io.roundtrip.similarity.DedupBench;
import io.roundtrip.similarity.DedupScaleBench;
import io.roundtrip.similarity.SuggestionSheet;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code mvn -Pbench -Dbench=NAME[,NAME…]}: runs benches, each of which prints a table.
 *
 * <ul>
 *   <li>{@code crash [-Dkills=200 -Dstops=0 -Dends=0] [-Dmode=strict] [-Dseed=N]}: senders that are
 *       killed, stand still or shut down at random moments; fails where a mail is lost, or comes
 *       twice for no fault
 *   <li>{@code crash-host [-Ddb=h2|postgres] [-Dkills=20] [-Dmode=strict]}: the same with the
 *       packaged jar in the host
 *   <li>{@code db-faults -Dfaults=100 [-Dmode=at-least-once|strict -Dseed=N]}: mail while the
 *       database dies and the way to it breaks
 *   <li>{@code dedup -Dissues=F1[,F2…] -Dqrels=Q [-Dfrom=N]}: labelled duplicates found again
 *   <li>{@code dedup-scale -Dn=1000000}: so many made-up issues
 *   <li>{@code dedup-sheet -Dissues=F -Dsheet=OUT.tsv}: first suggestions, to be read by people
 *   <li>{@code four-nodes -Dchanges=10000}: the same changes found by four nodes at once
 *   <li>{@code outbox -Dworkers=4 -Dmessages=20000 -Drows=1000000}: how fast mail leaves
 *   <li>{@code import -Dfile=F}, {@code suggest -Dfile=F}: through the packaged jar in the host
 * </ul>
 */
public final class Benches {
  /** Something that measures and prints. */
  interface Bench {
    void main(String[] args) throws Exception;
  }

  private static final Map<String, Bench> ALL =
      new TreeMap<>(
          Map.of(
              "crash", CrashBench::main,
              "crash-host", CrashHostBench::main,
              "db-faults", DbFaultsBench::main,
              "dedup", DedupBench::main,
              "dedup-scale", DedupScaleBench::main,
              "dedup-sheet", SuggestionSheet::main,
              "four-nodes", FourNodesBench::main,
              "import", ImportBench::main,
              "outbox", OutboxBench::main,
              "suggest", SuggestBench::main));

  private Benches() {}

  public static void main(String[] args) throws Exception {
    String[] names = args.length == 0 ? new String[] {""} : args[0].split(",");
    for (String name : names)
      if (!ALL.containsKey(name))
        throw new IllegalArgumentException("-Dbench= one or more of " + ALL.keySet());
    for (String name : names) ALL.get(name).main(new String[0]);
  }
}
