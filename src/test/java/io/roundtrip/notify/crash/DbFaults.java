package io.roundtrip.notify.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened, and what came of it. */
final class DbFaults {
  /** A result may be lost that was to be written this long after the answer of the mail server. */
  private static final long SLACK = 200_000_000L;

  /**
   * One of them, by {@link System#nanoTime()}.
   *
   * @param senders threads that it may have met between a mail and the note that it left
   * @param well when everybody whom it met had recovered
   */
  record Fault(Trouble what, int senders, long from, long to, long well) {
    long recovered() {
      return (well - to) / 1_000_000;
    }

    /** Whether a mail that was taken then may come twice by it. */
    boolean met(long taken) {
      return what.doubles() && from - SLACK <= taken && taken <= Math.max(to, well) + SLACK;
    }
  }

  private final List<Fault> all = new ArrayList<>();
  private final Map<Fault, Integer> doubled = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int lost;
  private int copies;
  private int parked;
  private int mails;

  void add(Fault fault) {
    all.add(fault);
  }

  int copies() {
    return copies;
  }

  int parked() {
    return parked;
  }

  List<String> wrong() {
    return wrong;
  }

  /**
   * Compares.
   *
   * @param wanted who is to be told, and whether never twice
   * @param taken what the mail server took
   * @param waiting whose mail waits for a person, since nobody knows
   */
  void judge(Map<String, Boolean> wanted, List<Talk> taken, Set<String> waiting) {
    Map<String, List<Talk>> byPerson = taken.stream().collect(Collectors.groupingBy(Talk::to));
    mails = wanted.size();
    parked = waiting.size();
    wanted.forEach(
        (person, once) -> judge(person, once, byPerson.remove(person), waiting.contains(person)));
    if (!byPerson.isEmpty()) wrong.add("told, and nobody meant them: " + byPerson.keySet());
    doubled.forEach(
        (fault, times) -> {
          if (times > fault.senders()) wrong.add(times + " copies by one fault: " + fault);
        });
    if (all.isEmpty() && copies + parked > 0) wrong.add("copies though nothing happened");
  }

  private void judge(String person, boolean once, @Nullable List<Talk> copiesOf, boolean waits) {
    if (waits && !once) wrong.add("parked though nobody is strict: " + person);
    if (copiesOf == null) {
      if (!waits) wrong.add("lost: " + person);
      if (!waits) lost++;
      return;
    }
    if (copiesOf.stream().map(Talk::id).distinct().count() > 1)
      wrong.add("two names for one mail: " + person);
    if (once && copiesOf.size() > 1) wrong.add("strict, and told twice: " + person);
    copies += copiesOf.size() - 1;
    for (Talk copy : copiesOf.subList(0, copiesOf.size() - 1)) blame(person, copy);
  }

  /** Of the faults that met a mail the one with the fewest copies so far. */
  private void blame(String person, Talk copy) {
    List<Fault> met = all.stream().filter(fault -> fault.met(copy.at(Talk.Step.TAKEN))).toList();
    if (met.isEmpty()) wrong.add("a copy for no fault: " + person);
    else {
      Fault blamed =
          Collections.min(
              met, (one, other) -> doubled.getOrDefault(one, 0) - doubled.getOrDefault(other, 0));
      doubled.merge(blamed, 1, Integer::sum);
    }
  }

  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            "  %-20s %6s %8s %22s%n", "trouble", "faults", "doubled", "recovered ms: mid, most"));
    Map<Trouble, List<Fault>> byKind =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Fault::what, () -> new EnumMap<>(Trouble.class), Collectors.toList()));
    byKind.forEach(
        (kind, faults) -> {
          List<Long> times = faults.stream().map(Fault::recovered).sorted().toList();
          int copiesOfKind = faults.stream().mapToInt(f -> doubled.getOrDefault(f, 0)).sum();
          table.append(
              String.format(
                  "  %-20s %6d %8d %14d, %6d%n",
                  kind.name().toLowerCase(java.util.Locale.ROOT),
                  faults.size(),
                  copiesOfKind,
                  times.get(times.size() / 2),
                  times.get(times.size() - 1)));
        });
    return table
        .append(
            String.format(
                "  mails %d, lost %d, doubled %d, parked %d, wrong %d%n",
                mails, lost, copies, parked, wrong.size()))
        .toString();
  }
}
